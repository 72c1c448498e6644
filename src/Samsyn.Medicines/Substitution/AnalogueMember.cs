using Samsyn.Kernel.Amounts;

namespace Samsyn.Medicines.Substitution;

/// <summary>One substance of an analogue group in one strength and form.</summary>
/// <param name="Strength">As delivered; letter case does not matter.</param>
/// <param name="Form">As delivered; letter case does not matter.</param>
/// <param name="Units">How many units of it do the work of one unit of the group; above zero.</param>
public sealed record AnalogueMember(AtcCode Substance, string Strength, string Form, decimal Units);
