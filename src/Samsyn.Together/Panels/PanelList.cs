using Microsoft.EntityFrameworkCore;
using Samsyn.Kernel.Data;
using Samsyn.Kernel.Organisations;
using Samsyn.Kernel.Permissions;
using Samsyn.Together.Participation;
using Samsyn.Together.Sides;

namespace Samsyn.Together.Panels;

/// <summary>Panels as lists and counts, never more than the reader may see. What they review is in no index: nobody finds a draft by its words.</summary>
sealed class PanelList(SamsynDb db, Access access)
{
    /// <summary>One page, what moved last first, and how many there are in all.</summary>
    /// <param name="isMine">Only those that the reader called, reviews or is asked to.</param>
    public async Task<(IReadOnlyList<PanelLine> Lines, int Total)> Of(Actor reader, OrganisationTree tree, bool isMine, int page, int size, CancellationToken cancel)
    {
        var fitting = db.Set<Panel>().AsNoTracking().IgnoreAutoIncludes().Where(PanelReach.Of(reader, access, tree).Seen);
        if (isMine) fitting = fitting.Where(p => p.SponsorId == reader.PersonId || p.Members.Any(m => m.PersonId == reader.PersonId && m.State != ParticipantState.Declined));
        var total = await fitting.CountAsync(cancel);
        var found = await fitting.OrderByDescending(p => p.MovedAtUtc).ThenBy(p => p.Id).Skip((page - 1) * size).Take(size)
            .Select(p => new
            {
                Panel = p, Members = p.Members.Count(m => m.State == ParticipantState.In), Patients = p.Members.Count(m => m.State == ParticipantState.In && m.Side == Side.Patient),
                Changed = db.Set<PanelComment>().Count(c => c.PanelId == p.Id && c.Outcome == CommentOutcome.Changed),
                NotChanged = db.Set<PanelComment>().Count(c => c.PanelId == p.Id && c.Outcome == CommentOutcome.NotChanged),
                Waiting = db.Set<PanelComment>().Count(c => c.PanelId == p.Id && c.Outcome == null),
            }).ToListAsync(cancel);
        return ([.. found.Select(f => new PanelLine(f.Panel.Id, f.Panel.Title, f.Panel.Language, f.Panel.Kind, f.Panel.NeededBy, f.Panel.OpenedOn, f.Panel.ClosedOn, f.Panel.OrganisationId, f.Panel.SponsorAs, f.Members, f.Patients,
            new(f.Changed, f.NotChanged, f.Waiting)))], total);
    }

    /// <summary>What became of all comments in the panels that the reader may see.</summary>
    public async Task<(int Panels, CommentCount Comments)> Counts(Actor reader, OrganisationTree tree, CancellationToken cancel)
    {
        var seen = db.Set<Panel>().AsNoTracking().IgnoreAutoIncludes().Where(PanelReach.Of(reader, access, tree).Seen);
        var counts = await db.Set<PanelComment>().AsNoTracking().Where(c => seen.Any(p => p.Id == c.PanelId)).GroupBy(c => c.Outcome).Select(g => new { g.Key, Count = g.Count() }).ToListAsync(cancel);
        int Count(CommentOutcome? outcome) => counts.FirstOrDefault(c => c.Key == outcome)?.Count ?? 0;
        return (await seen.CountAsync(cancel), new(Count(CommentOutcome.Changed), Count(CommentOutcome.NotChanged), Count(null)));
    }
}
