namespace Samsyn.Together.Challenges;

/// <summary>A measure that a challenge should move.</summary>
sealed class ChallengeMeasure
{
    public required Guid ChallengeId { get; init; }

    /// <summary>The measure's code.</summary>
    public required string Measure { get; init; }

    /// <summary>In the order in which they were picked, from 0.</summary>
    public required int Place { get; set; }
}
