using Microsoft.EntityFrameworkCore;
using Samsyn.Kernel.Data;
using Samsyn.Kernel.Notices;
using Samsyn.Kernel.Organisations;
using Samsyn.Kernel.Permissions;
using Samsyn.Together.Challenges;
using Samsyn.Together.Initiatives;
using Samsyn.Together.Participation;

namespace Samsyn.Together.ToldBack;

/// <summary>All that one person contributed to and may still see, what ended or moved last first. Nobody reads another's.</summary>
sealed class ToldList(SamsynDb db, Access access)
{
    public async Task<IReadOnlyList<ToldLine>> Of(Actor reader, OrganisationTree tree, CancellationToken cancel)
    {
        if (reader.PersonId is not { } me) return [];
        var contributed = Contributed.By(db, me);
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
}
