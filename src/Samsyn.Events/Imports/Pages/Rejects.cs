using Microsoft.AspNetCore.DataProtection;
using Microsoft.EntityFrameworkCore;
using Samsyn.Kernel.Audit;
using Samsyn.Kernel.Data;
using Samsyn.Kernel.Permissions;

namespace Samsyn.Events.Imports.Pages;

/// <summary>The rejected rows of an import. Their text may name a person: each reading of it is written in the audit trail before it is shown.</summary>
sealed class Rejects(SamsynDb db, IAuditTrail audit, IDataProtectionProvider protection)
{
    readonly IDataProtector _protector = protection.CreateProtector(ImportLog.RejectPurpose);

    public async Task<IReadOnlyList<RejectReason>> Reasons(int import, CancellationToken cancel) =>
        await db.Set<ImportReject>().Where(r => r.ImportNumber == import).GroupBy(r => new { r.Code, r.Field })
            .Select(g => new { g.Key.Code, g.Key.Field, Rows = g.Count() }).OrderByDescending(g => g.Rows).ThenBy(g => g.Code)
            .Select(g => new RejectReason(g.Code, g.Field, g.Rows)).ToListAsync(cancel);

    public Task<int> Count(int import, string? code, CancellationToken cancel) => Of(import, code).CountAsync(cancel);

    /// <summary>Some rows with their text, in the order of the file.</summary>
    public async Task<IReadOnlyList<OpenedReject>> Open(Actor actor, int import, string? code, int skip, int take, CancellationToken cancel)
    {
        await audit.RecordRead(actor, $"import:{import}", new { Read = "rejected rows", Code = code, Skip = skip, Take = take }, null, cancel);
        var rows = await Of(import, code).OrderBy(r => r.Line).ThenBy(r => r.Id).Skip(skip).Take(take).AsNoTracking().ToListAsync(cancel);
        return [.. rows.Select(Open)];
    }

    /// <summary>All rows with their text, in the order of the file, one at a time.</summary>
    public async IAsyncEnumerable<OpenedReject> OpenAll(Actor actor, int import, [System.Runtime.CompilerServices.EnumeratorCancellation] CancellationToken cancel)
    {
        await audit.RecordRead(actor, $"import:{import}", new { Read = "rejected rows", Download = true }, null, cancel);
        await foreach (var row in Of(import, null).OrderBy(r => r.Line).ThenBy(r => r.Id).AsNoTracking().AsAsyncEnumerable().WithCancellation(cancel))
            yield return Open(row);
    }

    IQueryable<ImportReject> Of(int import, string? code) =>
        db.Set<ImportReject>().Where(r => r.ImportNumber == import && (code == null || r.Code == code));

    OpenedReject Open(ImportReject row) => new(row.Line, row.Code, row.Field, _protector.Unprotect(row.SealedRaw));
}
