using Microsoft.EntityFrameworkCore;
using Samsyn.Kernel.Data;
using Samsyn.Kernel.Organisations;
using Samsyn.Kernel.Permissions;
using Samsyn.Together.Participation;
using Samsyn.Together.Readability;

namespace Samsyn.Together.Panels;

/// <summary>Reads what the page of one panel needs, no more than the reader may see.</summary>
sealed class PanelPageRun(SamsynDb db, Access access, PanelDesk desk)
{
    /// <returns>Null: there is none, or the reader may not see it, which looks the same.</returns>
    public async Task<PanelSeen?> Of(Guid id, Actor reader, OrganisationTree tree, CancellationToken cancel)
    {
        var panel = await db.Set<Panel>().AsNoTracking().FirstOrDefaultAsync(p => p.Id == id, cancel);
        var reach = PanelReach.Of(reader, access, tree);
        if (panel is null || !reach.Sees(panel)) return null;
        var texts = await (from t in db.Set<PanelText>().AsNoTracking()
                           join e in db.Set<PanelEdition>().AsNoTracking() on new { TextId = t.Id, Number = t.Edition } equals new { e.TextId, e.Number }
                           where t.PanelId == id
                           orderby t.Place
                           select new { t, e }).ToListAsync(cancel);
        return new(
            panel, tree.Find(panel.OrganisationId), reach.DoerOf(panel), panel.Members.FirstOrDefault(m => m.PersonId == reader.PersonId && m.State is (ParticipantState.In or ParticipantState.Invited)),
            [.. texts.Select(x => new SeenText(x.t, x.e, ReadText.Of(x.e.Body)))],
            await db.Set<PanelComment>().AsNoTracking().Where(c => c.PanelId == id).OrderBy(c => c.Number).ToListAsync(cancel),
            await db.Set<PanelVisit>().AsNoTracking().Where(v => v.PanelId == id).OrderBy(v => v.Place).ToListAsync(cancel),
            await db.Set<PanelOutcome>().AsNoTracking().Include(o => o.Ratings).Where(o => o.PanelId == id).OrderBy(o => o.Place).ToListAsync(cancel), desk.Today);
    }

    /// <summary>All versions of a text, cut into passages, the first first.</summary>
    public async Task<IReadOnlyList<(PanelEdition Edition, IReadOnlyList<Passage> Passages)>> Editions(Guid textId, CancellationToken cancel) =>
        [.. (await db.Set<PanelEdition>().AsNoTracking().Where(e => e.TextId == textId).OrderBy(e => e.Number).ToListAsync(cancel)).Select(e => (e, ReadText.Of(e.Body)))];

    /// <summary>Where each comment on a passage of a text is in its present version.</summary>
    public async Task<IReadOnlyDictionary<Guid, PassageFate>> Fates(SeenText now, IReadOnlyList<PanelComment> comments, CancellationToken cancel)
    {
        var mine = comments.Where(c => c.TextId == now.Text.Id).ToList();
        var numbers = mine.Select(c => c.Edition!.Value).Distinct().Where(n => n != now.Text.Edition).ToList();
        var earlier = (await db.Set<PanelEdition>().AsNoTracking().Where(e => e.TextId == now.Text.Id && numbers.Contains(e.Number)).ToListAsync(cancel)).ToDictionary(e => e.Number, e => ReadText.Of(e.Body));
        return mine.ToDictionary(c => c.Id, c => earlier.TryGetValue(c.Edition!.Value, out var before) ? PassageFate.Of(before, c.At!.Value, now.Passages) : new PassageFate(PassageKept.Same, [c.At!.Value]));
    }
}
