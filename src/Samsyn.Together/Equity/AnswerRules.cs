using Samsyn.Kernel.Problems;

namespace Samsyn.Together.Equity;

/// <summary>What answers must be. Pure.</summary>
static class AnswerRules
{
    public static Refusal? Refused(IRoundQuestions instrument, IReadOnlyDictionary<string, int> answers, string? comment) =>
        Missing(instrument, answers) is [var first, ..] ? Refusal.Of("equity.missing", first.Code)
        : answers.Count != instrument.Questions.Count || answers.Values.Any(v => v is < RoundQuestion.CannotSay or > RoundQuestion.Most) ? Refusal.Of("equity.value")
        : comment?.Trim().Length > RoundComment.LongestText ? Refusal.Of("initiative.long", $"{RoundComment.LongestText}")
        : null;

    /// <summary>Questions without an answer; "cannot say" is one.</summary>
    public static IReadOnlyList<RoundQuestion> Missing(IRoundQuestions instrument, IReadOnlyDictionary<string, int> answers) => [.. instrument.Questions.Where(q => !answers.ContainsKey(q.Code))];
}
