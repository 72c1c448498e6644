namespace Samsyn.Together.Dialogue;

/// <summary>Somebody wants to be told what happens to a challenge.</summary>
sealed class Following
{
    public required Guid ChallengeId { get; init; }
    public required Guid PersonId { get; init; }
    public required DateTime SinceUtc { get; init; }
}
