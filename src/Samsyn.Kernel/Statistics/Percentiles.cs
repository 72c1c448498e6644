using MathNet.Numerics.Statistics;

namespace Samsyn.Kernel.Statistics;

/// <summary>Percentiles of peers: what a share of them stays at or below.</summary>
/// <remarks>
/// R's type 7 (the default of <c>quantile()</c>, of NumPy and of spreadsheets): of n ordered values the percentile p lies at the place 1 + (n − 1) · p/100, on
/// the straight line between its neighbours. Hyndman and Fan, "Sample quantiles in statistical packages", The American Statistician 50 (1996). A missing
/// value is left out; without any value the percentile is missing.
/// </remarks>
public static class Percentiles
{
    /// <summary>What is drawn behind a department's line: the 10th to the 90th percentile.</summary>
    public static IReadOnlyList<int> Deciles { get; } = [10, 20, 30, 40, 50, 60, 70, 80, 90];

    /// <param name="values">In any order; null: missing.</param>
    /// <param name="percent">0 (the lowest value) to 100 (the highest).</param>
    public static double? Of(IEnumerable<double?> values, double percent) => Of(values, [percent])[0];

    /// <summary>The nine deciles of the values, in the order of <see cref="Deciles"/>.</summary>
    public static IReadOnlyList<double?> DecilesOf(IEnumerable<double?> values) => Of(values, [.. Deciles.Select(p => (double)p)]);

    /// <summary>The exact percentile of exact amounts, such as prices.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The percentile is not within 0 to 100.</exception>
    public static decimal? Exact(IEnumerable<decimal> values, decimal percent)
    {
        Check((double)percent);
        decimal[] sorted = [.. values.Order()];
        if (sorted.Length == 0) return null;
        var place = (sorted.Length - 1) * percent / 100;
        var below = (int)place;
        var above = Math.Min(below + 1, sorted.Length - 1);
        return sorted[below] + (place - below) * (sorted[above] - sorted[below]);
    }

    static double?[] Of(IEnumerable<double?> values, double[] percents)
    {
        foreach (var percent in percents) Check(percent);
        double[] sorted = [.. values.OfType<double>().Order()];
        return [.. percents.Select(p => sorted.Length == 0 ? (double?)null : SortedArrayStatistics.QuantileCustom(sorted, p / 100, QuantileDefinition.R7))];
    }

    static void Check(double percent)
    {
        if (percent is not (>= 0 and <= 100)) throw new ArgumentOutOfRangeException(nameof(percent), percent, "A percentile is within 0 to 100.");
    }
}
