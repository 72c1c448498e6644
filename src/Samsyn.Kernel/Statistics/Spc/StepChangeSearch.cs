namespace Samsyn.Kernel.Statistics.Spc;

/// <summary>Looks for the one place where a chart would best be split.</summary>
/// <remarks>
/// The place is the one that leaves the least variation within the two parts (least squares, the binary segmentation of Scott and Knott 1974). It is
/// proposed only if the step is larger than three standard errors of the difference, these from the moving ranges within the parts, and if the points
/// after it stay on the new side of the old centre for as long as the preset's rule for a shift asks: seven points in Making Data Count, one
/// more than the longest run of Anhøj's table. Excluded points do not count, and a freeze is forgotten.
/// </remarks>
public static class StepChangeSearch
{
    const double StandardErrors = 3;

    /// <returns>Null when nothing lasting is seen, when the chart is split already, or when its points have no order or are not levels (MR).</returns>
    public static StepChange? In(IReadOnlyList<SpcRow> rows, SpcOptions options)
    {
        if (options.Split.Count > 0 || options.Unordered || options.Kind == SpcKind.MovingRange) return null;
        options = options with { Freeze = null };
        var points = SpcAnalysis.Of(rows, options).Points.Index().Where(p => p.Item is { IsIncluded: true, Y: not null }).ToList();
        var values = points.Select(p => p.Item.Y!.Value).ToArray();
        var lasting = Lasting(options.Preset, values.Length);
        if (Best(values, lasting) is not { } cut || !IsLarge(values, cut)) return null;

        var index = points[cut].Index;
        var parts = SpcAnalysis.Of(rows, options with { Split = [SpcMark.At(index)] }).Parts;
        if (parts is not [{ Centre: { } before }, { Centre: { } after }] || !Lasts(values.AsSpan(cut), before, after > before, lasting)) return null;
        return new(index, before, after, !options.Preset.FlagsPatterns ? SpcRules.LongRun : after > before ? SpcRules.ShiftAbove : SpcRules.ShiftBelow);
    }

    static int Lasting(SpcPreset preset, int count) => preset.FlagsPatterns ? MakingDataCountRules.Pattern : new AnhoejRuns(count, 0, 0).LongestRunLimit + 1;

    /// <summary>How many values stand before the best cut; each side is at least as long as a shift must last.</summary>
    static int? Best(double[] values, int lasting)
    {
        var (best, gain, before, whole) = ((int?)null, 0.0, 0.0, values.Sum());
        for (var k = 1; k <= values.Length - lasting; k++)
        {
            before += values[k - 1];
            var after = values.Length - k;
            var difference = before / k - (whole - before) / after;
            // How much smaller the sum of squares gets
            var smaller = difference * difference * k * after / values.Length;
            if (k >= lasting && smaller > gain) (best, gain) = (k, smaller);
        }
        return best;
    }

    static bool IsLarge(double[] values, int cut)
    {
        double[] ranges = [.. MovingRanges.Of(values.AsSpan(0, cut)), .. MovingRanges.Of(values.AsSpan(cut))];
        var deviation = Averages.Mean(ranges) / 1.128;
        var difference = Averages.Mean(values.AsSpan(cut)) - Averages.Mean(values.AsSpan(0, cut));
        return Math.Abs(difference) > StandardErrors * deviation * Math.Sqrt(1.0 / cut + 1.0 / (values.Length - cut));
    }

    static bool Lasts(ReadOnlySpan<double> after, double centre, bool up, int lasting)
    {
        var run = 0;
        foreach (var value in after)
        {
            run = (up ? value > centre : value < centre) ? run + 1 : 0;
            if (run >= lasting) return true;
        }
        return false;
    }
}
