namespace Samsyn.Kernel.Statistics;

/// <summary>An alert that still stands at the last point of a series.</summary>
/// <param name="From">The target just before the unbroken run of alerts began.</param>
/// <param name="To">The last value.</param>
/// <param name="Duration">How many points the run of alerts has, the last one included.</param>
public sealed record CusumAlert(double From, double To, int Duration)
{
    /// <summary>How much the value changed; below zero: it fell.</summary>
    public double Change => To - From;
}
