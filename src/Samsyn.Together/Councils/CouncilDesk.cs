using Microsoft.EntityFrameworkCore;
using Samsyn.Kernel.Audit;
using Samsyn.Kernel.Data;
using Samsyn.Kernel.Organisations;
using Samsyn.Kernel.Permissions;
using Samsyn.Kernel.Problems;

namespace Samsyn.Together.Councils;

/// <summary>The one way to a council for all that change something of it: finds it for one who may, and saves with the audit trail.</summary>
sealed class CouncilDesk(SamsynDb db, Access access, IAuditTrail audit, TimeProvider time)
{
    public DateOnly Today => DateOnly.FromDateTime(time.GetLocalNow().DateTime);
    public DateTime Now => time.GetUtcNow().UtcDateTime;

    /// <param name="version">What the person saw when deciding; null where nothing can be overwritten.</param>
    /// <exception cref="RefusedException">There is none that the actor sees, or somebody has changed it.</exception>
    public async Task<(Council Council, CouncilDoer Doer)> Find(Actor actor, OrganisationTree tree, Guid id, Guid? version, CancellationToken cancel)
    {
        var reach = CouncilReach.Of(actor, access, tree);
        var council = await db.Set<Council>().FirstOrDefaultAsync(c => c.Id == id, cancel);
        if (council is null || actor.PersonId is null || !reach.Sees(council)) throw Refusal.Of("council.none").AsException();
        if (version is not null && council.Version != version) throw Refusal.Of("council.changed-meanwhile").AsException();
        return (council, reach.DoerOf(council, Today));
    }

    /// <summary>The same for what only the chair does and whoever looks after it, while it goes on.</summary>
    public async Task<(Council Council, CouncilDoer Doer)> FindToLead(Actor actor, OrganisationTree tree, Guid id, Guid? version, CancellationToken cancel)
    {
        var (council, doer) = await Find(actor, tree, id, version, cancel);
        if (!MayLead(doer)) throw Refusal.Of("council.reach").AsException();
        return council.IsEnded ? throw Refusal.Of("council.ended").AsException() : (council, doer);
    }

    /// <summary>The same for what everyone does who sits in it or stands in, while it goes on.</summary>
    public async Task<(Council Council, CouncilDoer Doer)> FindToWork(Actor actor, OrganisationTree tree, Guid id, CancellationToken cancel)
    {
        var (council, doer) = await Find(actor, tree, id, null, cancel);
        if (doer is CouncilDoer.Reader) throw Refusal.Of("council.reach").AsException();
        return council.IsEnded ? throw Refusal.Of("council.ended").AsException() : (council, doer);
    }

    public static bool MayLead(CouncilDoer doer) => (doer & (CouncilDoer.Chair | CouncilDoer.Steerer)) != 0;

    /// <summary>Who acts, as the trail says it: on behalf of a member without an account where the actor is the helper.</summary>
    public static Actor For(Actor actor, CouncilMember member) => member.PersonId is null && member.HelperId == actor.PersonId ? actor with { OnBehalfOfId = member.Id } : actor;

    public async Task Save(Actor actor, Council council, string action, object? before, object? after, CancellationToken cancel)
    {
        council.MovedAtUtc = Now;
        try
        {
            await audit.SaveWith(actor, action, $"council:{council.Id}", before, after, council.OrganisationId, cancel);
        }
        catch (DbUpdateConcurrencyException)
        {
            throw Refusal.Of("council.changed-meanwhile").AsException();
        }
    }
}
