namespace Samsyn.Kernel.Statistics.Spc;

/// <summary>The summary of one part of a chart: the points that share a centre.</summary>
/// <param name="Number">From 1.</param>
/// <param name="First">Index of the part's first point.</param>
/// <param name="Count">How many points it has, excluded and missing ones too.</param>
/// <param name="Included">How many of them are not excluded.</param>
/// <param name="Runs">What Anhøj's rules count.</param>
/// <param name="IsShifted">Whether those rules fired; never for moving ranges, unordered points or under another preset.</param>
/// <param name="Outside">How many points are outside the limits.</param>
/// <param name="Lower">Mean of the lower limits; null when there are none.</param>
/// <param name="Centre">Mean of the centre line.</param>
/// <param name="Upper">Mean of the upper limits.</param>
public sealed record SpcPart(int Number, int First, int Count, int Included, AnhoejRuns Runs, bool IsShifted, int Outside, double? Lower, double? Centre, double? Upper)
{
    /// <summary>With fewer points than this, limits move much with each new point (Making Data Count).</summary>
    public const int FewPoints = 12;

    public bool IsShort => Count < FewPoints;
}
