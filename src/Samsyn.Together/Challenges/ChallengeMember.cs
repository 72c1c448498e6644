namespace Samsyn.Together.Challenges;

/// <summary>Somebody who was let in to a challenge that is open to members alone.</summary>
sealed class ChallengeMember
{
    public required Guid ChallengeId { get; init; }
    public required Guid PersonId { get; init; }
    public required DateTime SinceUtc { get; init; }
}
