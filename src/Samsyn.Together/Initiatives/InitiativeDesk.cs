using Microsoft.EntityFrameworkCore;
using Samsyn.Kernel.Audit;
using Samsyn.Kernel.Data;
using Samsyn.Kernel.Organisations;
using Samsyn.Kernel.Permissions;
using Samsyn.Kernel.Problems;
using Samsyn.Together.Participation;

namespace Samsyn.Together.Initiatives;

/// <summary>The one way to an initiative for all that change something of it: finds it for one who may, and saves with the audit trail.</summary>
sealed class InitiativeDesk(SamsynDb db, Access access, IAuditTrail audit, TimeProvider time)
{
    public DateOnly Today => DateOnly.FromDateTime(time.GetLocalNow().DateTime);
    public DateTime Now => time.GetUtcNow().UtcDateTime;

    /// <param name="version">What the person saw when deciding; null where nothing can be overwritten.</param>
    /// <exception cref="RefusedException">There is none that the actor sees, or somebody has changed it.</exception>
    public async Task<(Initiative Initiative, InitiativeDoer Doer)> Find(Actor actor, OrganisationTree tree, Guid id, Guid? version, CancellationToken cancel)
    {
        var reach = InitiativeReach.Of(actor, access, tree);
        var initiative = await db.Set<Initiative>().Include(i => i.Phases).Include(i => i.Measures).Include(i => i.Budget).FirstOrDefaultAsync(i => i.Id == id, cancel);
        if (initiative is null || actor.PersonId is null || !reach.Sees(initiative)) throw Refusal.Of("initiative.none").AsException();
        if (version is not null && initiative.Version != version) throw Refusal.Of("initiative.changed-meanwhile").AsException();
        return (initiative, reach.DoerOf(initiative));
    }

    /// <summary>The same for what only those do who lead it or look after it, while it goes on.</summary>
    public async Task<Initiative> FindToLead(Actor actor, OrganisationTree tree, Guid id, Guid? version, CancellationToken cancel)
    {
        var (initiative, doer) = await Find(actor, tree, id, version, cancel);
        if (!MayLead(doer)) throw Refusal.Of("initiative.reach").AsException();
        return initiative.IsEnded ? throw Refusal.Of("initiative.ended").AsException() : initiative;
    }

    /// <summary>The same for what everyone does who takes part, while it goes on.</summary>
    public async Task<(Initiative Initiative, InitiativeDoer Doer)> FindToWork(Actor actor, OrganisationTree tree, Guid id, CancellationToken cancel)
    {
        var (initiative, doer) = await Find(actor, tree, id, null, cancel);
        if (doer is InitiativeDoer.Reader) throw Refusal.Of("initiative.reach").AsException();
        return initiative.IsEnded ? throw Refusal.Of("initiative.ended").AsException() : (initiative, doer);
    }

    public static bool MayLead(InitiativeDoer doer) => (doer & (InitiativeDoer.Leader | InitiativeDoer.Steerer)) != 0;

    /// <summary>Who acts, as the trail says it: on behalf of a participant without an account where the actor is the helper.</summary>
    public static Actor For(Actor actor, Participant participant) => participant.PersonId is null && participant.HelperId == actor.PersonId ? actor with { OnBehalfOfId = participant.Id } : actor;

    /// <summary>Saves what was changed; what is counted follows from who takes part.</summary>
    public Task Save(Actor actor, Initiative initiative, string action, object? before, object? after, CancellationToken cancel)
    {
        initiative.MovedAtUtc = Now;
        initiative.PatientsSince = PatientsSince.Of(initiative);
        return SaveAside(actor, initiative, action, before, after, cancel);
    }

    /// <summary>Saves what hangs on an initiative and is no move of it; it need not be loaded whole.</summary>
    public async Task SaveAside(Actor actor, Initiative initiative, string action, object? before, object? after, CancellationToken cancel)
    {
        try
        {
            await audit.SaveWith(actor, action, $"initiative:{initiative.Id}", before, after, initiative.OrganisationId, cancel);
        }
        catch (DbUpdateConcurrencyException)
        {
            throw Refusal.Of("initiative.changed-meanwhile").AsException();
        }
    }
}
