namespace Samsyn.Medicines.Substitution;

/// <summary>Where a target price comes from.</summary>
public enum TargetBasis
{
    /// <summary>The price of the best tenth: the 10th percentile of the buyers' prices per unit.</summary>
    BestTenth,

    /// <summary>The price that was agreed for the group.</summary>
    Contract,
}
