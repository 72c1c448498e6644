namespace Samsyn.Together.Proposals;

/// <summary>A text of a proposal as it was handed in or amended. Never changed.</summary>
sealed class ProposalEdition
{
    public required Guid ProposalId { get; init; }

    /// <summary>From 1.</summary>
    public required int Number { get; init; }
    public required DateTime AtUtc { get; init; }
    public required string Title { get; init; }
    public required string Text { get; init; }
    public required string Takes { get; init; }
}
