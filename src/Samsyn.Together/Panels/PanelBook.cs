using Microsoft.EntityFrameworkCore;
using Samsyn.Kernel.Data;
using Samsyn.Kernel.Organisations;
using Samsyn.Kernel.Permissions;
using Samsyn.Kernel.Problems;
using Samsyn.Kernel.Texts;
using Samsyn.Together.Participation;
using Samsyn.Together.Sides;

namespace Samsyn.Together.Panels;

/// <summary>Calls panels, opens them to those who review, and closes them when every comment is answered.</summary>
sealed class PanelBook(SamsynDb db, Access access, PanelDesk desk, PanelWords words, Texts texts)
{
    /// <exception cref="RefusedException">Why not.</exception>
    public async Task<Panel> Begin(Actor actor, OrganisationTree tree, PanelDraft draft, CancellationToken cancel)
    {
        if (actor.PersonId is not { } person || Capacity.Chosen(draft.As, Held(actor, tree)) is not { } capacity) throw Refusal.Of("panel.begin").AsException();
        if (PanelRules.Wrong(draft) is [var (_, wrong), ..]) throw wrong.AsException();
        if (draft.NeededBy < desk.Today) throw Refusal.Of("panel.needed-past").AsException();
        var panel = new Panel
        {
            Title = "", Kind = draft.Kind, SponsorId = person, SponsorAs = capacity.Role, OrganisationId = capacity.Organisation.Id, Language = texts.Language, MadeAtUtc = desk.Now, MovedAtUtc = desk.Now,
        };
        Put(draft, panel);
        db.Add(panel);
        await desk.Save(actor, panel, "panel.begun", Said(panel), cancel);
        return panel;
    }

    public async Task Write(Actor actor, OrganisationTree tree, Guid id, PanelDraft draft, Guid? version, CancellationToken cancel)
    {
        var panel = await desk.FindToAnswer(actor, tree, id, version ?? Guid.Empty, cancel);
        if (PanelRules.Wrong(draft) is [var (_, wrong), ..]) throw wrong.AsException();
        // A draft that was shown to few is not shown to more than they were told
        if (panel.OpenedOn is not null && draft.Space != panel.Space) throw Refusal.Of("panel.space-fixed").AsException();
        Put(draft, panel);
        await desk.Save(actor, panel, "panel.written", Said(panel), cancel);
    }

    /// <summary>Lets others in, from when on they can be asked to review.</summary>
    public async Task Open(Actor actor, OrganisationTree tree, Guid id, Guid version, CancellationToken cancel)
    {
        var panel = await desk.FindToAnswer(actor, tree, id, version, cancel);
        if (panel.OpenedOn is not null) return;
        if (!await db.Set<PanelText>().AnyAsync(t => t.PanelId == id, cancel)) throw Refusal.Of("panel.no-text").AsException();
        (panel.OpenedOn, panel.Version) = (desk.Today, Guid.CreateVersion7());
        await desk.Save(actor, panel, "panel.opened", new { on = panel.OpenedOn }, cancel);
    }

    /// <summary>Ends the review, when every comment has its answer; the panel is told.</summary>
    public async Task Close(Actor actor, OrganisationTree tree, Guid id, string? with, Guid version, CancellationToken cancel)
    {
        var panel = await desk.FindToAnswer(actor, tree, id, version, cancel);
        if (panel.OpenedOn is null) throw Refusal.Of("panel.not-open").AsException();
        var count = CommentCount.Of(await db.Set<PanelComment>().AsNoTracking().Where(c => c.PanelId == id).ToListAsync(cancel));
        if (PanelRules.RefusedClosing(count, with) is { } refusal) throw refusal.AsException();
        (panel.ClosedOn, panel.ClosedWith, panel.Version) = (desk.Today, with!.Trim(), Guid.CreateVersion7());
        var told = panel.Members.Where(m => m.State is ParticipantState.In or ParticipantState.Left).Select(m => m.PersonId);
        await desk.Tell(told, $"panel:{id}:closed", PanelDesk.Path(id) + "?tab=comments", () => words.Closed(panel), cancel);
        await desk.Save(actor, panel, "panel.closed", new { on = panel.ClosedOn, changed = count.Changed, notChanged = count.NotChanged }, cancel);
    }

    /// <summary>The capacities in which somebody may call one.</summary>
    public IReadOnlyList<Capacity> Held(Actor actor, OrganisationTree tree)
    {
        var roles = access.Named(PanelPermissions.Begin).Roles;
        return Capacity.Of(actor.Grants.Where(g => roles.Contains(g.Role)), tree);
    }

    static void Put(PanelDraft draft, Panel panel)
    {
        (panel.Title, panel.About, panel.Payment, panel.NeededBy) = (draft.Title.Trim(), draft.About.Trim(), draft.Payment.Trim(), draft.NeededBy!.Value);
        (panel.Patients, panel.Space, panel.Version) = (panel.Kind.HasBurden() ? draft.Patients : null, draft.Space, Guid.CreateVersion7());
    }

    static object Said(Panel p) => new { kind = p.Kind.ToString(), space = p.Space.ToString(), needed = p.NeededBy, sponsor = p.SponsorAs.ToString() };
}
