using Samsyn.Kernel.Time;
using Samsyn.Medicines.Measures.Standing;

namespace Samsyn.Medicines.Measures.Pages;

/// <summary>One measure in the list.</summary>
/// <param name="Values">Month by month, for its little picture; null: missing or hidden.</param>
/// <param name="Own">The organisation's results.</param>
/// <param name="Here">Its months compared, together; null: none has a value.</param>
/// <param name="Steps">Where a confirmed new level begins.</param>
/// <param name="Complete">The last month whose figures will not change; null: none is known.</param>
public sealed record MeasureLine(MeasureDefinition Measure, IReadOnlyList<decimal?> Values, MeasureStanding Standing, MeasureMonths Own, MeasureRow? Here, IReadOnlyList<Month> Steps, Month? Complete)
{
    /// <summary>Some of its months, as a control chart takes them.</summary>
    public MeasureSeries Series(Period period) => Own.Series(Measure, period, Steps, Complete);
}
