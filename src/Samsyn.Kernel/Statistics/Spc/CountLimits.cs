namespace Samsyn.Kernel.Statistics.Spc;

/// <summary>Charts of counts: P, U, their primes, C and G. No limit is below zero, none of a proportion above one.</summary>
static class CountLimits
{
    /// <summary>Binomial: √(p(1 − p)/n) (Montgomery 7.8).</summary>
    public static ControlLine[] P(in Baseline part, bool prime) => Ratios(part, prime, static centre => centre * (1 - centre), ceiling: 1);

    /// <summary>Poisson: √(u/n) (Montgomery 7.19).</summary>
    public static ControlLine[] U(in Baseline part, bool prime) => Ratios(part, prime, static centre => centre, ceiling: double.PositiveInfinity);

    static ControlLine[] Ratios(in Baseline part, bool prime, Func<double, double> variance, double ceiling)
    {
        var centre = part.Sum(p => p.Sum) / part.Sum(p => p.N);
        var deviation = new double[part.Points.Length];
        for (var i = 0; i < deviation.Length; i++) deviation[i] = Math.Sqrt(variance(centre) / part.Points[i].N);
        var between = prime ? Between(part, centre, deviation) : 1;
        var lines = new ControlLine[deviation.Length];
        for (var i = 0; i < lines.Length; i++) lines[i] = ControlLine.Around(part.Points[i].Y, centre, 3 * deviation[i] * between, floor: 0, ceiling);
        return lines;
    }

    /// <summary>
    /// How many times the variation between the points is what the distribution expects (D. B. Laney, "Improved control charts for attributes",
    /// 2002): from the moving ranges of the standardised points, or from their standard deviation where neighbours mean nothing.
    /// </summary>
    static double Between(in Baseline part, double centre, double[] deviation)
    {
        var z = new double[deviation.Length];
        for (var i = 0; i < z.Length; i++) z[i] = (part.Points[i].Y - centre) / deviation[i];
        if (!part.Options.Unordered) return part.MeanRange(z) / 1.128;
        for (var i = 0; i < z.Length; i++) if (!part.Counts[i]) z[i] = double.NaN;
        return Averages.StandardDeviation(z);
    }

    /// <summary>Mean ± 3√mean (Montgomery 7.17).</summary>
    public static ControlLine[] C(in Baseline part)
    {
        var centre = part.Mean(p => p.Sum);
        var lines = new ControlLine[part.Points.Length];
        for (var i = 0; i < lines.Length; i++) lines[i] = ControlLine.Around(part.Points[i].Sum, centre, 3 * Math.Sqrt(centre), floor: 0);
        return lines;
    }

    /// <summary>Limits around the mean, 3√(mean(mean + 1)); the centre line is the median, which half of such skew values lie below (Provost 2011).</summary>
    public static ControlLine[] G(in Baseline part)
    {
        var (mean, median) = (part.Mean(p => p.Y), part.Median(p => p.Y));
        var lines = new ControlLine[part.Points.Length];
        for (var i = 0; i < lines.Length; i++)
            lines[i] = ControlLine.Around(part.Points[i].Y, mean, 3 * Math.Sqrt(mean * (mean + 1)), floor: 0) with { Centre = median };
        return lines;
    }
}
