using Samsyn.Kernel.Charts;
using Samsyn.Kernel.Texts;
using Samsyn.Kernel.Time;
using Samsyn.Medicines.Measures.Standing;

namespace Samsyn.Medicines.Measures.Pages;

/// <summary>What happened, as it is drawn on a chart of months: a measure's annotations, and the steps of its level.</summary>
static class MeasureEvents
{
    public static IReadOnlyList<ChartAnnotation> In(MeasureDefinition measure, Period period, string language) =>
        [.. measure.Annotations.Where(a => period.Contains(Month.Of(a.Date))).OrderBy(a => a.Date).Select(a => new ChartAnnotation(Month.Of(a.Date) - period.From, a.Text[language]))];

    /// <summary>The annotations and the steps in the order of their months.</summary>
    /// <param name="proposal">A step that nobody has confirmed yet; null: none.</param>
    public static IReadOnlyList<ChartAnnotation> WithSteps(MeasureSeries series, ProposedStep? proposal, Texts texts)
    {
        var steps = series.StepsWithin.Select(s => new ChartAnnotation(s - series.Period.From, texts["steps.chart.confirmed"]));
        if (proposal is not null) steps = steps.Append(new(proposal.Since - series.Period.From, texts["steps.chart.proposed"]));
        return [.. In(series.Measure, series.Period, texts.Language).Concat(steps).OrderBy(a => a.Index)];
    }
}
