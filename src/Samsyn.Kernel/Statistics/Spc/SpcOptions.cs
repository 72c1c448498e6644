namespace Samsyn.Kernel.Statistics.Spc;

/// <summary>What is charted and how.</summary>
public sealed record SpcOptions(SpcKind Kind)
{
    public SpcPreset Preset { get; init; } = SpcPreset.Anhoej;

    /// <summary>How many points from the first make the baseline of centre and limits; null: all. With a split as <see cref="SpcPreset.FreezesEveryPart"/> says.</summary>
    public int? Freeze { get; init; }

    /// <summary>Where a new part begins, with a centre and limits of its own. Marks that fall outside the series are passed over.</summary>
    public IReadOnlyList<SpcMark> Split { get; init; } = [];

    /// <summary>Points that do not count for centre, limits and runs, but are drawn and compared with the limits.</summary>
    public IReadOnlyList<SpcMark> Exclude { get; init; } = [];

    /// <summary>Values, centre and limits are multiplied by this at the end: 100 for per cent, 10,000 for "per 10,000 bed days".</summary>
    public double Multiplier { get; init; } = 1;

    public SpcAggregate Aggregate { get; init; } = SpcAggregate.Mean;

    /// <summary>Leave moving ranges above 3.267 times their mean out of the limits (Nelson 1982), so that one leap does not widen them.</summary>
    public bool ScreensRanges { get; init; } = true;

    /// <summary>The points are places or kinds and not moments: runs and trends are not judged, and Laney's charts take no moving ranges.</summary>
    public bool Unordered { get; init; }

    public SpcDirection Direction { get; init; }

    /// <summary>In the unit of the multiplied values.</summary>
    public double? Target { get; init; }
}
