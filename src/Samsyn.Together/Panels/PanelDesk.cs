using Microsoft.EntityFrameworkCore;
using Samsyn.Kernel.Audit;
using Samsyn.Kernel.Data;
using Samsyn.Kernel.Notices;
using Samsyn.Kernel.Organisations;
using Samsyn.Kernel.Permissions;
using Samsyn.Kernel.Problems;

namespace Samsyn.Together.Panels;

/// <summary>The one way to a panel for all that change something of it: finds it for one who may, and saves with the audit trail.</summary>
sealed class PanelDesk(SamsynDb db, Access access, IAuditTrail audit, NoticeBoard board, TimeProvider time)
{
    public DateOnly Today => DateOnly.FromDateTime(time.GetLocalNow().DateTime);
    public DateTime Now => time.GetUtcNow().UtcDateTime;

    /// <summary>For what only the sponsor does.</summary>
    /// <param name="version">What the person saw when deciding; null where nothing can be overwritten.</param>
    /// <exception cref="RefusedException">There is none that the actor sees, it is closed, it is another's, or somebody has changed it.</exception>
    public async Task<Panel> FindToAnswer(Actor actor, OrganisationTree tree, Guid id, Guid? version, CancellationToken cancel)
    {
        var (panel, doer) = await Find(actor, tree, id, version, cancel);
        if (!doer.HasFlag(PanelDoer.Sponsor)) throw Refusal.Of("panel.reach").AsException();
        return panel.IsClosed ? throw Refusal.Of("panel.closed").AsException() : panel;
    }

    /// <summary>For what those do who review, while it is open.</summary>
    public async Task<(Panel Panel, PanelMember Member)> FindToReview(Actor actor, OrganisationTree tree, Guid id, CancellationToken cancel)
    {
        var (panel, _) = await Find(actor, tree, id, null, cancel);
        if (panel.MembersIn.FirstOrDefault(m => m.PersonId == actor.PersonId) is not { } member) throw Refusal.Of("panel.not-member").AsException();
        return panel.IsOpen ? (panel, member) : throw Refusal.Of("panel.closed").AsException();
    }

    public async Task<(Panel Panel, PanelDoer Doer)> Find(Actor actor, OrganisationTree tree, Guid id, Guid? version, CancellationToken cancel)
    {
        var reach = PanelReach.Of(actor, access, tree);
        var panel = await db.Set<Panel>().FirstOrDefaultAsync(p => p.Id == id, cancel);
        if (panel is null || actor.PersonId is null || !reach.Sees(panel)) throw Refusal.Of("panel.none").AsException();
        return version is not null && panel.Version != version ? throw Refusal.Of("panel.changed-meanwhile").AsException() : (panel, reach.DoerOf(panel));
    }

    /// <summary>Tells some people; the sentence is the title alone, since it may travel by mail.</summary>
    public Task Tell(IEnumerable<Guid> people, string @event, string path, Func<string> text, CancellationToken cancel) =>
        board.Tell([.. people.Distinct()], PanelPermissions.Told, @event, null, path, text, cancel);

    /// <summary>Saves what was changed. The trail holds ids and states, never what a draft under review says.</summary>
    public async Task Save(Actor actor, Panel panel, string action, object after, CancellationToken cancel)
    {
        panel.MovedAtUtc = Now;
        try
        {
            await audit.SaveWith(For(actor, panel), action, $"panel:{panel.Id}", null, after, panel.OrganisationId, cancel);
        }
        catch (DbUpdateException)
        {
            // Another was quicker: with a change, or with the same number of a comment
            throw Refusal.Of("panel.changed-meanwhile").AsException();
        }
    }

    /// <summary>Who acts, as the trail says it: on behalf of a member without e-mail where the actor is the helper.</summary>
    static Actor For(Actor actor, Panel panel) =>
        panel.Members.FirstOrDefault(m => m.PersonId == actor.PersonId && m.HelperCalled is not null) is { } member ? actor with { OnBehalfOfId = member.Id } : actor;

    public static string Path(Guid id) => $"/together/panels/{id}";
}
