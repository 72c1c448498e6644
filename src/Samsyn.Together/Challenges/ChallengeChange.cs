using Samsyn.Kernel.People;

namespace Samsyn.Together.Challenges;

/// <summary>One line of a challenge's history, and of the log of moderation. Never changed.</summary>
sealed class ChallengeChange
{
    public Guid Id { get; init; } = Guid.CreateVersion7();
    public required Guid ChallengeId { get; init; }
    public required DateTime AtUtc { get; init; }
    public required Guid PersonId { get; init; }

    /// <summary>What the one who did it is here; the name stands in the audit trail.</summary>
    public required ChallengeDoer As { get; init; }
    public required ChallengeAct Act { get; init; }
    public required ChallengeState From { get; init; }
    public required ChallengeState To { get; init; }

    /// <summary>Code of the rule of the moderation policy that it rests on; null: none was named.</summary>
    public string? Rule { get; init; }
    public string? Reason { get; init; }

    /// <summary>What was said and is hidden or shown again; null: it is about the challenge itself.</summary>
    public Guid? RemarkId { get; init; }
}
