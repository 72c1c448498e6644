namespace Samsyn.Medicines.Substitution;

/// <summary>A purchase that was set aside, with its reason, so that someone can mend what was delivered.</summary>
/// <param name="Factor">For <see cref="SetAsideReason.PackageForUnit"/>: the size of the package.</param>
public sealed record SetAside(PurchaseLine Line, SetAsideReason Reason, decimal? Factor = null);
