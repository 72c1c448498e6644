namespace Samsyn.Medicines.Overview;

/// <summary>One ATC group of the table. Money in minor units; every number may be missing.</summary>
/// <param name="Atc">The code; "" for events without one.</param>
/// <param name="Share">Of the whole, in the quantity chosen.</param>
/// <param name="Change">Against the same months before.</param>
/// <param name="PerYear">Compound annual growth over the comparable years.</param>
public sealed record OverviewLine(string Atc, decimal? Cost, decimal? Ddd, decimal? Packages, decimal? Share, decimal? Change, decimal? PerYear);
