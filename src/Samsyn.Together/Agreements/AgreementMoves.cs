using Samsyn.Kernel.Problems;
using static Samsyn.Together.Agreements.AgreementAct;
using static Samsyn.Together.Agreements.AgreementDoer;
using static Samsyn.Together.Agreements.AgreementState;

namespace Samsyn.Together.Agreements;

/// <summary>Who may do what with an agreement, in which state. Pure: the table is the rule.</summary>
static class AgreementMoves
{
    public const int LongestReason = 2000;
    public const int LongestOutcome = 6000;

    public static IReadOnlyList<AgreementMove> All { get; } =
    [
        new(HandIn, [Draft], Writer),
        new(Open, [AtGate], Writer | AgreementDoer.Judge),
        new(TakeBack, [AtGate, ToSign], Writer),
        new(Sign, [ToSign], Signatory) { IsPlain = false },
        new(Decline, [ToSign], Signatory) { NeedsReason = true, IsPlain = false },
        new(Amend, [InForce], Writer),
        new(End, [InForce], Writer | Signatory) { NeedsReason = true },
        new(TellOutcome, [Ended], Writer | Signatory) { NeedsReason = true, IsPlain = false },
        new(Withdraw, [Draft, AtGate, ToSign], Writer) { NeedsReason = true },
        new(AgreementAct.Judge, [AtGate], AgreementDoer.Judge) { NeedsReason = true, IsPlain = false },
        new(Excuse, [AtGate], AgreementDoer.Judge) { NeedsReason = true, IsPlain = false },
    ];

    public static AgreementMove Of(AgreementAct act) => All.First(m => m.Act == act);

    public static bool May(AgreementAct act, AgreementState state, AgreementDoer doer) => Of(act) is var move && (move.By & doer) != 0 && move.From.Contains(state);

    public static IReadOnlyList<AgreementMove> For(AgreementState state, AgreementDoer doer) => [.. All.Where(m => m.IsPlain && May(m.Act, state, doer))];

    /// <summary>Why not; null: it may be done.</summary>
    public static Refusal? Refused(AgreementAct act, AgreementState state, AgreementDoer doer, string? reason)
    {
        var move = Of(act);
        return (move.By & doer) == 0 ? Refusal.Of("agreement.reach")
            : !move.From.Contains(state) ? Refusal.Of("agreement.state")
            : move.NeedsReason && string.IsNullOrWhiteSpace(reason) ? (act is TellOutcome ? Refusal.Of("agreement.outcome-missing") : Refusal.Of("agreement.reason"))
            : reason?.Trim().Length > (act is TellOutcome ? LongestOutcome : LongestReason) ? Refusal.Of("agreement.reason-long", $"{(act is TellOutcome ? LongestOutcome : LongestReason)}")
            : null;
    }
}
