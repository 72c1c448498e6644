using System.Globalization;
using Samsyn.Kernel.Problems;

namespace Samsyn.Kernel.Statistics.Spc;

/// <summary>What a row must be to stand in a chart of its kind: counts are not negative, a part is not larger than its whole, a time is longer than none.</summary>
static class SpcRowCheck
{
    public static bool NeedsDenominator(SpcKind chart) => chart is SpcKind.P or SpcKind.PPrime or SpcKind.U or SpcKind.UPrime;

    /// <summary>Whether n is read: by charts of ratios, and by those of single values when it is given.</summary>
    public static bool UsesDenominator(SpcKind chart) => NeedsDenominator(chart) || chart is SpcKind.Run or SpcKind.I or SpcKind.MovingRange or SpcKind.IPrime;

    /// <param name="where">The row's x, or its place in a file, for the sentence.</param>
    /// <returns>What is wrong, or null.</returns>
    public static Refusal? Problem(SpcKind chart, SpcRow row, string where)
    {
        if (row.Y is { } y)
        {
            if (chart is SpcKind.T && y <= 0) return Refusal.Of("spc.time", where, Said(y));
            if (y < 0 && (NeedsDenominator(chart) || chart is SpcKind.C or SpcKind.G)) return Refusal.Of("spc.count", where, Said(y));
        }
        if (row.N is not { } n || !UsesDenominator(chart)) return null;
        if (n < 0) return Refusal.Of("spc.denominator", where, Said(n));
        if (n == 0 && row.Y is { } above && above != 0) return Refusal.Of("spc.denominator-zero", where, Said(above));
        if (chart is SpcKind.P or SpcKind.PPrime && row.Y > n) return Refusal.Of("spc.part", where, Said(row.Y.Value), Said(n));
        return null;
    }

    static string Said(double value) => value.ToString(CultureInfo.InvariantCulture);
}
