using Microsoft.EntityFrameworkCore;
using Samsyn.Kernel.Audit;
using Samsyn.Kernel.Data;
using Samsyn.Kernel.Organisations;
using Samsyn.Kernel.Permissions;
using Samsyn.Kernel.Problems;
using Samsyn.Kernel.Time;
using Samsyn.Medicines.Measures.Standing;

namespace Samsyn.Medicines.Measures.Steps;

/// <summary>The confirmed steps: what stands, and the one place where a step is confirmed or undone, with the audit trail.</summary>
sealed class StepBook(SamsynDb db, IAuditTrail audit, Access access, TimeProvider time)
{
    /// <summary>Where charts of one organisation are split, by measure.</summary>
    public async Task<ILookup<string, Month>> Standing(Organisation organisation, CancellationToken cancel) =>
        (await db.Set<ConfirmedStep>().AsNoTracking().Where(s => s.OrganisationId == organisation.Id && s.UndoneAtUtc == null).ToListAsync(cancel))
            .ToLookup(s => s.Measure, s => s.Since, StringComparer.Ordinal);

    /// <summary>All that were confirmed for one measure of one organisation, undone ones too; the latest first.</summary>
    public async Task<IReadOnlyList<ConfirmedStep>> History(string measure, Organisation organisation, CancellationToken cancel) =>
        [.. (await db.Set<ConfirmedStep>().AsNoTracking().Where(s => s.Measure == measure && s.OrganisationId == organisation.Id).ToListAsync(cancel))
            .OrderByDescending(s => s.ConfirmedAtUtc)];

    /// <param name="proposal">What the rules see now; null: nothing.</param>
    /// <param name="since">What the person saw when deciding.</param>
    /// <returns>Why not; null: it is confirmed.</returns>
    public async Task<Refusal?> Confirm(MeasureDefinition measure, Organisation organisation, ProposedStep? proposal, string since, string reason, Actor actor, OrganisationTree tree, CancellationToken cancel)
    {
        if (!access.May(actor, MedicinesModule.ConfirmStep, organisation, tree)) return Refusal.Of("step.reach");
        if (proposal is null || proposal.Since.ToString() != since) return Refusal.Of("step.changed");
        if (StepReason.Refused(reason) is { } wrong) return wrong;
        var step = new ConfirmedStep
        {
            Measure = measure.Code, OrganisationId = organisation.Id, Since = proposal.Since, Before = proposal.Before, After = proposal.After, Reason = reason,
            ConfirmedById = actor.PersonId, ConfirmedByName = actor.Name, ConfirmedAtUtc = time.GetUtcNow().UtcDateTime,
        };
        db.Add(step);
        return await Saved(actor, "measure.step-confirmed", step, null, Said(step), cancel);
    }

    /// <returns>Why not; null: it is undone.</returns>
    public async Task<Refusal?> Undo(MeasureDefinition measure, Organisation organisation, Guid id, string reason, Actor actor, OrganisationTree tree, CancellationToken cancel)
    {
        if (!access.May(actor, MedicinesModule.ConfirmStep, organisation, tree)) return Refusal.Of("step.reach");
        var step = await db.Set<ConfirmedStep>().SingleOrDefaultAsync(s => s.Id == id && s.Measure == measure.Code && s.OrganisationId == organisation.Id, cancel);
        if (step is not { Stands: true }) return Refusal.Of("step.changed");
        if (StepReason.Refused(reason) is { } wrong) return wrong;
        var before = Said(step);
        (step.UndoneAtUtc, step.UndoneById, step.UndoneByName, step.UndoneReason) = (time.GetUtcNow().UtcDateTime, actor.PersonId, actor.Name, reason);
        return await Saved(actor, "measure.step-undone", step, before, Said(step), cancel);
    }

    async Task<Refusal?> Saved(Actor actor, string action, ConfirmedStep step, object? before, object after, CancellationToken cancel)
    {
        try
        {
            await audit.SaveWith(actor, action, $"measure:{step.Measure}", before, after, step.OrganisationId, cancel);
            return null;
        }
        catch (DbUpdateConcurrencyException)
        {
            return Refusal.Of("step.changed");
        }
        catch (DbUpdateException) when (step.Stands)
        {
            // Somebody was faster; anything else that kept it from being saved is no refusal
            if (!await IsThere(step, cancel)) throw;
            return Refusal.Of("step.changed");
        }
    }

    Task<bool> IsThere(ConfirmedStep step, CancellationToken cancel) => db.Set<ConfirmedStep>().AsNoTracking()
        .AnyAsync(s => s.Measure == step.Measure && s.OrganisationId == step.OrganisationId && s.Since == step.Since && s.UndoneAtUtc == null && s.Id != step.Id, cancel);

    static object Said(ConfirmedStep step) => new { Step = step.Id, Since = step.Since.ToString(), step.Before, step.After, step.Reason, Undone = step.UndoneReason };
}
