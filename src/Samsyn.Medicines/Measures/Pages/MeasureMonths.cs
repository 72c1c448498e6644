using Samsyn.Kernel.Time;
using Samsyn.Medicines.Measures.Standing;

namespace Samsyn.Medicines.Measures.Pages;

/// <summary>One organisation's results of one measure as they may be shown, month by month. Pure.</summary>
/// <param name="Values">By month; a month without a line is missing.</param>
/// <param name="Hidden">Months whose numbers are of too few persons.</param>
public sealed record MeasureMonths(IReadOnlyDictionary<Month, MeasureValue> Values, IReadOnlySet<Month> Hidden)
{
    static readonly MeasureBy Whole = new(null, null, []);

    /// <param name="sees">Whether small counts of persons are shown.</param>
    public static MeasureMonths Of(MeasureDefinition measure, IEnumerable<MeasureValue> values, bool sees)
    {
        var all = values.ToList();
        var hidden = sees ? [] : all.Where(v => PersonVeil.Hides(measure, v.Numerator, v.Denominator)).Select(v => v.Month).ToHashSet();
        return new(all.Where(v => !hidden.Contains(v.Month)).ToDictionary(v => v.Month), hidden);
    }

    public IReadOnlyList<decimal?> Over(Period period) => [.. period.Months().Select(m => Values.GetValueOrDefault(m)?.Value)];

    /// <summary>The months of a period for a control chart.</summary>
    /// <param name="steps">Where a confirmed new level begins.</param>
    public MeasureSeries Series(MeasureDefinition measure, Period period, IReadOnlyList<Month> steps) =>
        new(measure, period, [.. period.Months().Select(Values.GetValueOrDefault)], steps);

    /// <summary>All months of a period together: a ratio of sums; of a number without a denominator the mean of its months.</summary>
    /// <returns>Null: no month has a value.</returns>
    public MeasureRow? Together(MeasureDefinition measure, Period period)
    {
        var within = period.Months().Select(Values.GetValueOrDefault).OfType<MeasureValue>().ToList();
        var row = MeasureRows.Of(measure, within, Whole).FirstOrDefault(r => r.Value is not null);
        return row is null || measure.Denominator is not null ? row : row with { Numerator = row.Numerator / row.Months, Value = row.Value / row.Months };
    }
}
