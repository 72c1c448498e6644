using Microsoft.AspNetCore.DataProtection;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Samsyn.Kernel.Data;
using Samsyn.Kernel.Problems;

namespace Samsyn.Events.Imports;

/// <summary>What is written of an import while it runs, outside its transaction: how far it is, and the rejects. Stays whatever becomes of the import.</summary>
sealed class ImportLog(IServiceScopeFactory scopes, IDataProtectionProvider protection, TimeProvider time)
{
    public const string RejectPurpose = "events.rejects";

    readonly IDataProtector _protector = protection.CreateProtector(RejectPurpose);

    /// <summary>Marks imports that died as abandoned. To be called by the one who holds the lock: nobody else runs one.</summary>
    /// <returns>Their numbers: whatever files they left are not in the manifest and may go.</returns>
    public async Task<List<int>> Abandon(CancellationToken cancel) => await With(async db =>
    {
        var dead = await db.Set<ImportRun>().Where(i => i.State == ImportState.Running).ToListAsync(cancel);
        foreach (var run in dead)
            (run.State, run.FinishedAtUtc, run.EndedBecause) = (ImportState.Abandoned, Now(), Refusal.Of("import.abandoned"));
        await db.SaveChangesAsync(cancel);
        return dead.ConvertAll(r => r.Number);
    });

    public Task<ImportRun> Begin(ImportRequest request, ImportFile file, ImportState state, CancellationToken cancel) => With(async db =>
    {
        var run = request.Number is { } number ? await db.Set<ImportRun>().SingleAsync(i => i.Number == number, cancel) : null;
        if (run is null)
        {
            var last = await db.Set<ImportRun>().MaxAsync(i => (int?)i.Number, cancel) ?? 0;
            run = new ImportRun { Number = last + 1, FileName = request.Name ?? file.Name };
            db.Add(run);
        }
        (run.State, run.Profile, run.BytesTotal, run.PersonId) = (state, request.Profile ?? run.Profile, file.Bytes, request.Actor.PersonId ?? run.PersonId);
        (run.StartedAtUtc, run.UpdatedAtUtc) = (Now(), Now());
        await db.SaveChangesAsync(cancel);
        return run;
    });

    /// <summary>Writes the counts.</summary>
    /// <returns>Whether a person asked it to stop.</returns>
    public Task<bool> Tell(ImportRun run, CancellationToken cancel) => With(async db =>
    {
        run.UpdatedAtUtc = Now();
        await db.Set<ImportRun>().Where(i => i.Number == run.Number).ExecuteUpdateAsync(set => set
            .SetProperty(i => i.RowsRead, run.RowsRead).SetProperty(i => i.Rejected, run.Rejected).SetProperty(i => i.BytesRead, run.BytesRead)
            .SetProperty(i => i.UpdatedAtUtc, run.UpdatedAtUtc).SetProperty(i => i.Profile, run.Profile).SetProperty(i => i.Source, run.Source)
            .SetProperty(i => i.FileSha256, run.FileSha256), cancel);
        return await db.Set<ImportRun>().Where(i => i.Number == run.Number).Select(i => i.StopRequested).SingleAsync(cancel);
    });

    public Task End(ImportRun run, ImportState state, Refusal why) => With(async db =>
    {
        (run.State, run.EndedBecause, run.FinishedAtUtc, run.UpdatedAtUtc) = (state, why, Now(), Now());
        db.Update(run);
        await db.SaveChangesAsync(CancellationToken.None);
        return 0;
    });

    public Task Keep(IReadOnlyCollection<RejectedRow> rows, int import, CancellationToken cancel) => With(async db =>
    {
        db.AddRange(rows.Select(r => new ImportReject { ImportNumber = import, Line = r.Line, Code = r.Code, Field = r.Field, SealedRaw = _protector.Protect(r.Raw) }));
        await db.SaveChangesAsync(cancel);
        return 0;
    });

    DateTime Now() => time.GetUtcNow().UtcDateTime;

    async Task<T> With<T>(Func<SamsynDb, Task<T>> work)
    {
        await using var scope = scopes.CreateAsyncScope();
        return await work(scope.ServiceProvider.GetRequiredService<SamsynDb>());
    }
}
