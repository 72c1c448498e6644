using Microsoft.EntityFrameworkCore;
using Samsyn.Kernel.Audit;
using Samsyn.Kernel.Data;
using Samsyn.Kernel.Permissions;
using Samsyn.Kernel.Problems;

namespace Samsyn.Kernel.Organisations;

/// <summary>The one way in for organisations: the page, the command and the event importer all pass here.</summary>
public sealed class OrganisationImport(SamsynDb db, IAuditTrail trail)
{
    /// <summary>What a file would do.</summary>
    public async Task<OrganisationPlan> Plan(OrganisationFile file, OrganisationReach reach, CancellationToken cancel)
    {
        var all = await db.Organisations.ToListAsync(cancel);
        return OrganisationPlan.Make(Lines(all), file, reach);
    }

    /// <summary>Carries out a plan, all or nothing, with one line in the audit trail.</summary>
    /// <exception cref="ArgumentException">The plan has problems.</exception>
    public async Task CarryOut(OrganisationPlan plan, Actor actor, CancellationToken cancel)
    {
        if (!plan.IsPossible) throw new ArgumentException("A plan with problems cannot be carried out.", nameof(plan));
        if (plan.Added.Count + plan.Changed.Count == 0) return;
        await Put(db, plan, cancel);
        var before = plan.Changed.Select(c => c.Before).ToList();
        await trail.SaveWith(actor, "organisations.imported", "organisations:file", before.Count > 0 ? before : null,
            new { plan.Added, Changed = plan.Changed.Select(c => c.After) }, null, cancel);
    }

    /// <summary>Adds one organisation or changes one, as a form says.</summary>
    /// <param name="version">The version that the form was filled from; null: the organisation is new.</param>
    /// <returns>What is wrong with the line; empty: done.</returns>
    /// <exception cref="RefusedException">Somebody else has changed the organisation since the form was shown.</exception>
    public async Task<IReadOnlyList<OrganisationProblem>> Save(
        OrganisationLine line, Guid? version, Actor actor, OrganisationReach reach, CancellationToken cancel)
    {
        var plan = await Plan(OrganisationFile.Of(line), reach, cancel);
        var existing = db.Organisations.Local.FirstOrDefault(o => string.Equals(o.Code, line.Code, StringComparison.OrdinalIgnoreCase));
        if (version is null && existing is not null) return [new(0, OrganisationColumn.Code, "organisations.problem.code-taken", existing.Code, existing.Name)];
        if (version is not null && existing?.Version != version) throw ChangedMeanwhile(line.Code);
        if (!plan.IsPossible || plan.Added.Count + plan.Changed.Count == 0) return plan.Problems;

        await Put(db, plan, cancel);
        var saved = existing ?? db.Organisations.Local.Single(o => o.Code == line.Code);
        try
        {
            await trail.SaveWith(actor, existing is null ? "organisation.added" : "organisation.changed", $"organisation:{saved.Id}",
                plan.Changed.Select(c => c.Before).SingleOrDefault(), line, saved.Id, cancel);
        }
        catch (DbUpdateConcurrencyException)
        {
            throw ChangedMeanwhile(line.Code);
        }
        return [];
    }

    /// <summary>Adds the organisations that are wanted and missing; those that are there stay as they are, whatever the line says.</summary>
    /// <remarks>For importers of events. Nothing is saved: the caller's own <see cref="IAuditTrail.SaveWith"/> saves them with its line, in its transaction.</remarks>
    /// <returns>Those that were added, for the caller's line in the audit trail.</returns>
    /// <exception cref="RefusedException">A wanted organisation breaks a rule: a bad code, an unknown parent, a loop.</exception>
    public static async Task<IReadOnlyList<OrganisationLine>> Ensure(SamsynDb db, IReadOnlyCollection<OrganisationLine> wanted, CancellationToken cancel)
    {
        var all = await db.Organisations.ToListAsync(cancel);
        var there = all.Select(o => o.Code).ToHashSet(StringComparer.OrdinalIgnoreCase);
        var missing = wanted.DistinctBy(o => o.Code, StringComparer.OrdinalIgnoreCase).Where(o => !there.Contains(o.Code)).Select(o => (0, o)).ToList();
        var plan = OrganisationPlan.Make(Lines(all), new(OrganisationFile.EveryColumn, missing, []), OrganisationReach.Everything);
        if (plan.Problems is [var problem, ..])
            throw Refusal.Of("organisations.unfit", OrganisationCsv.NameOf(problem.Column), string.Join(", ", problem.Holes)).AsException();
        await Put(db, plan, cancel);
        return plan.Added;
    }

    public static IEnumerable<OrganisationLine> Lines(IReadOnlyCollection<Organisation> all)
    {
        var codes = all.ToDictionary(o => o.Id, o => o.Code);
        return all.Select(o => OrganisationLine.Of(o, id => codes.GetValueOrDefault(id)));
    }

    static async Task Put(SamsynDb db, OrganisationPlan plan, CancellationToken cancel)
    {
        await db.Organisations.LoadAsync(cancel);
        var byCode = db.Organisations.Local.ToDictionary(o => o.Code, StringComparer.OrdinalIgnoreCase);
        foreach (var line in plan.Added) byCode.Add(line.Code, new() { Code = line.Code, Name = line.Name });
        foreach (var line in plan.Added.Concat(plan.Changed.Select(c => c.After)))
        {
            var o = byCode[line.Code];
            (o.Name, o.Kind, o.ValidFrom, o.ValidTo, o.HsaId, o.SorCode) = (line.Name, line.Kind, line.ValidFrom, line.ValidTo, line.HsaId, line.SorCode);
            o.ParentId = line.Parent is null ? null : byCode[line.Parent].Id;
            o.SuccessorId = line.Successor is null ? null : byCode[line.Successor].Id;
            o.Version = Guid.CreateVersion7();
        }
        db.Organisations.AddRange(plan.Added.Select(line => byCode[line.Code]));
    }

    static RefusedException ChangedMeanwhile(string code) => Refusal.Of("organisations.changed-meanwhile", code).AsException();
}
