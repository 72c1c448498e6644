using Samsyn.Events.Imports;
using Samsyn.Events.Store;
using Samsyn.Tests.Databases;

namespace Samsyn.Tests.Events.Imports;

/// <summary>An event is found again by its id: the same adds nothing, another is a new version, and every earlier state can be asked for again.</summary>
public sealed class ImportHistoryTests
{
    const string First = """
        id  kind      time        organisation  atc      ddd   packages  cost   net_cost  currency
        1   purchase  2025-01-15  AHH           J01CA08  40    2         10.50  8.25      DKK
        2   purchase  2025-01-20  BHH           J01CA08  0.10  -         -      -         -
        3   purchase  2025-02-03  CHH           J01XX05  7.5   1         99.00  90.01     DKK
        """;

    [Theory, BothDatabases]
    public async Task The_same_file_again_adds_nothing(DatabaseKind kind)
    {
        await using var house = await EventHouse.Make(kind);

        Assert.Equal("3 read: 3 accepted", Counts(await house.Import(First)));
        Assert.Equal("3 read: 3 unchanged", Counts(await house.Import(First)));

        Assert.Equal(3, await house.Total(Quantity.Events));
        Assert.Equal(40 + 0.10m + 7.5m, await house.Total(Quantity.Ddd));
    }

    [Fact]
    public async Task The_same_events_in_another_order_and_notation_are_unchanged()
    {
        await using var house = await EventHouse.Make();
        await house.Import(First);

        var again = await house.Import("""
            id  atc      kind      time        organisation  currency  ddd     packages  cost   net_cost
            3   J01XX05  purchase  2025-02-03  CHH           DKK       7.5     1.0       99     90.01
            2   j01ca08  purchase  20250120    BHH           -         0.1000  -         -      -
            1   J01CA08  purchase  2025-01-15  AHH           DKK       +40     2         10.5   8.25
            """);

        Assert.Equal("3 read: 3 unchanged", Counts(again));
    }

    [Theory, BothDatabases]
    public async Task A_changed_event_is_a_new_version_and_the_state_before_it_can_be_asked_for(DatabaseKind kind)
    {
        await using var house = await EventHouse.Make(kind);
        var first = await house.Import(First);

        var second = await house.Import("""
            id  kind      time        organisation  atc      ddd  packages  cost   net_cost  currency
            1   purchase  2025-01-15  AHH           J01CA08  50   2         12.00  9.00      DKK
            2   purchase  2025-03-20  CHH           J01CA08  0.1  -         -      -         -
            """);

        Assert.Equal("2 read: 2 corrected", Counts(second));
        Assert.Equal(["AHH 50", "CHH 7.6"], await house.By(Grouping.Organisation));
        Assert.Equal(["2025-01 50", "2025-02 7.5", "2025-03 0.1"], await house.By(Grouping.Month));
        Assert.Equal(1200 + 9900, await house.Total(Quantity.Cost));
        Assert.Equal(900 + 9001, await house.Total(Quantity.NetCost));
        Assert.Equal(3, await house.Total(Quantity.Events));

        EventSet Before(EventSet set) => set with { AsOfImport = first.Number };
        Assert.Equal(["AHH 40", "BHH 0.1", "CHH 7.5"], await house.By(Grouping.Organisation, set: Before));
        Assert.Equal(["2025-01 40.1", "2025-02 7.5"], await house.By(Grouping.Month, set: Before));
        Assert.Equal(825 + 9001, await house.Total(Quantity.NetCost, Before));
    }

    [Fact]
    public async Task Corrections_in_a_row_leave_the_last_and_a_return_to_the_first_is_a_correction_too()
    {
        await using var house = await EventHouse.Make();
        foreach (var (ddd, expected) in new[] { (1m, "accepted"), (2m, "corrected"), (3m, "corrected"), (3m, "unchanged"), (1m, "corrected") })
        {
            var run = await house.Import(FormattableString.Invariant($"""
                id  kind      time     organisation  atc      ddd    net_cost  currency
                1   purchase  2025-01  AHH           J01CA08  {ddd}  {ddd}.50  SEK
                """));

            Assert.Equal($"1 read: 1 {expected}", Counts(run));
            Assert.Equal(ddd, await house.Total(Quantity.Ddd));
            Assert.Equal(ddd * 100 + 50, await house.Total(Quantity.NetCost));
        }
        for (var import = 1; import <= 5; import++)
            Assert.Equal(new decimal[] { 1, 2, 3, 3, 1 }[import - 1], await house.Total(Quantity.Ddd, set => set with { AsOfImport = import }));
    }

    [Fact]
    public async Task An_amount_that_a_correction_takes_away_is_missing_and_not_zero()
    {
        await using var house = await EventHouse.Make();
        await house.Import(First);

        await house.Import("""
            id  kind      time        organisation  atc      ddd
            1   purchase  2025-01-15  AHH           J01CA08  -
            """);

        Assert.Equal(["AHH missing", "BHH 0.1", "CHH 7.5"], await house.By(Grouping.Organisation));
        Assert.Equal(["AHH missing", "BHH missing", "CHH 9001"], await house.By(Grouping.Organisation, Quantity.NetCost));
        Assert.Equal(["AHH 1", "BHH 1", "CHH 1"], await house.By(Grouping.Organisation, Quantity.Events));
    }

    [Fact]
    public async Task Ids_belong_to_their_source()
    {
        await using var house = await EventHouse.Make();
        await house.Import(First);
        var profile = house.File("other.yaml", "format: csv\nfields: {source_id: id, organisation: org, atc: atc, ddd: ddd, time: month}\nconstants: {kind: purchase}\n");

        var other = await house.ImportFile(house.File("other.csv", "id;org;atc;ddd;month\n1;AHH;J01CA08;100,5;2025-01\n"), profile);

        Assert.Equal("1 read: 1 accepted", Counts(other));
        Assert.Equal(47.6m + 100.5m, await house.Total(Quantity.Ddd));
    }

    internal static string Counts(ImportRun run)
    {
        Assert.Null(run.EndedBecause);
        Assert.Equal(ImportState.Committed, run.State);
        Assert.Equal(run.RowsRead, run.Accepted + run.Unchanged + run.Corrected + run.Rejected);
        var counts = new[] { (run.Accepted, "accepted"), (run.Unchanged, "unchanged"), (run.Corrected, "corrected"), (run.Rejected, "rejected") };
        return $"{run.RowsRead} read: {string.Join(", ", counts.Where(c => c.Item1 > 0).Select(c => $"{c.Item1} {c.Item2}"))}";
    }
}
