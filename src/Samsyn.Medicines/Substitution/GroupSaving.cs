namespace Samsyn.Medicines.Substitution;

/// <summary>What a substitution group costs and what would be saved at the target price.</summary>
/// <param name="Products">Codes of the products that were bought.</param>
/// <param name="Buyers">The largest saving first.</param>
public sealed record GroupSaving(string Group, IReadOnlyList<string> Products, TargetPrice Target, IReadOnlyList<BuyerSaving> Buyers)
{
    public decimal Quantity => Buyers.Sum(b => b.Quantity);
    public decimal Cost => Buyers.Sum(b => b.Cost);
    public decimal PricePerUnit => Cost / Quantity;
    public decimal Saving => Buyers.Sum(b => b.Saving);
}
