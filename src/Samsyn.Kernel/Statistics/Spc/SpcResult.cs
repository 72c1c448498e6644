namespace Samsyn.Kernel.Statistics.Spc;

/// <summary>A chart's numbers: its points in order, and a summary of each part.</summary>
public sealed record SpcResult(IReadOnlyList<SpcPoint> Points, IReadOnlyList<SpcPart> Parts)
{
    /// <summary>What the limits at the last point say about the target; null without a target, a direction or limits.</summary>
    public SpcOutlook? Outlook { get; init; }
}
