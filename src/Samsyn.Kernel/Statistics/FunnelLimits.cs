namespace Samsyn.Kernel.Statistics;

/// <summary>Between what a ratio may lie by chance; a ratio on the limit is inside.</summary>
public readonly record struct FunnelLimits(double Lower, double Upper);
