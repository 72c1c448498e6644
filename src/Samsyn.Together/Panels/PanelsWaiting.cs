using Microsoft.EntityFrameworkCore;
using Samsyn.Kernel.Data;
using Samsyn.Kernel.Organisations;
using Samsyn.Kernel.Pages;
using Samsyn.Kernel.Permissions;
using Samsyn.Kernel.Texts;
using Samsyn.Together.Participation;

namespace Samsyn.Together.Panels;

/// <summary>On the home page: panels that ask for one, that one has not commented yet, and comments to answer.</summary>
sealed class PanelsWaiting(SamsynDb db, PanelDesk desk, Texts t) : IWaiting
{
    const int Most = 3;

    public async Task<IReadOnlyList<WaitingThing>> For(Actor actor, OrganisationTree tree, CancellationToken cancel)
    {
        if (actor.PersonId is not { } person) return [];
        var open = db.Set<Panel>().AsNoTracking().IgnoreAutoIncludes().Where(p => p.OpenedOn != null && p.ClosedOn == null);
        var reviewed = await open.SelectMany(p => p.Members, (p, m) => new { p.Id, p.Title, p.NeededBy, m.PersonId, m.State, HasSaid = db.Set<PanelComment>().Any(c => c.MemberId == m.Id) })
            .Where(x => x.PersonId == person && (x.State == ParticipantState.Invited || (x.State == ParticipantState.In && !x.HasSaid))).OrderBy(x => x.NeededBy).Take(Most).ToListAsync(cancel);
        var asked = await open.Where(p => p.SponsorId == person).Select(p => new { p.Id, p.Title, p.NeededBy, Waiting = db.Set<PanelComment>().Count(c => c.PanelId == p.Id && c.Outcome == null) })
            .Where(x => x.Waiting > 0).OrderBy(x => x.NeededBy).Take(Most).ToListAsync(cancel);
        return
        [
            .. reviewed.Select(r => r.State is ParticipantState.Invited
                ? new WaitingThing(t[Late("panels.waiting.invited", r.NeededBy), r.Title, t.Day(r.NeededBy)], PanelDesk.Path(r.Id), t["panels.waiting.answer"])
                : new WaitingThing(t[Late("panels.waiting.review", r.NeededBy), r.Title, t.Day(r.NeededBy)], PanelDesk.Path(r.Id), t["panels.waiting.read"])),
            .. asked.Select(a => new WaitingThing(a.Waiting == 1 ? t["panels.waiting.comment", a.Title] : t["panels.waiting.comments", a.Waiting, a.Title], PanelDesk.Path(a.Id) + "?tab=comments&show=waiting", t["panels.waiting.answer-them"])),
        ];

        // Until the sponsor closes it, a comment that comes late still counts
        string Late(string key, DateOnly neededBy) => neededBy < desk.Today ? key + ".late" : key;
    }
}
