namespace Samsyn.Kernel.Statistics.Spc;

/// <summary>One point of a chart. What is missing or cannot be computed is null.</summary>
public sealed record SpcPoint
{
    /// <summary>As it stood in the first of the point's rows.</summary>
    public required string X { get; init; }

    public double? Y { get; init; }

    /// <summary>The centre line: mean, median or rate of the baseline.</summary>
    public double? Centre { get; init; }

    public double? Lower { get; init; }
    public double? Upper { get; init; }

    /// <summary>Two thirds of the way from the centre to <see cref="Lower"/>, before it was cut at zero.</summary>
    public double? LowerWarning { get; init; }

    /// <summary>Two thirds of the way from the centre to <see cref="Upper"/>.</summary>
    public double? UpperWarning { get; init; }

    /// <summary>Number of the part, from 1.</summary>
    public int Part { get; init; }

    /// <summary>False for an excluded point.</summary>
    public bool IsIncluded { get; init; }

    /// <summary>What fired at this point, and, for the rules about runs, in its part.</summary>
    public SpcRules Rules { get; init; }

    /// <summary>
    /// Whether the point is flagged. Making Data Count: one of its rules fired. Anhøj: the point is outside the limits; on a run chart, which
    /// has none, its part shows a shift.
    /// </summary>
    public bool IsSignal { get; init; }

    /// <summary>What the flag means; <see cref="SpcVerdict.Common"/> without one.</summary>
    public SpcVerdict Verdict { get; init; }
}
