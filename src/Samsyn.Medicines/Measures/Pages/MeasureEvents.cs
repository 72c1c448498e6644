using Samsyn.Kernel.Charts;
using Samsyn.Kernel.Time;

namespace Samsyn.Medicines.Measures.Pages;

/// <summary>A measure's annotations as they are drawn on a chart of months.</summary>
static class MeasureEvents
{
    public static IReadOnlyList<ChartAnnotation> In(MeasureDefinition measure, Period period, string language) =>
        [.. measure.Annotations.Where(a => period.Contains(Month.Of(a.Date))).OrderBy(a => a.Date).Select(a => new ChartAnnotation(Month.Of(a.Date) - period.From, a.Text[language]))];
}
