using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Samsyn.Kernel.Data;
using Samsyn.Kernel.Modules;
using Samsyn.Kernel.People;
using Samsyn.Kernel.Permissions;
using Samsyn.Kernel.Problems;

namespace Samsyn.Events.Imports.Pages;

/// <summary>Imports uploaded files one after another while the server runs. What waited, or was cut off, when the server went down is taken up again.</summary>
sealed class ImportWorker(IServiceScopeFactory scopes, Importer importer, Inbox inbox, ImportQueue queue, ILogger<ImportWorker> logger) : ServerWork
{
    protected override async Task Work(CancellationToken stopping)
    {
        await Try(QueueAgain, stopping);
        while (true)
        {
            await Try(ImportAll, stopping);
            await queue.Called(stopping);
        }
    }

    /// <summary>A database that does not answer for once stops neither the server nor what is sent later.</summary>
    async Task Try(Func<CancellationToken, Task> work, CancellationToken cancel)
    {
        try
        {
            await work(cancel);
        }
        catch (Exception e) when (!cancel.IsCancellationRequested)
        {
            EventsLog.QueueFailed(logger, e);
        }
    }

    async Task ImportAll(CancellationToken cancel)
    {
        while (await Next(cancel) is { } run) await Import(run, cancel);
    }

    /// <summary>Of an import that died or was cut off with the server the file is still here: it waits once more, as a new import.</summary>
    async Task QueueAgain(CancellationToken cancel)
    {
        await using var scope = scopes.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<SamsynDb>();
        var cutOff = await db.Set<ImportRun>().Where(i => i.State == ImportState.Running || i.State == ImportState.Abandoned || (i.State == ImportState.Stopped && !i.StopRequested)).ToListAsync(cancel);
        foreach (var run in cutOff.Where(r => inbox.FileOf(r.Number) is not null))
        {
            var last = await db.Set<ImportRun>().MaxAsync(i => i.Number, cancel);
            db.Add(new ImportRun
            {
                Number = last + 1, FileName = run.FileName, Profile = run.Profile, PersonId = run.PersonId, BytesTotal = run.BytesTotal,
                State = ImportState.Queued, StartedAtUtc = run.StartedAtUtc, UpdatedAtUtc = run.UpdatedAtUtc,
            });
            await db.SaveChangesAsync(cancel);
            inbox.Keep(inbox.FileOf(run.Number)!, last + 1);
        }
    }

    async Task<ImportRun?> Next(CancellationToken cancel)
    {
        await using var scope = scopes.CreateAsyncScope();
        return await scope.ServiceProvider.GetRequiredService<SamsynDb>().Set<ImportRun>().AsNoTracking()
            .Where(i => i.State == ImportState.Queued).OrderBy(i => i.Number).FirstOrDefaultAsync(cancel);
    }

    async Task Import(ImportRun run, CancellationToken cancel)
    {
        if (inbox.FileOf(run.Number) is not { } file)
        {
            await End(run.Number, Refusal.Of("import.upload-gone"), cancel);
            return;
        }
        try
        {
            var profile = run.Profile.Length == 0 ? null : run.Profile;
            await importer.Import(new(file, profile, await ActorOf(run, cancel), run.Number, run.FileName), null, cancel);
        }
        catch (Exception e) when (!cancel.IsCancellationRequested)
        {
            EventsLog.ImportFailed(logger, run.Number, e);
            await End(run.Number, Refusal.Of("import.failed", e.GetType().Name), cancel);
        }
        inbox.Remove(run.Number);
    }

    async Task End(int number, Refusal why, CancellationToken cancel)
    {
        await using var scope = scopes.CreateAsyncScope();
        await scope.ServiceProvider.GetRequiredService<SamsynDb>().Set<ImportRun>().Where(i => i.Number == number)
            .ExecuteUpdateAsync(set => set.SetProperty(i => i.State, ImportState.Failed).SetProperty(i => i.EndedBecause, why), cancel);
    }

    async Task<Actor> ActorOf(ImportRun run, CancellationToken cancel)
    {
        await using var scope = scopes.CreateAsyncScope();
        var person = await scope.ServiceProvider.GetRequiredService<SamsynDb>().Set<Person>().AsNoTracking().SingleOrDefaultAsync(p => p.Id == run.PersonId, cancel);
        return person is null ? Actor.System : new(person.Id, person.Name, []);
    }
}
