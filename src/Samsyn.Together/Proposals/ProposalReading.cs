using Microsoft.EntityFrameworkCore;
using Samsyn.Kernel.Data;
using Samsyn.Kernel.Organisations;
using Samsyn.Kernel.Permissions;
using Samsyn.Kernel.Problems;
using Samsyn.Together.Challenges;
using Samsyn.Together.Sides;

namespace Samsyn.Together.Proposals;

/// <summary>Reads proposals for one who may see the challenge, and says what the reader is to each.</summary>
sealed class ProposalReading(SamsynDb db, Access access, Criteria criteria)
{
    /// <exception cref="RefusedException">There is none, or the reader may not see it.</exception>
    public async Task<Challenge> Challenge(Actor reader, OrganisationTree tree, Guid id, CancellationToken cancel) =>
        await db.Set<Challenge>().AsNoTracking().FirstOrDefaultAsync(c => c.Id == id, cancel) is { } found && reader.PersonId is not null && Sees(reader, tree, found)
            ? found : throw Refusal.Of("challenge.none").AsException();

    public bool Sees(Actor reader, OrganisationTree tree, Challenge challenge) => ChallengeReach.Of(reader, access, tree).Sees(challenge);

    public bool Leads(Actor reader, OrganisationTree tree, Challenge challenge) => ChallengeReach.Of(reader, access, tree).DoerOf(challenge).HasFlag(ChallengeDoer.Steerer);

    /// <exception cref="RefusedException">There is none, or the reader may not see it: a draft is its proposer's alone.</exception>
    public async Task<ProposalSeen> Of(Actor reader, OrganisationTree tree, Guid id, CancellationToken cancel)
    {
        var proposal = await db.Set<Proposal>().AsNoTracking().FirstOrDefaultAsync(p => p.Id == id, cancel) ?? throw Refusal.Of("proposal.none").AsException();
        var isProposer = proposal.ProposerId == reader.PersonId;
        if (proposal.State is ProposalState.Draft && !isProposer) throw Refusal.Of("proposal.none").AsException();
        var challenge = await Challenge(reader, tree, proposal.ChallengeId, cancel);
        var inGroup = await db.Set<Assessor>().AnyAsync(a => a.ChallengeId == challenge.Id && a.PersonId == reader.PersonId, cancel);
        var declared = await db.Set<ConflictDeclaration>().AsNoTracking().FirstOrDefaultAsync(c => c.ProposalId == id && c.PersonId == reader.PersonId, cancel);
        return new(proposal, challenge, isProposer, inGroup, Leads(reader, tree, challenge), declared?.HasConflict);
    }

    /// <summary>All that were handed in to a challenge, and the reader's own drafts, the first first.</summary>
    public async Task<IReadOnlyList<Proposal>> To(Guid challenge, Guid? reader, CancellationToken cancel) =>
        await db.Set<Proposal>().AsNoTracking().Where(p => p.ChallengeId == challenge && (p.State != ProposalState.Draft || p.ProposerId == reader)).OrderBy(p => p.Id).ToListAsync(cancel);

    public async Task<IReadOnlyList<Assessor>> Group(Guid challenge, CancellationToken cancel) =>
        await db.Set<Assessor>().AsNoTracking().Where(a => a.ChallengeId == challenge).OrderBy(a => a.SinceUtc).ToListAsync(cancel);

    /// <summary>How a proposal was judged. One judges first, and sees what others think then; who leads and is not in the group sees it at once.</summary>
    public async Task<ProposalJudged> Judged(Guid? reader, ProposalSeen seen, CancellationToken cancel)
    {
        if (seen is not { Assesses: true, HasConflict: false }) return ProposalJudged.Nothing;
        var all = await db.Set<Assessment>().AsNoTracking().Where(a => a.ProposalId == seen.Proposal.Id).ToListAsync(cancel);
        var own = all.Where(a => a.PersonId == reader).ToList();
        if (own.Count == 0 && seen.InGroup) return ProposalJudged.Nothing;
        var sides = (await Group(seen.Challenge.Id, cancel)).ToDictionary(a => a.PersonId, a => a.SpokenBy);
        return new(own, [.. all.Where(a => sides.ContainsKey(a.PersonId)).Select(a => (sides[a.PersonId], a.Criterion, a.Level))]);
    }

    /// <summary>The sides of those who have judged a proposal by every criterion.</summary>
    public async Task<IReadOnlyList<Side>> AssessedBy(Guid proposal, Guid challenge, CancellationToken cancel)
    {
        var codes = criteria.All.Select(c => c.Code).ToList();
        var judged = await db.Set<Assessment>().Where(a => a.ProposalId == proposal && codes.Contains(a.Criterion)).GroupBy(a => a.PersonId)
            .Where(g => g.Count() == codes.Count).Select(g => g.Key).ToListAsync(cancel);
        return await db.Set<Assessor>().Where(a => a.ChallengeId == challenge && judged.Contains(a.PersonId)).Select(a => a.SpokenBy).ToListAsync(cancel);
    }
}
