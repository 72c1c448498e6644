namespace Samsyn.Kernel.Statistics.Spc;

/// <summary>One part's points, and which of them the centre and limits are computed from.</summary>
/// <param name="Points">All points of the part.</param>
/// <param name="Counts">True for a point that is neither after the freeze nor excluded.</param>
readonly ref struct Baseline(ReadOnlySpan<Subgroup> points, ReadOnlySpan<bool> counts, SpcOptions options)
{
    public ReadOnlySpan<Subgroup> Points { get; } = points;
    public ReadOnlySpan<bool> Counts { get; } = counts;
    public SpcOptions Options { get; } = options;

    public double Sum(Func<Subgroup, double> value) => Averages.Sum(Values(value));
    public double Mean(Func<Subgroup, double> value) => Averages.Mean(Values(value));
    public double Median(Func<Subgroup, double> value) => Averages.Median(Values(value));

    /// <summary>The values that count, in order; the others missing.</summary>
    public double[] Values(Func<Subgroup, double> value)
    {
        var values = new double[Points.Length];
        for (var i = 0; i < values.Length; i++) values[i] = Counts[i] ? value(Points[i]) : double.NaN;
        return values;
    }

    /// <summary>The mean moving range of values that stand beside the points, over or without the gaps of excluded points as the preset says.</summary>
    public double MeanRange(double[] values)
    {
        var counted = new List<double>(values.Length);
        for (var i = 0; i < values.Length; i++)
        {
            if (Counts[i]) counted.Add(values[i]);
            else if (Options.Preset.ExclusionLeavesGap) counted.Add(double.NaN);
        }
        return MovingRanges.Mean(MovingRanges.Of(counted.ToArray()), Options.ScreensRanges);
    }
}
