namespace Samsyn.Kernel.Statistics.Spc;

/// <summary>Charts of values: run, I, moving range, I′ and T.</summary>
static class ValueLimits
{
    /// <summary>Makes waiting times, exponentially distributed, look normal (Nelson 1994).</summary>
    const double Power = 3.6;

    /// <summary>As <see cref="MovingRanges.UpperLimit"/>, in the decimals that Taylor's chart uses.</summary>
    const double UpperPrimeLimit = 3.2665;

    public static ControlLine[] Run(in Baseline part)
    {
        var centre = part.Median(p => p.Y);
        var lines = new ControlLine[part.Points.Length];
        for (var i = 0; i < lines.Length; i++) lines[i] = ControlLine.Without(part.Points[i].Y, centre);
        return lines;
    }

    /// <summary>Mean ± three standard deviations, these from the mean moving range (Montgomery 6.33).</summary>
    public static ControlLine[] I(in Baseline part) => I(part, [.. Ys(part)]);

    static ControlLine[] I(in Baseline part, double[] values)
    {
        var counted = new double[values.Length];
        for (var i = 0; i < values.Length; i++) counted[i] = part.Counts[i] ? values[i] : double.NaN;
        var centre = Averages.Mean(counted);
        var width = part.Options.Preset.RangeFactor * part.MeanRange(values);
        return Array.ConvertAll(values, y => ControlLine.Around(y, centre, width));
    }

    /// <summary>The first point has no range. Nothing is screened: a large range is what the chart is to show.</summary>
    public static ControlLine[] MovingRange(in Baseline part)
    {
        double[] ranges = [double.NaN, .. MovingRanges.Of(Ys(part))];
        var counted = new double[part.Points.Length];
        for (var i = 0; i < counted.Length; i++) counted[i] = part.Counts[i] ? ranges[i] : double.NaN;
        var centre = Averages.Mean(counted);
        var (upper, warning) = (MovingRanges.UpperLimit * centre, MovingRanges.UpperLimit / 3 * 2 * centre);
        var lines = new ControlLine[counted.Length];
        for (var i = 0; i < lines.Length; i++) lines[i] = new(ranges[i], centre, 0, upper, 0, warning);
        return lines;
    }

    /// <summary>Ratios with a denominator each; limits at three of the standard deviations that a point with its denominator has.</summary>
    /// <remarks>
    /// W. A. Taylor, "Normalized Individuals (I_N) Chart", 2017. The ratio's variance is taken as inverse to its denominator, so a difference between
    /// neighbours divided by √(1/n₁ + 1/n₂) has the same spread everywhere. As in qicharts2, the differences are those of the whole part and the
    /// centre is that of the baseline. Without denominators the sizes of the subgroups stand for them.
    /// </remarks>
    public static ControlLine[] IPrime(in Baseline part)
    {
        var points = part.Points;
        var n = new double[points.Length];
        var hasDenominators = points.ToArray().Any(p => !double.IsNaN(p.N));
        for (var i = 0; i < n.Length; i++) n[i] = hasDenominators ? points[i].N : points[i].Size;

        var (above, below) = (new double[n.Length], new double[n.Length]);
        var differences = new double[Math.Max(0, n.Length - 1)];
        for (var i = 0; i < n.Length; i++)
        {
            if (part.Counts[i]) (above[i], below[i]) = (points[i].Y * n[i], n[i]);
            if (i > 0) differences[i - 1] = Math.Sqrt(Math.PI / 2) * Math.Abs(points[i].Y - points[i - 1].Y) / Math.Sqrt(1 / n[i - 1] + 1 / n[i]);
        }
        var centre = Averages.Sum(above) / Averages.Sum(below);
        var spread = MovingRanges.Mean(differences, part.Options.ScreensRanges, UpperPrimeLimit);
        var lines = new ControlLine[n.Length];
        for (var i = 0; i < lines.Length; i++) lines[i] = ControlLine.Around(points[i].Y, centre, 3 * spread / Math.Sqrt(n[i]));
        return lines;
    }

    /// <summary>An I chart of the values to the power 1/3.6, taken back (Montgomery, example 7.6). A lower limit that would be negative is zero.</summary>
    public static ControlLine[] T(in Baseline part) =>
        Array.ConvertAll(I(part, Array.ConvertAll(Ys(part), y => Math.Pow(y, 1 / Power))).Zip(Ys(part)).ToArray(), t => Back(t.First, t.Second));

    static ControlLine Back(ControlLine line, double y) =>
        new(y, Back(line.Centre), Back(line.Lower), Back(line.Upper), Back(line.LowerWarning), Back(line.UpperWarning));

    static double Back(double value) => value < 0 ? 0 : Math.Pow(value, Power);

    static double[] Ys(in Baseline part)
    {
        var ys = new double[part.Points.Length];
        for (var i = 0; i < ys.Length; i++) ys[i] = part.Points[i].Y;
        return ys;
    }
}
