namespace Samsyn.Together.Challenges;

/// <summary>Where a challenge stands.</summary>
enum ChallengeState
{
    /// <summary>Seen by its author alone.</summary>
    Draft,

    /// <summary>With the moderator, who publishes it or sends it back with a reason.</summary>
    Sent,

    /// <summary>Published: what speaks for it, what to heed.</summary>
    Dialogue,

    /// <summary>Open for proposals.</summary>
    Proposals,

    /// <summary>The proposals are being assessed.</summary>
    Assessed,

    /// <summary>Work on it has been agreed.</summary>
    TakenUp,

    /// <summary>Ended with a reason.</summary>
    Closed,
}
