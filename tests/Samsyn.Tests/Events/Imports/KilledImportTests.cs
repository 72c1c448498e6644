using System.Diagnostics;
using Microsoft.EntityFrameworkCore;
using Samsyn.Events.Imports;
using Samsyn.Events.Store;
using Samsyn.Kernel.Data;
using Samsyn.Tests.Databases;

namespace Samsyn.Tests.Events.Imports;

/// <summary>The real program, killed while it imports: nothing stays but its log, and the next import is whole.</summary>
public sealed class KilledImportTests
{
    const int Rows = 200_000;

    static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Theory, BothDatabases]
    public async Task A_killed_import_leaves_nothing_but_its_log(DatabaseKind kind)
    {
        await using var house = await EventHouse.Make(kind);
        await house.Import("""
            id  kind      time     organisation  atc      ddd
            0   purchase  2024-01  CHH           J01CA08  3
            """);
        var file = house.File("big.csv", Big());

        using (var program = SamsynProgram.Start(house, "import", file))
        {
            // Now and then: who asks all the time keeps the program from beginning
            using var again = new PeriodicTimer(TimeSpan.FromMilliseconds(20));
            while (!IsStaging(house) || await StateOf(house, 2) is not ImportState.Running)
            {
                Assert.False(program.HasExited, "It was done before it could be killed.");
                await again.WaitForNextTickAsync(Cancel);
            }
            program.Kill();
            await program.WaitForExitAsync(Cancel);
        }

        Assert.Equal(ImportState.Running, await StateOf(house, 2));
        Assert.Equal(3, await house.Total(Quantity.Ddd));
        Assert.Equal(2, (await house.Verify()).Segments);

        var whole = await house.ImportFile(file);

        Assert.Equal($"{Rows} read: {Rows} accepted", ImportHistoryTests.Counts(whole));
        Assert.Equal(ImportState.Abandoned, await StateOf(house, 2));
        Assert.Equal(3 + Rows * 0.25m, await house.Total(Quantity.Ddd));
        Assert.Empty((await house.Verify()).Faults);
        Assert.Empty(Directory.EnumerateFileSystemEntries(Path.Combine(house.Data, "scratch")));
    }

    [Fact]
    public async Task Files_that_a_killed_import_had_moved_into_the_store_are_not_counted_and_are_removed_by_the_next()
    {
        await using var house = await EventHouse.Make();
        const string Events = """
            id  kind      time     organisation  atc      ddd
            1   purchase  2025-01  AHH           J01CA08  40
            """;
        await house.Import(Events);
        await house.Use<SamsynDb>(async db =>
        {
            db.Add(new ImportRun { Number = 2, FileName = "killed.csv", State = ImportState.Running });
            await db.SaveChangesAsync(Cancel);
        });
        foreach (var folder in new[] { "events", "summary" })
            File.Copy(Path.Combine(house.Segments, folder, "000001.parquet"), Path.Combine(house.Segments, folder, "000002.parquet"));

        Assert.Equal(40, await house.Total(Quantity.Ddd));
        Assert.Equal(2, (await house.Verify()).Faults.Count);
        await house.Import(Events);

        Assert.Empty((await house.Verify()).Faults);
        Assert.Equal(40, await house.Total(Quantity.Ddd));
    }

    static string Big() => $"{EventFile.Header}\n" + string.Concat(Enumerable.Range(1, Rows).Select(i =>
        EventFile.Row(c => c switch { "source_id" => $"{i}", "kind" => "purchase", "time" => $"2025-{i % 12 + 1:00}-01", "organisation" => i % 2 == 0 ? "AHH" : "BHH", "atc" => "J01CA08", "ddd" => "0.25", _ => "" }) + "\n"));

    static bool IsStaging(EventHouse house) => Directory.EnumerateFiles(Path.Combine(house.Data, "scratch"), "staged.parquet", SearchOption.AllDirectories).Any(f => new FileInfo(f).Length > 0);

    static Task<ImportState?> StateOf(EventHouse house, int import) => house.Get<SamsynDb, ImportState?>(db =>
        db.Set<ImportRun>().AsNoTracking().Where(i => i.Number == import).Select(i => (ImportState?)i.State).SingleOrDefaultAsync(Cancel));
}
