using Samsyn.Kernel.Statistics.Spc;
using Samsyn.Kernel.Time;

namespace Samsyn.Medicines.Measures.Standing;

/// <summary>One organisation's measure month by month, and the control chart of it. Pure.</summary>
/// <remarks>
/// A share of the same quantity is a P′ chart, any other ratio an I′ chart, so that a month with few bed days or few patients has the wide limits it ought to have; a number
/// without a denominator is an I chart. The primes (Laney 2002, Taylor 2017) take their width from how months differ from each other, as doses and costs are no independent counts.
/// </remarks>
/// <param name="Values">For each month of the period; null: missing or hidden.</param>
/// <param name="Steps">The months in which a confirmed new level begins: the chart is split there.</param>
public sealed record MeasureSeries(MeasureDefinition Measure, Period Period, IReadOnlyList<MeasureValue?> Values, IReadOnlyList<Month> Steps)
{
    /// <summary>With fewer values, limits mean little.</summary>
    public const int FewestMonths = SpcPart.FewPoints;

    public SpcKind Kind =>
        Measure.Denominator is null or { Constant: not null } ? SpcKind.I
        : IsShare(Measure) && Values.OfType<MeasureValue>().All(v => v.Value is null || (v.Numerator >= 0 && v.Numerator <= v.Denominator)) ? SpcKind.PPrime
        : SpcKind.IPrime;

    /// <summary>Whether the denominator counts the same quantity of a larger set.</summary>
    public static bool IsShare(MeasureDefinition measure) => measure.Denominator is { Events: not null } under && under.Quantity == measure.Numerator.Quantity;

    /// <summary>Steps that lie within the period, in order.</summary>
    public IReadOnlyList<Month> StepsWithin => [.. Steps.Where(s => s > Period.From && s <= Period.To).Distinct().Order()];

    /// <returns>Null: there are too few values.</returns>
    public SpcResult? Chart(SpcPreset preset)
    {
        if (Values.Count(v => v?.Value is not null) < FewestMonths) return null;
        var chart = SpcAnalysis.Of(Rows, Options(preset));
        // What is never below zero has no limit there: a limit that nothing can pass would only flatten the picture
        return Values.Any(v => v?.Value < 0) ? chart
            : chart with { Points = [.. chart.Points.Select(p => p.Lower < 0 ? p with { Lower = 0 } : p)], Parts = [.. chart.Parts.Select(p => p.Lower < 0 ? p with { Lower = 0 } : p)] };
    }

    /// <summary>Where the rules of the preset see one lasting step that nobody has confirmed yet, after the last that somebody has.</summary>
    /// <param name="until">The last month whose figure will not change; null: none is known.</param>
    public ProposedStep? Proposal(SpcPreset preset, Month? until)
    {
        if (until is not { } complete) return null;
        var from = StepsWithin is [.., var last] ? last - Period.From : 0;
        var count = Math.Min(complete - Period.From + 1, Values.Count) - from;
        if (count <= 0 || Values.Skip(from).Take(count).Count(v => v?.Value is not null) < FewestMonths) return null;
        var found = StepChangeSearch.In([.. Rows.Skip(from).Take(count)], Options(preset) with { Split = [] });
        return found is null ? null : new(Period.From.Plus(from + found.Index), found.Before, found.After, found.Rule);
    }

    IReadOnlyList<SpcRow> Rows => [.. Period.Months().Zip(Values, Row)];

    SpcRow Row(Month month, MeasureValue? value) =>
        value?.Value is null || (Kind != SpcKind.I && value.Denominator is not > 0) ? new(month.ToString(), null)
        : Kind == SpcKind.I ? new(month.ToString(), (double?)value.Value)
        : new(month.ToString(), (double?)value.Numerator, (double?)value.Denominator);

    SpcOptions Options(SpcPreset preset) => new(Kind)
    {
        Preset = preset,
        Multiplier = Kind == SpcKind.I ? 1 : (double)Measure.Per,
        Direction = Measure.Direction switch { Direction.Higher => SpcDirection.Higher, Direction.Lower => SpcDirection.Lower, _ => SpcDirection.None },
        Split = [.. StepsWithin.Select(s => SpcMark.At(s.ToString()))],
    };
}

/// <summary>A step that the rules see and that a person may confirm.</summary>
/// <param name="Since">The first month on the new level.</param>
/// <param name="Before">The centre before, in the measure's unit.</param>
/// <param name="After">The centre since then.</param>
/// <param name="Rule">By which rule the new level has lasted.</param>
public sealed record ProposedStep(Month Since, double Before, double After, SpcRules Rule);
