namespace Samsyn.Medicines.Measures;

/// <summary>One line of a measure's table over a time that may be longer than a month.</summary>
/// <param name="Organisation">Its code; "" for all together.</param>
/// <param name="Time">2025-03, 2025-Q1, 2025; "" for the whole period.</param>
/// <param name="Numerator">Sum of the months that have a value.</param>
/// <param name="Denominator">Likewise.</param>
/// <param name="Value">Their ratio; null: no month has one.</param>
/// <param name="Months">How many months have a value.</param>
/// <param name="Part">As of <see cref="MeasureValue.Part"/>.</param>
public sealed record MeasureRow(string Organisation, string Time, decimal? Numerator, decimal? Denominator, decimal? Value, int Months, string Part = "")
{
    /// <summary>As of <see cref="MeasureValue.Coverage"/>; of several months, that of the month of which least is known.</summary>
    public decimal? Coverage { get; init; }
}

/// <summary>Rolls months up: a ratio of a longer time is the ratio of the sums of its months. A month that is missing adds to neither.</summary>
static class MeasureRows
{
    /// <summary>Rolls up what may be shown: a month that is veiled adds to nothing, and it is told how many are.</summary>
    public static IReadOnlyList<ShownRow> Shown(MeasureDefinition measure, IReadOnlyList<MeasureValue> values, MeasureBy columns)
    {
        var veiled = values.Where(v => v.IsVeiled).GroupBy(v => (v.Organisation, columns.Key(v.Month), v.Part)).ToDictionary(g => g.Key, g => g.Count());
        return
        [
            .. Of(measure, values.Select(v => v.IsVeiled ? v with { Numerator = null, Denominator = null, Value = null, Coverage = null } : v), columns)
                .Select(r => new ShownRow(r, veiled.GetValueOrDefault((r.Organisation, r.Time, r.Part)))),
        ];
    }

    public static IReadOnlyList<MeasureRow> Of(MeasureDefinition measure, IEnumerable<MeasureValue> values, MeasureBy columns) =>
    [
        .. from v in values
           group v by (v.Organisation, Time: columns.Key(v.Month), v.Part) into g
           let known = g.Where(v => v.Value is not null).ToList()
           let numerator = known.Count == 0 ? null : known.Sum(v => v.Numerator)
           let denominator = known.Count == 0 ? null : measure.Denominator is null ? 1 : known.Sum(v => v.Denominator)
           orderby g.Key
           select new MeasureRow(g.Key.Organisation, g.Key.Time, numerator, denominator, MeasureValue.Ratio(numerator, denominator, measure.Per), known.Count, g.Key.Part) { Coverage = known.Min(v => v.Coverage) },
    ];
}
