namespace Samsyn.Together.Challenges;

/// <summary>A published text of a challenge as it stood. Never changed.</summary>
sealed class ChallengeEdition
{
    public required Guid ChallengeId { get; init; }

    /// <summary>From 1: the text that was published first.</summary>
    public required int Number { get; init; }
    public required DateTime AtUtc { get; init; }
    public required string Title { get; init; }
    public required string Need { get; init; }
    public required string Whom { get; init; }
    public required string Known { get; init; }

    public static ChallengeEdition Of(Challenge challenge, DateTime now) => new()
    {
        ChallengeId = challenge.Id, Number = challenge.Edition, AtUtc = now, Title = challenge.Title, Need = challenge.Need, Whom = challenge.Whom, Known = challenge.Known,
    };
}
