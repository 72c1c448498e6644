namespace Samsyn.Events.Store;

/// <summary>Knows what units and strengths, as delivered, come to. The module that knows medicines implements it; the store asks once for each form that was delivered, and joins the answers.</summary>
public interface IAmounts
{
    /// <summary>How much of a unit one unit of a medicine holds; null: that cannot be told.</summary>
    /// <param name="unit">As delivered: tablet, ml, mg.</param>
    /// <param name="strength">As delivered: 500 mg, 10 mg/ml.</param>
    /// <param name="to">The unit asked for.</param>
    decimal? InOne(string unit, string strength, string to);

    /// <summary>A strength in a unit, in one piece or in one of another unit; null: it does not say.</summary>
    decimal? Strength(string strength, string to, string? per);

    /// <summary>How many DDDs one unit of each form is, with every version that differs.</summary>
    Task<IReadOnlyList<DddInOne>> Ddds(IReadOnlyCollection<DeliveredForm> forms, DddRule rule, CancellationToken cancel);
}
