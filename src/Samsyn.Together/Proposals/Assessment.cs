namespace Samsyn.Together.Proposals;

/// <summary>How somebody judges a proposal by one criterion.</summary>
sealed class Assessment
{
    public const int Lowest = 1;
    public const int Highest = 4;

    public required Guid ProposalId { get; init; }
    public required Guid PersonId { get; init; }

    /// <summary>Code of the criterion.</summary>
    public required string Criterion { get; init; }

    /// <summary>From <see cref="Lowest"/> to <see cref="Highest"/>; null: cannot judge it, which is not the lowest.</summary>
    public int? Level { get; set; }
    public string? Why { get; set; }
    public required DateTime AtUtc { get; set; }
}
