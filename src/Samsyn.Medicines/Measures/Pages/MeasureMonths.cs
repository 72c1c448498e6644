using Samsyn.Kernel.Time;
using Samsyn.Medicines.Measures.Standing;

namespace Samsyn.Medicines.Measures.Pages;

/// <summary>One organisation's results of one measure as they may be shown, month by month. Pure.</summary>
/// <param name="Organisation">Its code.</param>
/// <param name="Values">By month; a month without a line is missing.</param>
/// <param name="Hidden">Months whose numbers are of too few persons, or would tell those that are.</param>
public sealed record MeasureMonths(string Organisation, IReadOnlyDictionary<Month, MeasureValue> Values, IReadOnlySet<Month> Hidden)
{
    static readonly MeasureBy Whole = new(null, null, []);

    /// <param name="values">As they are stored.</param>
    /// <param name="sees">Whether what is veiled is shown.</param>
    public static MeasureMonths Of(string organisation, IEnumerable<MeasureValue> values, bool sees)
    {
        var all = values.ToList();
        return new(organisation, all.Where(v => sees || !v.IsVeiled).ToDictionary(v => v.Month), all.Where(v => !sees && v.IsVeiled).Select(v => v.Month).ToHashSet());
    }

    public static MeasureMonths None(string organisation) => new(organisation, new Dictionary<Month, MeasureValue>(), new HashSet<Month>());

    /// <summary>The same as everybody may be told of it.</summary>
    public MeasureMonths Told => Of(Organisation, Values.Values, sees: false);

    public IReadOnlyList<decimal?> Over(Period period) => [.. period.Months().Select(m => Values.GetValueOrDefault(m)?.Value)];

    /// <summary>The months of a period for a control chart.</summary>
    /// <param name="steps">Where a confirmed new level begins.</param>
    /// <param name="complete">The last month whose figure will not change; null: none is known.</param>
    public MeasureSeries Series(MeasureDefinition measure, Period period, IReadOnlyList<Month> steps, Month? complete) =>
        new(measure, period, [.. period.Months().Select(Values.GetValueOrDefault)], steps, complete);

    /// <summary>All months of a period together: a ratio of sums; of a number without a denominator the mean of its months. A month that is hidden is in no sum.</summary>
    /// <returns>Null: no month has a value.</returns>
    public MeasureRow? Together(MeasureDefinition measure, Period period)
    {
        var within = period.Months().Select(Values.GetValueOrDefault).OfType<MeasureValue>().ToList();
        var row = MeasureRows.Of(measure, within, Whole).FirstOrDefault(r => r.Value is not null);
        return row is null || measure.Denominator is not null ? row : row with { Numerator = row.Numerator / row.Months, Value = row.Value / row.Months };
    }
}
