using Samsyn.Kernel.Statistics.Spc;
using Samsyn.Kernel.Time;

namespace Samsyn.Medicines.Measures.Standing;

/// <summary>Reads from a control chart whether a measure has changed of late. Pure.</summary>
/// <remarks>
/// The chart is an I chart by the rules of Making Data Count. A change is told when the last month that has a value is flagged; it began where the unbroken row of
/// flagged months to the same side began, and is news for a year: a shift of three years ago is how things are.
/// </remarks>
static class ChangeRule
{
    /// <summary>With fewer values, limits mean little.</summary>
    public const int FewestMonths = SpcPart.FewPoints;

    /// <summary>How far back the limits are computed from.</summary>
    public const int MostMonths = 36;

    const int News = 12;

    /// <param name="months">The months in order.</param>
    /// <param name="values">As many; null: missing.</param>
    /// <param name="better">Which way is better.</param>
    public static SpcResult? Chart(IReadOnlyList<Month> months, IReadOnlyList<decimal?> values, Direction better, SpcPreset preset)
    {
        if (values.Count(v => v is not null) < FewestMonths) return null;
        return SpcAnalysis.Of([.. months.Zip(values, (m, v) => new SpcRow(m.ToString(), (double?)v))],
            new(SpcKind.I) { Preset = preset, Direction = better switch { Direction.Higher => SpcDirection.Higher, Direction.Lower => SpcDirection.Lower, _ => SpcDirection.None } });
    }

    public static MeasureChange? Of(IReadOnlyList<Month> months, IReadOnlyList<decimal?> values, Direction better)
    {
        if (Chart(months, values, better, SpcPreset.MakingDataCount) is not { } chart) return null;
        var last = chart.Points.Count - 1;
        while (last >= 0 && chart.Points[last].Y is null) last--;
        if (last < 0 || !chart.Points[last].IsSignal || IsUp(chart.Points[last].Rules) is not { } up) return null;
        var first = last;
        for (var i = last - 1; i >= 0; i--)
        {
            if (chart.Points[i].Y is null) continue;
            if (!chart.Points[i].IsSignal || IsUp(chart.Points[i].Rules) != up) break;
            first = i;
        }
        return months[^1] - months[first] < News ? new(Shape(chart.Points[last].Rules), up, months[first]) : null;
    }

    static ChangeShape Shape(SpcRules rules) =>
        (rules & (SpcRules.TrendUp | SpcRules.TrendDown)) != 0 ? ChangeShape.Trend
        : (rules & (SpcRules.ShiftAbove | SpcRules.ShiftBelow)) != 0 ? ChangeShape.Shift
        : ChangeShape.Outside;

    /// <summary>Null: rules of both sides fired, so nothing plain can be said.</summary>
    static bool? IsUp(SpcRules rules)
    {
        var up = (rules & (SpcRules.AboveLimit | SpcRules.TrendUp | SpcRules.NearUpperLimit | SpcRules.ShiftAbove)) != 0;
        var down = (rules & (SpcRules.BelowLimit | SpcRules.TrendDown | SpcRules.NearLowerLimit | SpcRules.ShiftBelow)) != 0;
        return up == down ? null : up;
    }
}
