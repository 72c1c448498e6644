using Samsyn.Kernel.Data;
using Samsyn.Together.Challenges;
using Samsyn.Together.Dialogue;
using Samsyn.Together.Proposals;

namespace Samsyn.Together.ToldBack;

/// <summary>Who has contributed to which challenge: framed it, said something that stands, stood behind it, proposed, or was asked to assess.</summary>
static class Contributed
{
    /// <summary>Persons.</summary>
    public static IQueryable<Guid> To(SamsynDb db, Guid challenge) =>
        db.Set<Challenge>().Where(c => c.Id == challenge).Select(c => c.AuthorId)
            .Union(Remarks(db).Where(r => r.ChallengeId == challenge).Select(r => r.PersonId))
            .Union(db.Set<Endorsement>().Where(e => e.ChallengeId == challenge).Select(e => e.PersonId))
            .Union(Proposals(db).Where(p => p.ChallengeId == challenge).Select(p => p.ProposerId))
            .Union(db.Set<Assessor>().Where(a => a.ChallengeId == challenge).Select(a => a.PersonId));

    /// <summary>Challenges.</summary>
    public static IQueryable<Guid> By(SamsynDb db, Guid person) =>
        db.Set<Challenge>().Where(c => c.AuthorId == person).Select(c => c.Id)
            .Union(Remarks(db).Where(r => r.PersonId == person).Select(r => r.ChallengeId))
            .Union(db.Set<Endorsement>().Where(e => e.PersonId == person).Select(e => e.ChallengeId))
            .Union(Proposals(db).Where(p => p.ProposerId == person).Select(p => p.ChallengeId))
            .Union(db.Set<Assessor>().Where(a => a.PersonId == person).Select(a => a.ChallengeId));

    static IQueryable<Remark> Remarks(SamsynDb db) => db.Set<Remark>().Where(r => r.TakenBackAtUtc == null);

    static IQueryable<Proposal> Proposals(SamsynDb db) => db.Set<Proposal>().Where(p => p.State != ProposalState.Draft);
}
