using Samsyn.Kernel.Texts;
using Samsyn.Together.Challenges;
using Samsyn.Together.Gate;

namespace Samsyn.Together.Agreements;

/// <summary>Says what concerns agreements in the reader's words.</summary>
sealed class AgreementWords(Texts t, GateRules rules)
{
    /// <summary>Months after the end within which the outcome is told.</summary>
    public const int MonthsToOutcome = 6;

    public string State(AgreementState state) => t[$"agreements.state.{ChallengeWords.Word(state)}"];
    public string Act(AgreementAct act) => t[$"agreements.act.{ChallengeWords.Word(act)}"];
    public string Was(AgreementAct act) => t[$"agreements.was.{ChallengeWords.Word(act)}"];
    public string Field(string name) => t[$"agreements.field.{name}"];
    public string PartyKind(string kind) => t[$"agreements.party.{kind}"];
    public string Country(string code) => t[$"agreements.country.{code.ToLowerInvariant()}"];
    public string Question(string code) => rules.Questions.GetValueOrDefault(code)?.Text[t.Language] ?? code;
    public string YesNo(bool answer) => t[answer ? "agreements.yes" : "agreements.no"];

    public string Doer(AgreementDoer doer) =>
        t[doer.HasFlag(AgreementDoer.Judge) ? "agreements.doer.judge" : doer.HasFlag(AgreementDoer.Signatory) ? "agreements.doer.signatory" : "agreements.doer.writer"];

    public string ToSign(Agreement agreement) => t["agreements.waits.sign", agreement.Title];
    public string ToJudge(Agreement agreement) => t["agreements.waits.judge", agreement.Title];

    /// <summary>For those who write it, when no officer has to say more of it.</summary>
    public string PastJudging(Agreement agreement, GateResult result) => t[result.IsOpen ? "agreements.waits.open" : "agreements.waits.mend", agreement.Title];

    /// <summary>The day by which the outcome should be told, where the agreement has ended.</summary>
    public string OutcomeDue(Agreement agreement) => t["agreements.waits.outcome", agreement.Title, t.Day((agreement.EndsOn ?? default).AddMonths(MonthsToOutcome))];

    /// <summary>For those who write it: what somebody else did.</summary>
    public string Told(Agreement agreement, AgreementChange change)
    {
        var sentence = agreement.State is AgreementState.InForce && change.Act is AgreementAct.Sign ? t["agreements.told.in-force", agreement.Title] : t["agreements.told", agreement.Title, Was(change.Act)];
        return change.Reason is null ? sentence : t["challenges.told.because", sentence, change.Reason];
    }

    public HistoryLine Line(AgreementChange change) => new(change.AtUtc, Doer(change.As), t["agreements.history.version", Was(change.Act), change.Edition],
        string.Join(": ", new[] { change.Rule, change.Reason }.OfType<string>()) is { Length: > 0 } why ? why : null);
}
