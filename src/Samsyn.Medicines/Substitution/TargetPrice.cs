namespace Samsyn.Medicines.Substitution;

/// <summary>The price that everybody could pay.</summary>
/// <param name="PerUnit">In whole currency units.</param>
public readonly record struct TargetPrice(decimal PerUnit, TargetBasis Basis);
