using Microsoft.EntityFrameworkCore;
using Samsyn.Kernel.Audit;
using Samsyn.Kernel.Data;
using Samsyn.Kernel.Organisations;
using Samsyn.Kernel.Permissions;
using Samsyn.Kernel.Problems;

namespace Samsyn.Together.Evaluations;

/// <summary>The plans of organisations. One holds for all below, so that nobody is asked the same twice.</summary>
sealed class EvaluationPlans(SamsynDb db, Access access, IAuditTrail audit, TimeProvider time)
{
    DateOnly Today => DateOnly.FromDateTime(time.GetLocalNow().DateTime);

    /// <summary>The plan that holds for an organisation: its own, or that of the nearest above.</summary>
    public async Task<EvaluationPlan?> For(Guid organisation, OrganisationTree tree, CancellationToken cancel)
    {
        if (tree.Find(organisation) is not { } place) return null;
        var path = tree.Path(place).Select(o => o.Id).ToList();
        var found = await db.Set<EvaluationPlan>().AsNoTracking().Where(p => path.Contains(p.OrganisationId)).ToListAsync(cancel);
        return found.MaxBy(p => path.IndexOf(p.OrganisationId));
    }

    public Task<EvaluationPlan?> At(Guid organisation, CancellationToken cancel) => db.Set<EvaluationPlan>().AsNoTracking().FirstOrDefaultAsync(p => p.OrganisationId == organisation, cancel);

    /// <param name="trusted">E-mail of the trusted person; "": nobody.</param>
    /// <param name="version">What was seen; null: there was no plan.</param>
    /// <exception cref="RefusedException">Why not.</exception>
    public async Task Save(Actor actor, OrganisationTree tree, Organisation place, int? month, int? days, bool asksPhases, string trusted, Guid? version, CancellationToken cancel)
    {
        if (!access.May(actor, EvaluationPermissions.Manage, place, tree)) throw Refusal.Of("equity.reach").AsException();
        if (PlanRules.Refused(month, days) is { } refusal) throw refusal.AsException();
        if (await Other(place, tree, cancel) is { } other) throw Refusal.Of("equity.plan-elsewhere", other.Name).AsException();
        var person = trusted.Length == 0 ? (Guid?)null : await db.Users.Where(u => u.Email == trusted).Select(u => (Guid?)u.Id).FirstOrDefaultAsync(cancel) ?? throw Refusal.Of("equity.no-account").AsException();
        var plan = await db.Set<EvaluationPlan>().FirstOrDefaultAsync(p => p.OrganisationId == place.Id, cancel);
        if (plan?.Version != version) throw Refusal.Of("initiative.changed-meanwhile").AsException();
        var before = plan is null ? null : Said(plan);
        if (plan is null) db.Add(plan = new() { OrganisationId = place.Id, Month = month!.Value, DaysOpen = days!.Value, AsksPhases = asksPhases, Since = Today });
        (plan.Month, plan.DaysOpen, plan.AsksPhases, plan.TrustedId, plan.Version) = (month!.Value, days!.Value, asksPhases, person, Guid.CreateVersion7());
        try
        {
            await audit.SaveWith(actor, "evaluations.planned", $"evaluations:{place.Id}", before, Said(plan), place.Id, cancel);
        }
        catch (DbUpdateException)
        {
            throw Refusal.Of("initiative.changed-meanwhile").AsException();
        }
    }

    /// <summary>An organisation above or below that has a plan.</summary>
    async Task<Organisation?> Other(Organisation place, OrganisationTree tree, CancellationToken cancel)
    {
        var near = tree.Path(place).Concat(tree.WithAllBelow(place)).Where(o => o.Id != place.Id).Select(o => o.Id).ToList();
        var found = await db.Set<EvaluationPlan>().Where(p => EF.Parameter(near).Contains(p.OrganisationId)).Select(p => (Guid?)p.OrganisationId).FirstOrDefaultAsync(cancel);
        return found is { } id ? tree.Find(id) : null;
    }

    static object Said(EvaluationPlan p) => new { month = p.Month, days = p.DaysOpen, phases = p.AsksPhases, trusted = p.TrustedId };
}
