using Microsoft.EntityFrameworkCore;
using Samsyn.Kernel.Data;
using Samsyn.Kernel.Notices;
using Samsyn.Kernel.Organisations;
using Samsyn.Kernel.Permissions;
using Samsyn.Together.Challenges;
using Samsyn.Together.Dialogue;
using Samsyn.Together.Initiatives;
using Samsyn.Together.Participation;
using Samsyn.Together.Proposals;

namespace Samsyn.Together.ToldBack;

/// <summary>All that one person contributed to and may still see, what ended or moved last first. Nobody reads another's.</summary>
sealed class ToldList(SamsynDb db, Access access)
{
    public async Task<IReadOnlyList<ToldLine>> Of(Actor reader, OrganisationTree tree, CancellationToken cancel)
    {
        if (reader.PersonId is not { } me) return [];
        var contributed = ContributedTo(me);
        var challenges = await db.Set<Challenge>().AsNoTracking().IgnoreAutoIncludes().Where(ChallengeReach.Of(reader, access, tree).Seen)
            .Where(c => c.State != ChallengeState.Draft && c.State != ChallengeState.Sent && contributed.Contains(c.Id)).Select(c => new { c.Id, c.Title, c.Language, c.State, c.MovedAtUtc }).ToListAsync(cancel);
        var initiatives = await db.Set<Initiative>().AsNoTracking().IgnoreAutoIncludes().Where(InitiativeReach.Of(reader, access, tree).Seen)
            .Where(i => i.MadeById == me || (i.ChallengeId != null && contributed.Contains(i.ChallengeId.Value))
                || i.Participants.Any(p => (p.PersonId == me || p.HelperId == me) && (p.State == ParticipantState.In || p.State == ParticipantState.Left)))
            .Select(i => new { i.Id, i.Title, i.Language, i.BegunOn, i.EndedOn }).ToListAsync(cancel);
        var unseen = await db.Set<Notice>().Where(n => n.PersonId == me && n.SeenAtUtc == null && n.Event.StartsWith("told:")).Select(n => n.Path).ToListAsync(cancel);
        return
        [
            .. challenges.Select(c => new ToldLine(c.Title, c.Language, $"/together/challenges/{c.Id}", DateOnly.FromDateTime(c.MovedAtUtc.ToLocalTime()), false, c.State is ChallengeState.Closed))
                .Concat(initiatives.Select(i => new ToldLine(i.Title, i.Language, $"/together/initiatives/{i.Id}", i.EndedOn ?? i.BegunOn, true, i.EndedOn is not null)))
                .Select(l => l with { IsNew = unseen.Contains(l.Path + "/told") })
                .OrderByDescending(l => l.IsNew).ThenByDescending(l => l.On).ThenBy(l => l.Path, StringComparer.Ordinal),
        ];
    }

    /// <summary>Challenges that somebody framed, said something of that stands, stood behind, proposed to, or was asked to assess.</summary>
    IQueryable<Guid> ContributedTo(Guid person) =>
        db.Set<Challenge>().Where(c => c.AuthorId == person).Select(c => c.Id)
            .Union(db.Set<Remark>().Where(r => r.PersonId == person && r.TakenBackAtUtc == null).Select(r => r.ChallengeId))
            .Union(db.Set<Endorsement>().Where(e => e.PersonId == person).Select(e => e.ChallengeId))
            .Union(db.Set<Proposal>().Where(p => p.ProposerId == person && p.State != ProposalState.Draft).Select(p => p.ChallengeId))
            .Union(db.Set<Assessor>().Where(a => a.PersonId == person).Select(a => a.ChallengeId));
}
