using System.Text;
using Microsoft.AspNetCore.Builder;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Samsyn.App.Hosting;
using Samsyn.Events.Imports;
using Samsyn.Events.Imports.Pages;
using Samsyn.Events.Store;
using Samsyn.Kernel.Data;
using Samsyn.Kernel.Permissions;
using Samsyn.Tests.Databases;

namespace Samsyn.Tests.Events.Imports.Pages;

/// <summary>Two servers on one data folder and one database work on the same queue of uploads.</summary>
public sealed class SharedQueueTests
{
    static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Theory, BothDatabases]
    public async Task Each_upload_is_imported_once_by_one_of_them(DatabaseKind kind)
    {
        await using var house = await EventHouse.Make(kind);
        await using var first = Server(house);
        await using var second = Server(house);
        WatchedWorker[] workers = [new(first), new(second)];
        foreach (var worker in workers) await worker.Start(Cancel);
        // Each has put what was cut off into the queue again, and found it empty
        foreach (var worker in workers) await worker.HasLooked(2, Cancel);

        // While a third imports, both look into the queue, want the same one and wait for their turn
        var other = await ImportLock.Take(house.Data, TimeProvider.System, Cancel);
        for (var i = 1; i <= 4; i++) await Upload(house.Services, i);
        foreach (var worker in workers)
        {
            var waited = worker.Waited;
            worker.Queue.Call();
            await worker.HasWaited(waited + 1, Cancel);
        }
        other.Dispose();

        await WhenDone(house);
        // The one that came too late has its turn as well, and looks again
        foreach (var worker in workers)
        {
            var looked = worker.Looked;
            worker.Queue.Call();
            await worker.HasLooked(looked + 1, Cancel);
        }
        var runs = await Runs(house);
        Assert.Equal(["1 Committed 1", "2 Committed 1", "3 Committed 1", "4 Committed 1"], runs.Select(r => $"{r.Number} {r.State} {r.RowsRead}"));
        Assert.Equal(4, await house.Total(Quantity.Events));
        Assert.Empty(Directory.EnumerateFileSystemEntries(house.Services.GetRequiredService<DataFolder>().Inbox));
        Assert.DoesNotContain("Error ", house.Log.Text, StringComparison.Ordinal);
        foreach (var worker in workers) await worker.Stop(Cancel);
    }

    [Theory, BothDatabases]
    public async Task A_server_that_starts_leaves_what_another_one_imports_and_takes_up_what_a_dead_one_left(DatabaseKind kind)
    {
        await using var house = await EventHouse.Make(kind);
        await using var server = Server(house);
        var number = await Upload(house.Services, 1);
        var other = await ImportLock.Take(house.Data, TimeProvider.System, Cancel);
        Assert.NotNull(await house.Services.GetRequiredService<ImportLog>().Take(number, Cancel));

        var worker = new WatchedWorker(server);
        await worker.Start(Cancel);
        await worker.HasWaited(2, Cancel);
        Assert.NotNull(house.Services.GetRequiredService<Inbox>().FileOf(number));
        Assert.Equal(["1 Running 0"], (await Runs(house)).Select(r => $"{r.Number} {r.State} {r.RowsRead}"));

        // The lock of a process that dies is let go
        other.Dispose();
        var runs = await WhenDone(house);
        Assert.Equal(["1 Abandoned 0", "2 Committed 1"], runs.Select(r => $"{r.Number} {r.State} {r.RowsRead}"));
        Assert.Equal("upload-1.csv", runs[1].FileName);
        await worker.Stop(Cancel);
    }

    [Theory, BothDatabases]
    public async Task What_one_has_taken_nobody_else_can(DatabaseKind kind)
    {
        await using var house = await EventHouse.Make(kind);
        var number = await Upload(house.Services, 1);
        var log = house.Services.GetRequiredService<ImportLog>();

        var taken = await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => Task.Run(() => log.Take(number, Cancel))));

        Assert.Single(taken, run => run is not null);
    }

    [Theory, BothDatabases]
    public async Task Files_sent_at_once_have_numbers_and_places_of_their_own(DatabaseKind kind)
    {
        await using var house = await EventHouse.Make(kind);

        var numbers = await Task.WhenAll(Enumerable.Range(1, 8).Select(i => Task.Run(() => Upload(house.Services, i))));

        Assert.Equal(Enumerable.Range(1, 8), numbers.Order());
        var inbox = house.Services.GetRequiredService<Inbox>();
        Assert.All(await Runs(house), run => Assert.Equal(run.FileName, Path.GetFileName(inbox.FileOf(run.Number))));
    }

    static WebApplication Server(EventHouse house)
    {
        var site = Site.Build(new()
        {
            Data = house.Data, Demo = true, Urls = "http://127.0.0.1:0",
            Settings = new Dictionary<string, string?> { ["Samsyn:Database"] = house.Connection, ["Logging:LogLevel:Default"] = "Warning", ["Logging:Console:LogLevel:Default"] = "None" },
        });
        site.Services.GetRequiredService<ILoggerFactory>().AddProvider(house.Log);
        return site;
    }

    /// <summary>A file of one event, received and put into the queue as the page does.</summary>
    static async Task<int> Upload(IServiceProvider services, int id)
    {
        var inbox = services.GetRequiredService<Inbox>();
        var content = EventFile.From($"""
            id    kind      time     organisation  atc      ddd
            {id}  purchase  2025-01  AHH           J01CA08  1
            """);
        var received = await inbox.Receive($"upload-{id}.csv", new MemoryStream(Encoding.UTF8.GetBytes(content)), Cancel);
        return (await services.GetRequiredService<ImportLog>().Queue(new(received, "samsyn", Actor.System), number => inbox.Keep(received, number), Cancel)).Number;
    }

    static Task<List<ImportRun>> Runs(EventHouse house) =>
        house.Get<SamsynDb, List<ImportRun>>(db => db.Set<ImportRun>().AsNoTracking().OrderBy(i => i.Number).ToListAsync(Cancel));

    /// <summary>The imports once none waits or runs, and their files have been put away.</summary>
    static async Task<List<ImportRun>> WhenDone(EventHouse house)
    {
        var inbox = house.Services.GetRequiredService<DataFolder>().Inbox;
        while (true)
        {
            var runs = await Runs(house);
            if (runs.All(r => r.State is not (ImportState.Queued or ImportState.Running)) && !Directory.EnumerateFileSystemEntries(inbox).Any()) return runs;
            await Task.Delay(50, Cancel);
        }
    }
}
