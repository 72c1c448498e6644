using Microsoft.EntityFrameworkCore;
using Samsyn.Kernel.Audit;
using Samsyn.Kernel.Data;
using Samsyn.Kernel.Organisations;
using Samsyn.Kernel.Permissions;
using Samsyn.Kernel.Problems;
using Samsyn.Kernel.Time;

namespace Samsyn.Medicines.Activity;

/// <summary>The one way in for activity: the page, the command and the demo region all pass here.</summary>
sealed class ActivityImport(SamsynDb db, OrganisationTrees trees, IAuditTrail trail, TimeProvider time)
{
    /// <summary>Takes a file, all or nothing, with one line in the audit trail that keeps the values that were replaced or taken back.</summary>
    /// <param name="fileName">Without its folder.</param>
    /// <param name="reach">Codes of the organisations for which whoever asks may report; null: all.</param>
    /// <returns>What was done; when it has problems, nothing was.</returns>
    /// <exception cref="RefusedException">Somebody else has changed the same figures at the same moment.</exception>
    public async Task<ActivityPlan> Take(ActivityFile file, string fileName, IReadOnlySet<string>? reach, Actor actor, CancellationToken cancel)
    {
        var stored = await Stored(file.Lines, cancel);
        var plan = ActivityPlan.Make(stored, file, await trees.Current(db, cancel), reach, Month.Of(time.GetLocalNow()));
        if (!plan.IsPossible || plan.Added.Count + plan.Changed.Count + plan.Removed.Count == 0) return plan;

        var byKey = stored.ToDictionary(f => (f.Kind, f.Organisation, f.Month));
        var name = fileName.Length <= ActivityModel.LongestFileName ? fileName : fileName[^ActivityModel.LongestFileName..];
        var now = time.GetUtcNow().UtcDateTime;
        var before = plan.Changed.Concat(plan.Removed).Select(l => Told(byKey[(l.Kind, l.Organisation, l.Month)])).ToList();
        foreach (var line in plan.Changed) Replace(byKey[(line.Kind, line.Organisation, line.Month)], line.Value!.Value, now, name);
        db.RemoveRange(plan.Removed.Select(l => byKey[(l.Kind, l.Organisation, l.Month)]));
        db.AddRange(plan.Added.Select(l => new ActivityFigure
        {
            Organisation = l.Organisation, Month = l.Month, Kind = l.Kind, Value = l.Value!.Value, ImportedAtUtc = now, FileName = name,
        }));
        await Save(plan, name, before, actor, cancel);
        return plan;
    }

    async Task Save(ActivityPlan plan, string name, List<object> before, Actor actor, CancellationToken cancel)
    {
        var after = plan.Changed.Select(l => new { l.Organisation, Month = l.Month.ToString(), Kind = l.Kind.Word(), l.Value }).ToList();
        try
        {
            await trail.SaveWith(actor, "activity.imported", "activity:file", before.Count > 0 ? before : null,
                new { File = name, Added = plan.Added.Count, Changed = after, Removed = plan.Removed.Count }, null, cancel);
        }
        catch (DbUpdateException failed)
        {
            db.ChangeTracker.Clear();
            if (failed is DbUpdateConcurrencyException || await IsThereAlready(plan.Added, cancel)) throw ChangedMeanwhile();
            throw;
        }
    }

    static void Replace(ActivityFigure figure, decimal value, DateTime now, string file) => (figure.Value, figure.ImportedAtUtc, figure.FileName) = (value, now, file);

    async Task<bool> IsThereAlready(IReadOnlyList<ActivityLine> added, CancellationToken cancel)
    {
        var keys = added.Select(l => (l.Kind, l.Organisation, l.Month)).ToHashSet();
        return (await Stored(added, cancel)).Any(f => keys.Contains((f.Kind, f.Organisation, f.Month)));
    }

    async Task<List<ActivityFigure>> Stored(IReadOnlyList<ActivityLine> lines, CancellationToken cancel)
    {
        if (lines.Count == 0) return [];
        var (from, to) = (lines.Min(l => l.Month), lines.Max(l => l.Month));
        return await db.Set<ActivityFigure>().Where(f => f.Month >= from && f.Month <= to).ToListAsync(cancel);
    }

    static object Told(ActivityFigure f) => new { f.Organisation, Month = f.Month.ToString(), Kind = f.Kind.Word(), f.Value, File = f.FileName };

    static RefusedException ChangedMeanwhile() => Refusal.Of("activity.changed-meanwhile").AsException();
}
