namespace Samsyn.Kernel.Statistics;

/// <summary>One department with its limits.</summary>
/// <param name="Warning">The limits at 95 %; null with an unknown place.</param>
/// <param name="Alarm">The limits at 99.8 %; null with an unknown place.</param>
/// <param name="Score">How many (adjusted) standard deviations above the overall ratio; what to order by, where a ratio alone would put the smallest first.</param>
public sealed record FunnelPoint(FunnelUnit Unit, FunnelLimits? Warning, FunnelLimits? Alarm, double? Score, FunnelPlace Place);
