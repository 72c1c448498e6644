namespace Samsyn.Kernel.Statistics;

/// <summary>Where a department lies against the limits of a funnel: outside 99.8 % is far, between 95 % and 99.8 % is not.</summary>
public enum FunnelPlace
{
    /// <summary>No ratio, or too small a denominator for any limit.</summary>
    Unknown,
    FarBelow,
    Below,
    Inside,
    Above,
    FarAbove,
}
