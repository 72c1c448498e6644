namespace Samsyn.Medicines.Substitution;

/// <summary>What substitution would save, with the groups that are meant.</summary>
/// <param name="Groups">Key of a group in the savings → what it is.</param>
/// <param name="Currencies">The one that is counted in first, then those that were set aside; empty when nothing has a cost.</param>
/// <param name="Lines">The purchases that were compared, one for each buyer, product and way of writing strength and form.</param>
/// <param name="AtNetPrices">Whether it may be shown only to those who may see net prices.</param>
public sealed record SubstitutionAnswer(
    SubstitutionSavings Savings, IReadOnlyDictionary<string, SubstitutionGroup> Groups, IReadOnlyList<string> Currencies, IReadOnlyList<PurchaseLine> Lines,
    bool AtNetPrices)
{
    /// <summary>The currency of every amount; null when nothing has a cost.</summary>
    public string? Currency => Currencies.Count > 0 ? Currencies[0] : null;
}
