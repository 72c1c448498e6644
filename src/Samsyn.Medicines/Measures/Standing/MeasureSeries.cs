using Samsyn.Kernel.Statistics.Spc;
using Samsyn.Kernel.Time;

namespace Samsyn.Medicines.Measures.Standing;

/// <summary>One organisation's measure month by month, and the control chart of it. Pure.</summary>
/// <remarks>Months that may still change are drawn and held against the limits' lines, but they neither make the limits nor are judged by them.</remarks>
/// <param name="Values">For each month of the period; null: missing or hidden.</param>
/// <param name="Steps">The months in which a confirmed new level begins: the chart is split there.</param>
/// <param name="Complete">The last month whose figure will not change; null: none is known.</param>
public sealed record MeasureSeries(MeasureDefinition Measure, Period Period, IReadOnlyList<MeasureValue?> Values, IReadOnlyList<Month> Steps, Month? Complete)
{
    /// <summary>With fewer values, limits mean little.</summary>
    public const int FewestMonths = SpcPart.FewPoints;

    public SpcKind Kind => MeasureNature.ChartOf(Measure, [.. Values.OfType<MeasureValue>()]);

    /// <summary>How many of its months are complete: the first so many.</summary>
    public int Judged => Complete is { } complete ? Math.Clamp(complete - Period.From + 1, 0, Values.Count) : 0;

    /// <summary>Steps that lie within the period, in order.</summary>
    public IReadOnlyList<Month> StepsWithin => [.. Steps.Where(s => s > Period.From && s <= Period.To).Distinct().Order()];

    /// <returns>Null: there are too few values.</returns>
    public SpcResult? Chart(SpcPreset preset)
    {
        if (Values.Take(Judged).Count(v => v?.Value is not null) < FewestMonths) return null;
        var judged = SpcAnalysis.Of([.. Rows.Take(Judged)], Options(preset));
        var known = Values.OfType<MeasureValue>().Where(v => v.Value is not null).ToList();
        return (judged with { Points = [.. judged.Points, .. Provisional(preset)] })
            .Within(known.Exists(v => v.Value < 0) ? null : 0, MeasureNature.IsPart(Measure, known.Select(v => (v.Numerator, v.Denominator))) ? (double)Measure.Per : null);
    }

    /// <summary>The months that may still change, beside the limits that the others make.</summary>
    IEnumerable<SpcPoint> Provisional(SpcPreset preset) => Judged == Values.Count ? [] :
        SpcAnalysis.Of(Rows, Options(preset) with { Exclude = [.. Period.Months().Skip(Judged).Select(m => SpcMark.At(m.ToString()))] }).Points.Skip(Judged)
            .Select(p => p with { Rules = SpcRules.None, IsSignal = false, Verdict = SpcVerdict.Common });

    /// <summary>Where the rules of the preset see one lasting step that nobody has confirmed yet, after the last that somebody has.</summary>
    public ProposedStep? Proposal(SpcPreset preset)
    {
        var from = StepsWithin is [.., var last] ? last - Period.From : 0;
        var count = Judged - from;
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
