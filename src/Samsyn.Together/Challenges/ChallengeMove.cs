namespace Samsyn.Together.Challenges;

/// <summary>One line of the table of moves.</summary>
/// <param name="From">The states in which it may be done.</param>
/// <param name="To">The state after; null: it stays as it is.</param>
/// <param name="By">Who may: one of these is enough.</param>
/// <param name="NeedsReason">Whether a reason is asked for, which the author is told.</param>
sealed record ChallengeMove(ChallengeAct Act, ChallengeState[] From, ChallengeState? To, ChallengeDoer By, bool NeedsReason)
{
    /// <summary>Whether nobody may do it to a challenge of one's own: what checks a text is not its author.</summary>
    public bool NotOwn { get; init; }

    /// <summary>Whether no more is needed than a reason.</summary>
    public bool IsPlain { get; init; } = true;

    /// <summary>Whether it belongs in the log of moderation.</summary>
    public bool IsModeration { get; init; }
}
