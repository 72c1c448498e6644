using Samsyn.Kernel.People;
using Samsyn.Together.Sides;

namespace Samsyn.Together.Proposals;

/// <summary>An answer to a challenge. Its text is for those who assess it; that it is there, from whom, and what was answered is everybody's.</summary>
sealed class Proposal
{
    public const int LongestTitle = 140;
    public const int LongestText = 6000;
    public const int LongestAnswer = 2000;

    public Guid Id { get; init; } = Guid.CreateVersion7();
    public required Guid ChallengeId { get; init; }
    public required Guid ProposerId { get; init; }
    public required Role SpokenAs { get; set; }
    public required Guid SpokenAtId { get; set; }
    public required Side SpokenBy { get; set; }
    public required string Title { get; set; }

    /// <summary>What is proposed.</summary>
    public required string Text { get; set; }

    /// <summary>What it takes of the region: people, time, money, data.</summary>
    public required string Takes { get; set; }
    public ProposalState State { get; set; }

    /// <summary>The number of its present text, from 1 when it was handed in.</summary>
    public int Edition { get; set; }
    public required DateTime MovedAtUtc { get; set; }

    /// <summary>Why it was taken on or not: every proposer is told.</summary>
    public string? Answer { get; set; }

    /// <summary>Guards against two people changing it at once.</summary>
    public Guid Version { get; set; } = Guid.CreateVersion7();

    public bool IsAnswered => State is ProposalState.Accepted or ProposalState.Declined;
}
