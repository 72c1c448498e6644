namespace Samsyn.Medicines.Substitution;

/// <summary>What one buyer bought of one product.</summary>
/// <param name="Buyer">Code of the organisation.</param>
/// <param name="Product">Code of the product; those of one group that differ are what can be chosen between.</param>
/// <param name="Group">The substitution group.</param>
/// <param name="Quantity">Units (tablets, vials, millilitres) that are the same for the whole group; null: missing.</param>
/// <param name="Cost">In whole currency units, all lines in one currency; null: missing.</param>
/// <param name="Packages">How many packages the units came in, to find out when one was taken for the other; null: not known.</param>
public sealed record PurchaseLine(string Buyer, string Product, string Group, decimal? Quantity, decimal? Cost, decimal? Packages = null)
{
    /// <summary>ATC code of the product, where it is known.</summary>
    public string Atc { get; init; } = "";
}
