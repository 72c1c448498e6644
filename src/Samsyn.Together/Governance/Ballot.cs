namespace Samsyn.Together.Governance;

/// <summary>What one member said in one round; can be changed until the round is counted.</summary>
/// <remarks>Holds the party, so that a count of old rounds does not change when somebody leaves.</remarks>
sealed class Ballot
{
    public required Guid DecisionId { get; init; }
    public required int Round { get; init; }
    public required Guid MemberId { get; init; }
    public required Party Party { get; init; }
    public BallotChoice Choice { get; set; }
    public DateOnly CastOn { get; set; }
}

/// <summary>What one says to a question.</summary>
enum BallotChoice { For, Against, Abstain }
