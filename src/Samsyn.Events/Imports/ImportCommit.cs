using Microsoft.EntityFrameworkCore;
using Samsyn.Events.Imports.Checking;
using Samsyn.Events.Store;
using Samsyn.Kernel.Audit;
using Samsyn.Kernel.Data;
using Samsyn.Kernel.Organisations;
using Samsyn.Kernel.Permissions;

namespace Samsyn.Events.Imports;

/// <summary>The one moment at which an import becomes true: its segments, organisations, names, counts and audit line, in one transaction.</summary>
sealed class ImportCommit(SamsynDb db, IAuditTrail audit, TimeProvider time)
{
    public async Task Do(ImportRun run, IReadOnlyList<Segment> segments, IReadOnlyList<NewOrganisation> organisations, IEnumerable<DeliveredName> names, Actor actor,
        ImportProfileTop? top, CancellationToken cancel)
    {
        await AddOrganisations(organisations, top, cancel);
        await AddNames([.. names], cancel);
        db.AddRange(segments);
        (run.State, run.FinishedAtUtc, run.UpdatedAtUtc) = (ImportState.Committed, time.GetUtcNow().UtcDateTime, time.GetUtcNow().UtcDateTime);
        db.Update(run);
        await audit.SaveWith(actor, "import.committed", $"import:{run.Number}", null,
            new { run.FileName, run.FileSha256, run.Profile, run.RowsRead, run.Accepted, run.Unchanged, run.Corrected, run.Rejected }, null, cancel);
    }

    async Task AddOrganisations(IReadOnlyList<NewOrganisation> wanted, ImportProfileTop? top, CancellationToken cancel)
    {
        if (wanted.Count == 0) return;
        var known = await db.Organisations.ToDictionaryAsync(o => o.Code, o => o.Id, StringComparer.OrdinalIgnoreCase, cancel);
        var all = top is null ? wanted : [new NewOrganisation(top.Code, top.Name, top.Kind, null), .. wanted];
        foreach (var organisation in all.Where(o => !known.ContainsKey(o.Code)))
        {
            var added = new Organisation
            {
                Code = organisation.Code, Name = organisation.Name, Kind = Enum.Parse<OrganisationKind>(organisation.Kind, ignoreCase: true),
                ParentId = organisation.ParentCode is { } parent && known.TryGetValue(parent, out var id) ? id : null,
            };
            db.Add(added);
            known[added.Code] = added.Id;
        }
    }

    async Task AddNames(List<DeliveredName> names, CancellationToken cancel)
    {
        var known = await db.Set<DeliveredName>().ToDictionaryAsync(n => (n.Of, n.Code), cancel);
        foreach (var name in names)
            if (known.TryGetValue((name.Of, name.Code), out var old)) old.Name = name.Name;
            else db.Add(name);
    }
}

/// <summary>The organisation above those that a source adds.</summary>
sealed record ImportProfileTop(string Code, string Name, string Kind);
