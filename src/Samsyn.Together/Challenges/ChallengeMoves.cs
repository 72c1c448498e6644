using Samsyn.Kernel.Problems;
using static Samsyn.Together.Challenges.ChallengeAct;
using static Samsyn.Together.Challenges.ChallengeDoer;
using static Samsyn.Together.Challenges.ChallengeState;

namespace Samsyn.Together.Challenges;

/// <summary>Who may move a challenge from where to where, and what that needs. Pure: the table is the rule.</summary>
static class ChallengeMoves
{
    public const int LongestReason = 1000;

    /// <summary>What others than its author may read.</summary>
    static readonly ChallengeState[] WithText = [Sent, ChallengeState.Dialogue, ChallengeState.Proposals, Assessed, TakenUp, Closed];

    public static IReadOnlyList<ChallengeMove> All { get; } =
    [
        new(Send, [Draft], Sent, Author, false),
        new(Withdraw, [Sent], Draft, Author, false),
        new(Publish, [Sent], ChallengeState.Dialogue, Moderator, false) { NotOwn = true, IsModeration = true },
        new(Return, [Sent], Draft, Moderator, true) { NotOwn = true, IsModeration = true },
        new(OpenForProposals, [ChallengeState.Dialogue], ChallengeState.Proposals, Steerer, false),
        new(Assess, [ChallengeState.Proposals], Assessed, Steerer, false),
        new(TakeUp, [ChallengeState.Dialogue, ChallengeState.Proposals, Assessed], TakenUp, Steerer, true),
        new(Close, [ChallengeState.Dialogue, ChallengeState.Proposals, Assessed, TakenUp], Closed, Steerer | Moderator, true),
        new(Reopen, [Closed], ChallengeState.Dialogue, Steerer | Moderator, true),
        new(Hide, [ChallengeState.Dialogue, ChallengeState.Proposals, Assessed, TakenUp, Closed], null, Moderator, true) { NotOwn = true, IsModeration = true },
        new(AllowName, WithText, null, Officer, true) { NotOwn = true, IsModeration = true, IsPlain = false },
        new(ForbidName, WithText, null, Officer, true) { NotOwn = true, IsModeration = true, IsPlain = false },
        new(Show, [ChallengeState.Dialogue, ChallengeState.Proposals, Assessed, TakenUp, Closed], null, Moderator, true) { NotOwn = true, IsModeration = true },
    ];

    public static ChallengeMove Of(ChallengeAct act) => All.First(m => m.Act == act);

    /// <summary>What somebody may do with a challenge as it stands.</summary>
    public static IReadOnlyList<ChallengeAct> For(ChallengeState state, bool isHidden, ChallengeDoer doer) =>
        [.. All.Where(m => m.IsPlain && Refused(m, state, isHidden, doer) is null).Select(m => m.Act)];

    /// <summary>Why not; null: it may be done.</summary>
    public static Refusal? Refused(ChallengeAct act, ChallengeState state, bool isHidden, ChallengeDoer doer, string? reason)
    {
        var move = Of(act);
        return Refused(move, state, isHidden, doer)
            ?? (move.NeedsReason && string.IsNullOrWhiteSpace(reason) ? Refusal.Of("challenge.reason")
                : reason?.Trim().Length > LongestReason ? Refusal.Of("challenge.reason-long", $"{LongestReason}")
                : null);
    }

    static Refusal? Refused(ChallengeMove move, ChallengeState state, bool isHidden, ChallengeDoer doer) =>
        (move.By & doer) == 0 ? Refusal.Of("challenge.reach")
        : !move.From.Contains(state) ? Refusal.Of("challenge.state")
        // What is hidden is first shown again, and only that can be shown
        : isHidden != (move.Act == Show) ? Refusal.Of("challenge.state")
        : move.NotOwn && doer.HasFlag(Author) ? Refusal.Of("challenge.own")
        : null;
}
