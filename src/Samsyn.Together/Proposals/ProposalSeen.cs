using Samsyn.Together.Challenges;

namespace Samsyn.Together.Proposals;

/// <summary>A proposal, and what one reader is to it.</summary>
/// <param name="InGroup">Whether the reader is in the group that assesses.</param>
/// <param name="Leads">Whether the reader leads the challenge and answers its proposals.</param>
/// <param name="HasConflict">What the reader has declared; null: nothing yet.</param>
sealed record ProposalSeen(Proposal Proposal, Challenge Challenge, bool IsProposer, bool InGroup, bool Leads, bool? HasConflict)
{
    public bool Assesses => !IsProposer && (InGroup || Leads);
    public bool ReadsText => ProposalRules.ReadsText(IsProposer, Assesses, HasConflict);
}
