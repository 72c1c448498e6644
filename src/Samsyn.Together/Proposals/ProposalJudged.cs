using Samsyn.Together.Sides;

namespace Samsyn.Together.Proposals;

/// <summary>What a proposal was judged to be, as one of those who may know it sees it.</summary>
/// <param name="Own">What the reader judged.</param>
/// <param name="All">What all did, each told by side; empty until a reader in the group has judged.</param>
sealed record ProposalJudged(IReadOnlyList<Assessment> Own, IReadOnlyList<(Side Side, string Criterion, int? Level)> All)
{
    public static ProposalJudged Nothing { get; } = new([], []);

    public IReadOnlyList<Side> Sides { get; } = [.. All.Select(j => j.Side).Distinct().Order()];
}
