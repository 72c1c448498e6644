using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Samsyn.Kernel.Data;
using Samsyn.Kernel.Modules;
using Samsyn.Kernel.People;
using Samsyn.Kernel.Permissions;
using Samsyn.Kernel.Problems;

namespace Samsyn.Events.Imports.Pages;

/// <summary>Imports uploaded files one after another while the server runs. What waited, or was cut off, when the server went down is taken up again. Several servers on one folder share the queue.</summary>
sealed class ImportWorker(IServiceScopeFactory scopes, Importer importer, ImportLog log, Inbox inbox, ImportQueue queue, DataFolder folder, TimeProvider time, ILogger<ImportWorker> logger) : ServerWork
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

    /// <summary>Of an import that died or was cut off with its server the file is still here: it waits once more, as a new import.</summary>
    async Task QueueAgain(CancellationToken cancel)
    {
        // Who holds it knows that what is told to run does not: another server on this folder may be alive and importing
        using var nobody = await ImportLock.Take(folder.Path, time, cancel);
        await using var scope = scopes.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<SamsynDb>();
        var cutOff = await db.Set<ImportRun>().Where(i => i.State == ImportState.Running || i.State == ImportState.Abandoned || (i.State == ImportState.Stopped && !i.StopRequested)).ToListAsync(cancel);
        foreach (var run in cutOff)
            if (inbox.FileOf(run.Number) is { } file)
                await log.Queue(await RequestFor(run, file, cancel), number => inbox.Keep(file, number), cancel);
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
            await Fail(run.Number, Refusal.Of("import.upload-gone"), cancel);
            return;
        }
        // Who took it instead looks after its file
        if (await importer.ImportQueued(run.Number, await RequestFor(run, file, cancel), cancel) is not null) inbox.Remove(run.Number);
    }

    async Task<ImportRequest> RequestFor(ImportRun run, string file, CancellationToken cancel) =>
        new(file, run.Profile.Length == 0 ? null : run.Profile, await ActorOf(run, cancel), run.FileName);

    /// <summary>Unless it waits no longer: then its file is gone because another server has imported it.</summary>
    async Task Fail(int number, Refusal why, CancellationToken cancel)
    {
        await using var scope = scopes.CreateAsyncScope();
        await scope.ServiceProvider.GetRequiredService<SamsynDb>().Set<ImportRun>().Where(i => i.Number == number && i.State == ImportState.Queued)
            .ExecuteUpdateAsync(set => set.SetProperty(i => i.State, ImportState.Failed).SetProperty(i => i.EndedBecause, why), cancel);
    }

    async Task<Actor> ActorOf(ImportRun run, CancellationToken cancel)
    {
        await using var scope = scopes.CreateAsyncScope();
        var person = await scope.ServiceProvider.GetRequiredService<SamsynDb>().Set<Person>().AsNoTracking().SingleOrDefaultAsync(p => p.Id == run.PersonId, cancel);
        return person is null ? Actor.System : new(person.Id, person.Name, []);
    }
}
