using Microsoft.EntityFrameworkCore;
using Samsyn.Kernel.Data;
using Samsyn.Kernel.Leaving;
using Samsyn.Together.Dialogue;
using Samsyn.Together.Names;
using Samsyn.Together.Proposals;
using Samsyn.Together.Search;

namespace Samsyn.Together.Challenges;

/// <summary>What challenges, their dialogue and their proposals hold of persons. What was published was published with side and role, and stays so; what nobody else has seen goes.</summary>
sealed class ChallengesHold(SamsynDb db, IChallengeSearch search) : IHoldsPersons
{
    static readonly ChallengeState[] Unpublished = [ChallengeState.Draft, ChallengeState.Sent];

    public IEnumerable<LeavingRule> Rules =>
    [
        LeavingRule.Of<Challenge>("drafts", Remains.Deleted, nameof(Challenge.AuthorId), where: _ => c => Unpublished.Contains(c.State)),
        LeavingRule.Of<Proposal>("drafts", Remains.Deleted, nameof(Proposal.ProposerId), where: _ => p => p.State == ProposalState.Draft),
        LeavingRule.Of<Following>("following", Remains.Deleted, nameof(Following.PersonId)),
        LeavingRule.Of<ChallengeMember>("following", Remains.Deleted, nameof(ChallengeMember.PersonId)),
        // One's own; what was said for an organisation is the organisation's
        LeavingRule.Of<Endorsement>("endorsements", Remains.Deleted, nameof(Endorsement.ById)),
        LeavingRule.Of<Endorsement>("endorsements-organisation", Remains.Nameless, nameof(Endorsement.PersonId), where: _ => e => e.OrganisationId != null),
        LeavingRule.Of<Assessor>("assessing", Remains.Deleted, nameof(Assessor.PersonId), where: NotBegun),
        LeavingRule.Of<Assessor>("assessed", Remains.Nameless, nameof(Assessor.PersonId)),
        LeavingRule.Of<Assessment>("assessed", Remains.Nameless, nameof(Assessment.PersonId)),
        LeavingRule.Of<ConflictDeclaration>("assessed", Remains.Nameless, nameof(ConflictDeclaration.PersonId)),
        LeavingRule.Of<Challenge>("challenges", Remains.Nameless, nameof(Challenge.AuthorId), where: _ => c => !Unpublished.Contains(c.State)),
        LeavingRule.Of<Remark>("remarks", Remains.Nameless, nameof(Remark.PersonId)),
        LeavingRule.Of<Proposal>("proposals", Remains.Nameless, nameof(Proposal.ProposerId), where: _ => p => p.State != ProposalState.Draft),
        LeavingRule.Of<ChallengeChange>("moderation", Remains.Nameless, nameof(ChallengeChange.PersonId)),
        LeavingRule.Of<AllowedName>("moderation", Remains.Nameless, nameof(AllowedName.PersonId)),
    ];

    /// <summary>The words of drafts leave the index, which lies outside of the model.</summary>
    public async Task Leave(Leaver leaver, CancellationToken cancel)
    {
        foreach (var draft in await db.Set<Challenge>().Where(c => c.AuthorId == leaver.Id && Unpublished.Contains(c.State)).Select(c => c.Id).ToListAsync(cancel))
            await search.Remove(draft, cancel);
    }

    /// <summary>Asked to assess, and nothing said yet: the seat is free for another.</summary>
    static System.Linq.Expressions.Expression<Func<Assessor, bool>> NotBegun(SamsynDb db) =>
        a => !db.Set<Assessment>().Any(x => x.PersonId == a.PersonId && db.Set<Proposal>().Any(p => p.Id == x.ProposalId && p.ChallengeId == a.ChallengeId));
}
