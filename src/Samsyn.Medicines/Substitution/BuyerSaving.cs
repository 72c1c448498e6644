namespace Samsyn.Medicines.Substitution;

/// <summary>What one buyer would save in one group.</summary>
/// <param name="Quantity">Units.</param>
/// <param name="Cost">In whole currency units.</param>
/// <param name="PricePerUnit">Over all products of the group that the buyer bought.</param>
/// <param name="Difference">Quantity × (price per unit − target); below zero for a buyer who pays less than the target.</param>
public sealed record BuyerSaving(string Buyer, decimal Quantity, decimal Cost, decimal PricePerUnit, decimal Difference)
{
    /// <summary>Never below zero: who pays less already has nothing to save, and does not eat up what others could.</summary>
    public decimal Saving => Math.Max(0, Difference);
}
