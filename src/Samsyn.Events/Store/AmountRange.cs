namespace Samsyn.Events.Store;

/// <summary>From how much to how much, both ends included, in a unit: 10 to 40 mg, at least 5 mg per ml.</summary>
/// <param name="From">Null: no lower end.</param>
/// <param name="To">Null: no upper end.</param>
/// <param name="Unit">As whoever asks writes it; <see cref="IAmounts"/> knows what it is.</param>
/// <param name="Per">The unit that the amount is in one of: ml in 5 mg/ml. Null: in one tablet, vial, pen.</param>
public sealed record AmountRange(decimal? From, decimal? To, string Unit, string? Per = null)
{
    public bool Holds(decimal amount) => !(amount < From) && !(amount > To);
}
