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
    const int MostTries = 10;

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

    public Task<ImportRun> Begin(ImportRequest request, CancellationToken cancel) => Add(ImportState.Running, request, placed: null, cancel);

    /// <summary>A file that waits for its turn.</summary>
    /// <param name="placed">Puts the file where the import of that number looks for it; nobody sees the import before that is done.</param>
    public Task<ImportRun> Queue(ImportRequest request, Action<int> placed, CancellationToken cancel) => Add(ImportState.Queued, request, placed, cancel);

    /// <summary>Takes what waits, so that nobody else does: of several that try, the database lets one.</summary>
    /// <returns>Null where it waits no longer.</returns>
    public Task<ImportRun?> Take(int number, CancellationToken cancel) => With(async db =>
    {
        var taken = await db.Set<ImportRun>().Where(i => i.Number == number && i.State == ImportState.Queued).ExecuteUpdateAsync(set => set
            .SetProperty(i => i.State, ImportState.Running).SetProperty(i => i.StartedAtUtc, Now()).SetProperty(i => i.UpdatedAtUtc, Now()), cancel);
        return taken == 0 ? null : await db.Set<ImportRun>().SingleAsync(i => i.Number == number, cancel);
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

    async Task<ImportRun> Add(ImportState state, ImportRequest request, Action<int>? placed, CancellationToken cancel)
    {
        for (var tries = 1; ; tries++)
            try
            {
                return await With(async db =>
                {
                    await using var transaction = await db.Database.BeginTransactionAsync(cancel);
                    var last = await db.Set<ImportRun>().MaxAsync(i => (int?)i.Number, cancel) ?? 0;
                    var run = new ImportRun
                    {
                        Number = last + 1, FileName = request.Name ?? Path.GetFileName(request.File), State = state, Profile = request.Profile ?? "",
                        BytesTotal = new FileInfo(request.File).Length, PersonId = request.Actor.PersonId, StartedAtUtc = Now(), UpdatedAtUtc = Now(),
                    };
                    db.Add(run);
                    await db.SaveChangesAsync(cancel);
                    placed?.Invoke(run.Number);
                    await transaction.CommitAsync(cancel);
                    return run;
                });
            }
            catch (DbUpdateException) when (tries < MostTries)
            {
                // Another server gave the number to its own import in this very moment: the next one is free
            }
    }

    DateTime Now() => time.GetUtcNow().UtcDateTime;

    async Task<T> With<T>(Func<SamsynDb, Task<T>> work)
    {
        await using var scope = scopes.CreateAsyncScope();
        return await work(scope.ServiceProvider.GetRequiredService<SamsynDb>());
    }
}
