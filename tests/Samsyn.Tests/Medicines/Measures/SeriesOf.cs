using Samsyn.Events.Store;
using Samsyn.Kernel.Content;
using Samsyn.Kernel.Time;
using Samsyn.Medicines.Activity;
using Samsyn.Medicines.Measures;
using Samsyn.Medicines.Measures.Standing;

namespace Samsyn.Tests.Medicines.Measures;

/// <summary>Months of a measure for a test, from January 2024 on.</summary>
static class SeriesOf
{
    public static readonly Month First = new(2024, 1);

    static readonly EventFilter Any = new([new()], []);

    /// <summary>A number without a denominator.</summary>
    public static MeasureSeries Numbers(IReadOnlyList<decimal?> values, params IReadOnlyList<Month> steps) =>
        Of(new() { Code = "m", Name = new("m"), Direction = Direction.Lower, Numerator = Events(MeasureQuantity.Ddd) }, values.Select(v => (v, (decimal?)1)), steps);

    /// <summary>Per cent of the same quantity.</summary>
    public static MeasureSeries Shares(IEnumerable<(decimal? Numerator, decimal? Denominator)> months, params IReadOnlyList<Month> steps) =>
        Of(new() { Code = "m", Name = new("m"), Direction = Direction.Higher, Per = 100, Numerator = Events(MeasureQuantity.Ddd), Denominator = Events(MeasureQuantity.Ddd) }, months, steps);

    /// <summary>Per cent of the persons.</summary>
    public static MeasureSeries Persons(IEnumerable<(decimal? Numerator, decimal? Denominator)> months) =>
        Of(new() { Code = "m", Name = new("m"), Per = 100, Numerator = Events(MeasureQuantity.Persons), Denominator = Events(MeasureQuantity.Persons) }, months, []);

    /// <summary>Per 100 bed days.</summary>
    public static MeasureSeries Rates(IEnumerable<(decimal? Numerator, decimal? Denominator)> months) =>
        Of(new() { Code = "m", Name = new("m"), Per = 100, Numerator = Events(MeasureQuantity.Ddd), Denominator = new() { Activity = ActivityKind.BedDays } }, months, []);

    static MeasureSeries Of(MeasureDefinition measure, IEnumerable<(decimal? Numerator, decimal? Denominator)> months, IReadOnlyList<Month> steps)
    {
        MeasureValue?[] values = [.. months.Select((m, i) => m.Numerator is null ? null
            : new MeasureValue("AHH", First.Plus(i), m.Numerator, m.Denominator, MeasureValue.Ratio(m.Numerator, m.Denominator, measure.Per)))];
        return new(measure, new(First, First.Plus(values.Length - 1)), values, steps, First.Plus(values.Length - 1));
    }

    static MeasureFigure Events(MeasureQuantity quantity) => new() { Quantity = quantity, Events = Any };
}
