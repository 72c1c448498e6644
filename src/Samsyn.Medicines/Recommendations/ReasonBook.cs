using Microsoft.EntityFrameworkCore;
using Samsyn.Kernel.Audit;
using Samsyn.Kernel.Data;
using Samsyn.Kernel.Organisations;
using Samsyn.Kernel.Permissions;
using Samsyn.Kernel.Problems;
using Samsyn.Kernel.Time;

namespace Samsyn.Medicines.Recommendations;

/// <summary>The clinical reasons that were registered: who may, what stands, and each change in the audit trail.</summary>
sealed class ReasonBook(SamsynDb db, IAuditTrail audit, Access access, TimeProvider time)
{
    Month Current => Month.Of(time.GetLocalNow());

    /// <summary>Those that stand at some organisations, newest first.</summary>
    public async Task<IReadOnlyList<RegisteredReason>> Standing(string recommendation, IReadOnlyCollection<string> organisations, CancellationToken cancel) =>
        [.. (await db.Set<RegisteredReason>().AsNoTracking().Where(r => r.Recommendation == recommendation && r.WithdrawnAtUtc == null).ToListAsync(cancel))
            .Where(r => organisations.Contains(r.OrganisationCode)).OrderByDescending(r => r.RegisteredAtUtc)];

    /// <summary>Registers what the form says, for a department at which the actor may.</summary>
    /// <returns>What is wrong with which field; empty: it is done.</returns>
    public async Task<IReadOnlyList<(string Field, Refusal Why)>> Register(string recommendation, ReasonForm form, Actor actor, OrganisationTree tree, CancellationToken cancel)
    {
        var department = tree.Find(form.Organisation);
        var wrong = form.Check(Current).ToList();
        if (department is null || !access.May(actor, MedicinesModule.RegisterReason, department, tree))
            wrong.Insert(0, (ReasonForm.OrganisationField, Refusal.Of("recommendation.department", form.Organisation)));
        if (wrong.Count > 0) return wrong;
        var reason = new RegisteredReason
        {
            Recommendation = recommendation, OrganisationId = department!.Id, OrganisationCode = department.Code, YearMonth = form.Month!.Value.YearMonth,
            Reason = form.Reason!.Value, Persons = form.Persons!.Value, Note = form.Note, RegisteredById = actor.PersonId, RegisteredByName = actor.Name,
            RegisteredAtUtc = time.GetUtcNow().UtcDateTime,
        };
        db.Add(reason);
        await audit.SaveWith(actor, "recommendation.reason-registered", Subject(reason), null, Said(reason), department.Id, cancel);
        return [];
    }

    /// <summary>Withdraws a reason that the actor may register where it stands; one that is gone already stays gone.</summary>
    /// <returns>Why not; null: it is withdrawn.</returns>
    public async Task<Refusal?> Withdraw(string recommendation, Guid id, Actor actor, OrganisationTree tree, CancellationToken cancel)
    {
        var reason = await db.Set<RegisteredReason>().SingleOrDefaultAsync(r => r.Id == id && r.Recommendation == recommendation, cancel);
        if (reason is null || tree.Find(reason.OrganisationId) is not { } department || !access.May(actor, MedicinesModule.RegisterReason, department, tree))
            return Refusal.Of("recommendation.no-reason");
        if (reason.WithdrawnAtUtc is not null) return null;
        var before = Said(reason);
        reason.WithdrawnAtUtc = time.GetUtcNow().UtcDateTime;
        await audit.SaveWith(actor, "recommendation.reason-withdrawn", Subject(reason), before, null, department.Id, cancel);
        return null;
    }

    static string Subject(RegisteredReason reason) => $"reason:{reason.Id}";

    static object Said(RegisteredReason r) => new { r.Recommendation, Department = r.OrganisationCode, Month = r.From.ToString(), r.Reason, r.Persons, r.Note };
}
