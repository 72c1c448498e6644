using System.Globalization;
using Samsyn.Kernel.Statistics.Spc;
using Samsyn.Kernel.Time;
using Samsyn.Medicines.Measures;
using Samsyn.Medicines.Measures.Standing;

namespace Samsyn.Medicines.Signals;

/// <summary>A measure's complete months in one organisation, as everybody may be told of them, and the chart by which they are judged. Pure.</summary>
/// <param name="Kind">P′, U′, I′ or I.</param>
/// <param name="Per">What ratios are multiplied by.</param>
/// <param name="Months">In order.</param>
sealed record Course(SpcKind Kind, double Per, IReadOnlyList<MonthlyValue> Months)
{
    /// <summary>Whether it is what one flow leaves of another. What is bought in one month and used in the next swings from month to month, so that one alone says nothing.</summary>
    public bool IsDifference { get; init; }

    /// <summary>Whether its values are parts of a whole: doses of doses, persons of persons.</summary>
    public bool IsShare { get; init; }

    /// <param name="values">Of one organisation, as they are stored; those that are veiled are told to nobody.</param>
    /// <param name="complete">The last month that may raise a signal: what comes after it may still change.</param>
    public static Course Of(MeasureDefinition measure, IEnumerable<MeasureValue> values, Month complete)
    {
        var known = values.Where(v => v.Month <= complete).ToDictionary(v => v.Month);
        IEnumerable<Month> months = known.Count == 0 ? [] : new Period(known.Keys.Min(), complete).Months();
        var kind = MeasureNature.ChartOf(measure, [.. known.Values]);
        return new(kind, kind == SpcKind.I ? 1 : (double)measure.Per,
            [.. months.Select(m => known.GetValueOrDefault(m) is not { Value: not null, IsVeiled: false } v ? new MonthlyValue(m, null, 0, 0) : Valued(kind, v))])
        {
            IsDifference = measure.Minus is not null,
            IsShare = MeasureNature.IsPart(measure, known.Values.Where(v => v.Value is not null).Select(v => (v.Numerator, v.Denominator))),
        };
    }

    static MonthlyValue Valued(SpcKind kind, MeasureValue v) =>
        kind == SpcKind.I ? new(v.Month, (double)v.Value!.Value, (double)v.Value.Value, 1)
        : new(v.Month, (double)v.Value!.Value, (double)v.Numerator!.Value, (double)v.Denominator!.Value);

    /// <summary>The same without what a part of it did: what is left of a hospital without one department. Months before the part's first are as they were; one that it does not tell is missing.</summary>
    public Course Without(Course part)
    {
        var theirs = part.Months.ToDictionary(v => v.Month);
        return this with
        {
            Months = [.. Months.Select(v => v.Value is null || !theirs.TryGetValue(v.Month, out var less) ? v
                : less.Value is null ? new(v.Month, null, 0, 0)
                : Kind == SpcKind.I ? v with { Value = v.Over - less.Over, Over = v.Over - less.Over }
                : Ratio(v.Month, v.Over - less.Over, v.Under - less.Under))],
        };
    }

    MonthlyValue Ratio(Month month, double over, double under) =>
        under <= 0 || (Kind is not SpcKind.IPrime && over < 0) || (Kind == SpcKind.PPrime && over > under) ? new(month, null, 0, 0) : new(month, over / under * Per, over, under);

    /// <summary>The control chart of these months.</summary>
    public SpcResult Chart(SpcOptions options) => SpcAnalysis.Of(Rows(Months), options with { Multiplier = Kind == SpcKind.I ? 1 : Per });

    public IReadOnlyList<SpcRow> Rows(IReadOnlyList<MonthlyValue> months) =>
        [.. months.Select((v, i) => new SpcRow(i.ToString(CultureInfo.InvariantCulture), v.Value is null ? null : v.Over, Kind == SpcKind.I || v.Value is null ? null : v.Under))];
}
