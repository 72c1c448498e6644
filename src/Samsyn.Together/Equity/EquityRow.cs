namespace Samsyn.Together.Equity;

/// <summary>One factor as both sides see it.</summary>
/// <param name="Patients">From 1 to 5, to one decimal; null: not shown, since fewer than five have answered.</param>
sealed record EquityRow(RoundQuestion Question, decimal? Patients, decimal? Professionals)
{
    /// <summary>How far the sides are from each other; null where one of them is not shown.</summary>
    public decimal? Gap => Patients is { } p && Professionals is { } q ? Math.Abs(p - q) : null;

    public bool IsShown => Patients is not null || Professionals is not null;

    /// <summary>The widest difference first, then what only one side has said, the rest last; alike in the order of the questions.</summary>
    public static IReadOnlyList<EquityRow> Of(IRoundQuestions instrument, IReadOnlyCollection<RoundResult> results) =>
    [
        .. instrument.Questions
            .Select(q => new EquityRow(q, Mean(results, q, EquitySide.Patient), Mean(results, q, EquitySide.Professional)))
            .OrderByDescending(r => r.Gap ?? (r.IsShown ? -1 : -2)),
    ];

    static decimal? Mean(IReadOnlyCollection<RoundResult> results, RoundQuestion question, EquitySide side) => results.FirstOrDefault(r => r.Question == question.Code && r.Side == side)?.Mean;
}
