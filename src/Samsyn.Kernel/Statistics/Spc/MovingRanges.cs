namespace Samsyn.Kernel.Statistics.Spc;

/// <summary>How far values lie from the one before, as a measure of variation that a slow drift does not widen.</summary>
static class MovingRanges
{
    /// <summary>D4 for two: a moving range above this many means is out of the ordinary.</summary>
    public const double UpperLimit = 3.267;

    /// <summary>Missing where one of the two values is.</summary>
    public static double[] Of(ReadOnlySpan<double> values)
    {
        var ranges = new double[Math.Max(0, values.Length - 1)];
        for (var i = 0; i < ranges.Length; i++) ranges[i] = Math.Abs(values[i + 1] - values[i]);
        return ranges;
    }

    /// <summary>The mean range, of those only that are not out of the ordinary when <paramref name="screens"/> says so (Nelson 1982).</summary>
    /// <returns>Missing when no range is left, as in a screened series without any variation.</returns>
    public static double Mean(double[] ranges, bool screens, double upperLimit = UpperLimit)
    {
        var mean = Averages.Mean(ranges);
        return screens ? Averages.Mean([.. ranges.Where(r => r < upperLimit * mean)]) : mean;
    }
}
