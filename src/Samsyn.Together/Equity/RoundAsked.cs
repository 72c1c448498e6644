namespace Samsyn.Together.Equity;

/// <summary>Somebody who is asked in a round, while it is open: whether they have answered, never what, nor when. Gone when the round is closed.</summary>
sealed class RoundAsked
{
    public required Guid RoundId { get; init; }

    /// <summary>The account, or the participant without one: each person is asked once, in however many initiatives they take part.</summary>
    public required Guid Key { get; init; }

    /// <summary>The account that is asked: one's own, or the helper's.</summary>
    public required Guid ToId { get; init; }

    /// <summary>Whom a helper answers for; one of the places in which the person takes part.</summary>
    public required Guid ParticipantId { get; init; }
    public required EquitySide Side { get; init; }

    /// <summary>Guards against answering twice at once.</summary>
    public bool HasAnswered { get; set; }

    public bool IsForAnother => ToId != Key;
}
