namespace Samsyn.Medicines.Substitution;

/// <summary>One substitution group as it was bought in the organisations looked at.</summary>
/// <param name="Group">What it is.</param>
/// <param name="Target">The price that everybody could pay; made of all buyers compared, not only of those here.</param>
/// <param name="Buyers">Those here, the largest saving first; at least one.</param>
/// <param name="Products">What they bought, the largest cost first.</param>
public sealed record GroupHere(SubstitutionGroup Group, TargetPrice Target, IReadOnlyList<BuyerSaving> Buyers, IReadOnlyList<ProductHere> Products)
{
    public decimal Quantity => Buyers.Sum(b => b.Quantity);
    public decimal Cost => Buyers.Sum(b => b.Cost);
    public decimal PricePerUnit => Cost / Quantity;
    public decimal Saving => Buyers.Sum(b => b.Saving);
}

/// <summary>One product of a group, as it was bought here.</summary>
/// <param name="Product">Its code, as delivered.</param>
/// <param name="Atc">Of the substance, which differs between the products of a declared group.</param>
/// <param name="Quantity">Units of the group.</param>
/// <param name="Cost">In whole currency units.</param>
public sealed record ProductHere(string Product, string Atc, decimal Quantity, decimal Cost)
{
    public decimal PricePerUnit => Cost / Quantity;
}
