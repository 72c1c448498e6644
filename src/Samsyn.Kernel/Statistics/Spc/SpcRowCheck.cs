using System.Globalization;

namespace Samsyn.Kernel.Statistics.Spc;

/// <summary>What a row must be to stand in a chart of its kind: counts are not negative, a part is not larger than its whole, a time is longer than none.</summary>
static class SpcRowCheck
{
    public static bool NeedsDenominator(SpcKind chart) => chart is SpcKind.P or SpcKind.PPrime or SpcKind.U or SpcKind.UPrime;

    /// <summary>Whether n is read: by charts of ratios, and by those of single values when it is given.</summary>
    public static bool UsesDenominator(SpcKind chart) => NeedsDenominator(chart) || chart is SpcKind.Run or SpcKind.I or SpcKind.MovingRange or SpcKind.IPrime;

    /// <returns>The column and what is wrong in it, or null.</returns>
    public static (string Column, string Sentence)? Problem(SpcKind chart, SpcRow row)
    {
        if (row.Y is { } y)
        {
            if (chart is SpcKind.T && y <= 0) return ("y", $"{Said(y)} is no time between events; it must be more than zero.");
            if (y < 0 && (NeedsDenominator(chart) || chart is SpcKind.C or SpcKind.G)) return ("y", $"{Said(y)} is no count; it cannot be below zero.");
        }
        if (row.N is not { } n || !UsesDenominator(chart)) return null;
        if (n < 0) return ("n", $"{Said(n)} is no denominator; it cannot be below zero.");
        if (n == 0 && row.Y is { } above && above != 0) return ("n", $"0 cannot be the denominator of {Said(above)}; leave both empty when nothing was counted.");
        if (chart is SpcKind.P or SpcKind.PPrime && row.Y > n) return ("y", $"{Said(row.Y.Value)} of {Said(n)}: a part cannot be larger than its whole.");
        return null;
    }

    static string Said(double value) => value.ToString(CultureInfo.InvariantCulture);
}
