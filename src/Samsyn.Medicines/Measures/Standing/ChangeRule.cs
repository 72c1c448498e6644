using Samsyn.Kernel.Statistics.Spc;
using Samsyn.Kernel.Time;

namespace Samsyn.Medicines.Measures.Standing;

/// <summary>Reads from a control chart whether a measure has changed of late. Pure.</summary>
/// <remarks>
/// The chart is that of <see cref="MeasureSeries"/> by the rules of Making Data Count. A change is told when the last complete month that has a value is flagged; it began where the
/// unbroken row of flagged months to the same side began. On a chart that is split, a step that somebody confirmed is told as long as nothing has happened since. Either is news
/// for a year: a shift of three years ago is how things are.
/// </remarks>
static class ChangeRule
{
    /// <summary>How far back the limits are computed from.</summary>
    public const int MostMonths = 36;

    const int News = 12;

    public static MeasureChange? Of(MeasureSeries series) =>
        series.Chart(SpcPreset.MakingDataCount) is { } chart ? Seen(chart, series) ?? Confirmed(chart, series) : null;

    static MeasureChange? Seen(SpcResult chart, MeasureSeries series)
    {
        var period = series.Period;
        var last = series.Judged - 1;
        while (last >= 0 && chart.Points[last].Y is null) last--;
        if (last < 0 || !chart.Points[last].IsSignal || IsUp(chart.Points[last].Rules) is not { } up) return null;
        var first = last;
        for (var i = last - 1; i >= 0; i--)
        {
            if (chart.Points[i].Y is null) continue;
            if (!chart.Points[i].IsSignal || IsUp(chart.Points[i].Rules) != up) break;
            first = i;
        }
        return IsNews(period.From.Plus(first), period) ? new(Shape(chart.Points[last].Rules), up, period.From.Plus(first)) : null;
    }

    static MeasureChange? Confirmed(SpcResult chart, MeasureSeries series) =>
        series.StepsWithin is [.., var step] && IsNews(step, series.Period) && chart.Parts is [.., { Centre: { } before }, { Centre: { } after }] && before != after
            ? new(ChangeShape.Shift, after > before, step, IsConfirmed: true)
            : null;

    static bool IsNews(Month since, Period period) => period.To - since < News;

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
