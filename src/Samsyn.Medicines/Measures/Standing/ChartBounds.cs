using Samsyn.Kernel.Statistics.Spc;

namespace Samsyn.Medicines.Measures.Standing;

/// <summary>Cuts limits where no value can lie: a limit that nothing can pass would only flatten the picture. Pure.</summary>
static class ChartBounds
{
    /// <param name="least">What no value can be less than; null: there is no such bound.</param>
    /// <param name="most">What no value can be more than.</param>
    public static SpcResult Within(this SpcResult chart, double? least, double? most)
    {
        if (least is null && most is null) return chart;
        double? Cut(double? limit) => limit is { } value ? Math.Clamp(value, least ?? double.NegativeInfinity, most ?? double.PositiveInfinity) : null;
        return chart with
        {
            Points = [.. chart.Points.Select(p => p with { Lower = Cut(p.Lower), Upper = Cut(p.Upper), LowerWarning = Cut(p.LowerWarning), UpperWarning = Cut(p.UpperWarning) })],
            Parts = [.. chart.Parts.Select(p => p with { Lower = Cut(p.Lower), Upper = Cut(p.Upper) })],
        };
    }
}
