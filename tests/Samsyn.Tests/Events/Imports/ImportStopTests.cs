using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Samsyn.App.Hosting;
using Samsyn.Events.Imports;
using Samsyn.Events.Store;
using Samsyn.Kernel.Data;
using Samsyn.Tests.Databases;

namespace Samsyn.Tests.Events.Imports;

/// <summary>An import that does not come to its end leaves its log and nothing else.</summary>
public sealed class ImportStopTests
{
    const string Events = """
        id  kind      time     organisation  atc      ddd
        1   purchase  2025-01  AHH           J01CA08  40
        2   purchase  2025-01  BHH           J01CA08  2
        """;

    static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Theory, BothDatabases]
    public async Task A_person_may_stop_it_as_long_as_nothing_is_written(DatabaseKind kind)
    {
        await using var house = await EventHouse.Make(kind);
        var run = await house.Import(Events, new At(ImportStep.Comparing, () => house.Use<SamsynDb>(db =>
            db.Set<ImportRun>().ExecuteUpdateAsync(set => set.SetProperty(i => i.StopRequested, true), Cancel)).GetAwaiter().GetResult()));

        Assert.Equal(ImportState.Stopped, run.State);
        await NothingIsLeft(house);
        Assert.Equal("2 read: 2 accepted", ImportHistoryTests.Counts(await house.Import(Events)));
    }

    [Theory]
    [InlineData(ImportStep.Reading), InlineData(ImportStep.Comparing), InlineData(ImportStep.Writing)]
    public async Task A_cancelled_command_leaves_nothing(ImportStep step)
    {
        await using var house = await EventHouse.Make();
        using var stop = new CancellationTokenSource();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() =>
            house.ImportFile(house.File("e.csv", EventFile.From(Events)), progress: new At(step, stop.Cancel), cancel: stop.Token));

        var run = await house.Get<SamsynDb, ImportRun>(db => db.Set<ImportRun>().SingleAsync(Cancel));
        Assert.Equal(ImportState.Stopped, run.State);
        await NothingIsLeft(house);
        Assert.Equal("2 read: 2 accepted", ImportHistoryTests.Counts(await house.Import(Events)));
    }

    [Theory]
    [InlineData("pseudonym"), InlineData("net-costs")]
    public async Task Without_a_key_that_it_needs_nothing_is_imported_in_production(string key)
    {
        await using var house = await EventHouse.Make(change: o => o with { Demo = false, Production = true });
        var keys = new Samsyn.Kernel.Keys.KeyRing(house.Services.GetRequiredService<DataFolder>(), mayMake: true);
        keys.MakeNamed(key == "pseudonym" ? "net-costs" : "pseudonym");

        var run = await house.Import("""
            id  kind      time     organisation  atc      ddd  net_cost  currency
            1   purchase  2025-01  AHH           J01CA08  40   5.00      DKK
            """);

        Assert.Equal(ImportState.Failed, run.State);
        Assert.Contains($"samsyn keys make {key}", house.Why(run), StringComparison.Ordinal);
        await NothingIsLeft(house);
    }

    [Fact]
    public async Task Too_many_rejects_are_a_profile_that_does_not_fit_and_not_a_delivery()
    {
        await using var house = await EventHouse.Make();
        var rows = Enumerable.Range(1, 100_010).Select(i => EventFile.Row(c => c == "source_id" ? $"{i}" : ""));

        var run = await house.ImportFile(house.File("e.csv", $"{EventFile.Header}\n{string.Join('\n', rows)}\n"));

        Assert.Equal(ImportState.Failed, run.State);
        Assert.Contains("does not seem to fit", house.Why(run), StringComparison.Ordinal);
        await NothingIsLeft(house);
    }

    internal static async Task NothingIsLeft(EventHouse house)
    {
        Assert.Null(await house.Total(Quantity.Events));
        Assert.Empty(Directory.EnumerateFiles(house.Segments, "*", SearchOption.AllDirectories));
        Assert.Empty(Directory.EnumerateFileSystemEntries(Path.Combine(house.Data, "scratch")));
        Assert.Equal((0, 0), await house.Get<SamsynDb, (int, int)>(async db => (await db.Set<Segment>().CountAsync(Cancel), await db.Set<DeliveredName>().CountAsync(Cancel))));
    }

    /// <summary>Does something when an import comes to a step, on the importer's own thread.</summary>
    internal sealed class At(ImportStep step, Action act) : IProgress<ImportProgress>
    {
        public void Report(ImportProgress value)
        {
            if (value.Step == step) act();
        }
    }
}
