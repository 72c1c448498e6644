using System.Globalization;

namespace Samsyn.Kernel.Statistics.Spc;

/// <summary>What a row must be to stand in a chart of its kind: counts are not negative, a part is not larger than its whole, a time is longer than none.</summary>
static class SpcRowCheck
{
    public static bool NeedsDenominator(SpcChart chart) => chart is SpcChart.P or SpcChart.PPrime or SpcChart.U or SpcChart.UPrime;

    /// <summary>Whether n is read: by charts of ratios, and by those of single values when it is given.</summary>
    public static bool UsesDenominator(SpcChart chart) => NeedsDenominator(chart) || chart is SpcChart.Run or SpcChart.I or SpcChart.MovingRange or SpcChart.IPrime;

    /// <returns>The column and what is wrong in it, or null.</returns>
    public static (string Column, string Sentence)? Problem(SpcChart chart, SpcRow row)
    {
        if (row.Y is { } y)
        {
            if (chart is SpcChart.T && y <= 0) return ("y", $"{Said(y)} is no time between events; it must be more than zero.");
            if (y < 0 && (NeedsDenominator(chart) || chart is SpcChart.C or SpcChart.G)) return ("y", $"{Said(y)} is no count; it cannot be below zero.");
        }
        if (row.N is not { } n || !UsesDenominator(chart)) return null;
        if (n < 0) return ("n", $"{Said(n)} is no denominator; it cannot be below zero.");
        if (n == 0 && row.Y is { } above && above != 0) return ("n", $"0 cannot be the denominator of {Said(above)}; leave both empty when nothing was counted.");
        if (chart is SpcChart.P or SpcChart.PPrime && row.Y > n) return ("y", $"{Said(row.Y.Value)} of {Said(n)}: a part cannot be larger than its whole.");
        return null;
    }

    static string Said(double value) => value.ToString(CultureInfo.InvariantCulture);
}
