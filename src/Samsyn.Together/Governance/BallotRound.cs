namespace Samsyn.Together.Governance;

/// <summary>A round that was counted, with how many sat for each party then.</summary>
sealed class BallotRound
{
    public required Guid DecisionId { get; init; }

    /// <summary>From 1.</summary>
    public required int Round { get; init; }
    public required DateOnly CountedOn { get; init; }
    public required int ProviderSitting { get; init; }
    public required int PatientsSitting { get; init; }

    /// <summary>By the rule that held then.</summary>
    public required JointNeed Need { get; init; }
    public required JointOutcome Outcome { get; init; }
}
