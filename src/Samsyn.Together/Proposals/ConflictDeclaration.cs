namespace Samsyn.Together.Proposals;

/// <summary>What somebody declared before the text of a proposal was shown.</summary>
sealed class ConflictDeclaration
{
    public required Guid ProposalId { get; init; }
    public required Guid PersonId { get; init; }

    /// <summary>Whether there is one: then the text stays hidden, and neither assessing nor answering is possible.</summary>
    public required bool HasConflict { get; init; }
    public string? What { get; init; }
    public required DateTime AtUtc { get; init; }
}
