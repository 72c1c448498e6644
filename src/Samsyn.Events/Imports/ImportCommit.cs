using Microsoft.EntityFrameworkCore;
using Samsyn.Events.Store;
using Samsyn.Kernel.Audit;
using Samsyn.Kernel.Data;
using Samsyn.Kernel.Organisations;
using Samsyn.Kernel.Permissions;

namespace Samsyn.Events.Imports;

/// <summary>The one moment at which an import becomes true: its segments, organisations, names, counts and audit line, in one transaction.</summary>
sealed class ImportCommit(SamsynDb db, IAuditTrail audit, TimeProvider time)
{
    public async Task Do(ImportRun run, IReadOnlyList<Segment> segments, IReadOnlyList<OrganisationLine> organisations, IEnumerable<DeliveredName> names, Actor actor,
        CancellationToken cancel)
    {
        var added = organisations.Count == 0 ? [] : await OrganisationImport.Ensure(db, organisations, cancel);
        await AddNames([.. names], cancel);
        db.AddRange(segments);
        (run.State, run.FinishedAtUtc, run.UpdatedAtUtc) = (ImportState.Committed, time.GetUtcNow().UtcDateTime, time.GetUtcNow().UtcDateTime);
        db.Update(run);
        await audit.SaveWith(actor, "import.committed", $"import:{run.Number}", null,
            new { run.FileName, run.FileSha256, run.Profile, run.RowsRead, run.Accepted, run.Unchanged, run.Corrected, run.Rejected, Organisations = added.Select(o => o.Code) }, null, cancel);
    }

    async Task AddNames(List<DeliveredName> names, CancellationToken cancel)
    {
        var known = await db.Set<DeliveredName>().ToDictionaryAsync(n => (n.Of, n.Code), cancel);
        foreach (var name in names)
            if (known.TryGetValue((name.Of, name.Code), out var old)) old.Name = name.Name;
            else db.Add(name);
    }
}
