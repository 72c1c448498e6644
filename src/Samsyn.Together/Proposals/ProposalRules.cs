using Samsyn.Kernel.Problems;
using Samsyn.Together.Challenges;
using Samsyn.Together.Sides;

namespace Samsyn.Together.Proposals;

/// <summary>When proposals are taken, who reads their texts, and when one can be answered. Pure.</summary>
static class ProposalRules
{
    /// <summary>A group in which patients and at least one other side are.</summary>
    public const int FewestSides = 2;

    public static bool TakesProposals(ChallengeState state) => state is ChallengeState.Proposals;

    /// <summary>A proposer amends until the assessment begins.</summary>
    public static bool MayWrite(ProposalState state, ChallengeState challenge) => TakesProposals(challenge) && state is (ProposalState.Draft or ProposalState.HandedIn);

    /// <summary>Whether somebody reads the text: the proposer, and who assesses or answers after having declared that there is no conflict.</summary>
    /// <param name="assesses">Whether the reader is in the group or leads the challenge.</param>
    /// <param name="hasConflict">What the reader has declared; null: nothing yet.</param>
    public static bool ReadsText(bool isProposer, bool assesses, bool? hasConflict) => isProposer || (assesses && hasConflict == false);

    /// <summary>Whether somebody gives levels: those of the group without a conflict, once the assessment has begun.</summary>
    public static Refusal? RefusedAssessment(ChallengeState challenge, bool isProposer, bool inGroup, bool? hasConflict) =>
        challenge is not ChallengeState.Assessed ? Refusal.Of("proposal.not-assessed-now")
        : isProposer ? Refusal.Of("proposal.own")
        : !inGroup ? Refusal.Of("proposal.not-in-group")
        : hasConflict switch { null => Refusal.Of("proposal.declare-first"), true => Refusal.Of("proposal.conflict"), _ => null };

    /// <summary>Whether it can be answered: by one who leads the challenge and has no conflict, after a mixed group has assessed it.</summary>
    /// <param name="assessed">The sides of those who have judged it by every criterion.</param>
    public static Refusal? RefusedAnswer(ChallengeState challenge, ProposalState state, bool isProposer, bool? hasConflict, IReadOnlyCollection<Side> assessed, string? answer) =>
        challenge is not ChallengeState.Assessed || state is not ProposalState.HandedIn ? Refusal.Of("proposal.not-assessed-now")
        : isProposer ? Refusal.Of("proposal.own")
        : hasConflict switch { null => Refusal.Of("proposal.declare-first"), true => Refusal.Of("proposal.conflict"), _ => null }
        ?? (!IsMixed(assessed) ? Refusal.Of("proposal.not-mixed", $"{FewestSides}")
            : string.IsNullOrWhiteSpace(answer) ? Refusal.Of("proposal.answer-missing")
            : answer.Trim().Length > Proposal.LongestAnswer ? Refusal.Of("proposal.long", $"{Proposal.LongestAnswer}")
            : null);

    public static bool IsMixed(IReadOnlyCollection<Side> sides) => sides.Contains(Side.Patient) && sides.Distinct().Count() >= FewestSides;

    /// <summary>What stands in the way of handing it in, with the field's name.</summary>
    public static IReadOnlyList<(string Field, Refusal Refusal)> Wrong(string title, string text, string takes)
    {
        var found = new List<(string, Refusal)>();
        if (string.IsNullOrWhiteSpace(title)) found.Add(("Title", Refusal.Of("proposal.title-missing")));
        else if (title.Length > Proposal.LongestTitle) found.Add(("Title", Refusal.Of("proposal.long", $"{Proposal.LongestTitle}")));
        if (string.IsNullOrWhiteSpace(text)) found.Add(("Text", Refusal.Of("proposal.text-missing")));
        else if (text.Length > Proposal.LongestText) found.Add(("Text", Refusal.Of("proposal.long", $"{Proposal.LongestText}")));
        if (takes.Length > Proposal.LongestText) found.Add(("Takes", Refusal.Of("proposal.long", $"{Proposal.LongestText}")));
        return found;
    }
}
