using Microsoft.EntityFrameworkCore;
using Samsyn.Events.Imports;
using Samsyn.Events.Imports.Pages;
using Samsyn.Events.Store;
using Samsyn.Kernel.Data;
using Samsyn.Kernel.Permissions;
using Samsyn.Tests.Databases;

namespace Samsyn.Tests.Events.Imports;

/// <summary>A row that is not taken is kept as it stood, sealed, with its line and reason; fixed, it can be sent again.</summary>
public sealed class ImportRejectTests
{
    static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Theory, BothDatabases]
    public async Task Each_reason_stands_with_its_line_and_its_field(DatabaseKind kind)
    {
        await using var house = await EventHouse.Make(kind);

        var run = await house.Import("""
            id  kind        time        organisation  atc      product  ddd            cost  currency  quantity  person      sex  birth_date
            1   purchase    2025-01-15  AHH           J01CA08  -        1              -     -         -         -           -    -
            -   purchase    2025-01-15  AHH           J01CA08  -        1              -     -         -         -           -    -
            3   buy         2025-01-15  AHH           J01CA08  -        1              -     -         -         -           -    -
            4   -           2025-01-15  AHH           J01CA08  -        1              -     -         -         -           -    -
            5   purchase    2025-02-30  AHH           J01CA08  -        1              -     -         -         -           -    -
            6   purchase    1825        AHH           J01CA08  -        1              -     -         -         -           -    -
            7   purchase    -           AHH           J01CA08  -        1              -     -         -         -           -    -
            8   purchase    2025-01-15  XHH           J01CA08  -        1              -     -         -         -           -    -
            9   purchase    2025-01-15  AHH           J01CA0   -        1              -     -         -         -           -    -
            10  purchase    2025-01-15  AHH           Z01CA08  -        1              -     -         -         -           -    -
            11  purchase    2025-01-15  AHH           -        -        1              -     -         -         -           -    -
            12  purchase    2025-01-15  AHH           J01CA08  -        1;5            -     -         -         -           -    -
            13  purchase    2025-01-15  AHH           J01CA08  -        0.1234567      -     -         -         -           -    -
            14  purchase    2025-01-15  AHH           J01CA08  -        1000000000000  -     -         -         -           -    -
            15  administer  2025-01-15  AHH           J01CA08  -        -1             -     -         -         -           -    -
            16  purchase    2025-01-15  AHH           J01CA08  -        1              5     -         -         -           -    -
            17  purchase    2025-01-15  AHH           J01CA08  -        1              5     kr        -         -           -    -
            18  administer  2025-01-15  AHH           J01CA08  -        1              -     -         -         3213614285  -    -
            19  administer  2025-01-15  AHH           J01CA08  -        1              -     -         -         p1          q    -
            20  administer  2025-01-15  AHH           J01CA08  -        1              -     -         -         p1          F    2025-02-01
            21  purchase    2025-01-15  AHH           -        553344   1              -     -         -         -           -    -
            22  purchase    2025-01     AHH           J01CA08  -        -1             -5    DKK       -1        -           -    -
            23  purchase    2025        AHH           J       -         -              -     -         1         -           -    -
            """);

        Assert.Equal("23 read: 4 accepted, 19 rejected", ImportHistoryTests.Counts(run));
        Assert.Equal(
            [
                "3 field.missing source_id", "4 kind.unknown kind", "5 field.missing kind", "6 time.unreadable time", "7 time.outside time", "8 field.missing time",
                "9 organisation.unknown organisation", "10 atc.shape atc", "11 atc.unknown atc", "12 medicine.missing atc", "13 number.unreadable ddd", "14 number.too-precise ddd",
                "15 number.too-large ddd", "16 number.negative-here ddd", "17 field.missing currency", "18 currency.unknown currency", "19 person.invalid person", "20 sex.unknown sex",
                "21 birth-date.wrong birth_date",
            ],
            (await Opened(house, run)).Select(r => $"{r.Line} {r.Code} {r.Field}"));
    }

    [Theory, BothDatabases]
    public async Task A_rejected_row_is_kept_as_it_stood_and_sealed(DatabaseKind kind)
    {
        await using var house = await EventHouse.Make(kind);
        var row = EventFile.Row(c => c switch { "source_id" => "4711", "kind" => "buy", "time" => "2025-01", "reason" => "\"Two\nlines, \"\"å\"\"\"", _ => "" });

        var run = await house.ImportFile(house.File("e.csv", $"{EventFile.Header}\n{row}\n"));

        Assert.Equal(row, System.Text.Encoding.UTF8.GetString(Assert.Single(await Opened(house, run)).Raw));
        await house.Use<SamsynDb>(async db =>
        {
            var kept = await db.Set<ImportReject>().AsNoTracking().SingleAsync(Cancel);
            Assert.DoesNotContain("4711", System.Text.Encoding.Latin1.GetString(kept.SealedRaw), StringComparison.Ordinal);
        });
    }

    [Fact]
    public async Task A_fixed_file_is_accepted_and_the_good_rows_in_it_are_unchanged()
    {
        await using var house = await EventHouse.Make();
        const string Bad = """
            id  kind      time     organisation  atc      ddd
            1   purchase  2025-01  AHH           J01CA08  40
            2   purchase  2025-13  AHH           J01CA08  2
            """;
        Assert.Equal("2 read: 1 accepted, 1 rejected", ImportHistoryTests.Counts(await house.Import(Bad)));

        var again = await house.Import(Bad.Replace("2025-13", "2025-12", StringComparison.Ordinal));

        Assert.Equal("2 read: 1 accepted, 1 unchanged", ImportHistoryTests.Counts(again));
        Assert.Equal(42, await house.Total(Quantity.Ddd));
    }

    [Fact]
    public async Task Within_one_file_the_first_of_an_id_counts_a_repetition_is_unchanged_and_a_contradiction_is_rejected()
    {
        await using var house = await EventHouse.Make();

        var run = await house.Import("""
            id  kind      time     organisation  atc      ddd
            1   purchase  2025-01  AHH           J01CA08  40
            2   purchase  2025-01  AHH           J01CA08  2
            1   purchase  2025-01  AHH           J01CA08  41
            1   purchase  2025-01  AHH           J01CA08  40.0
            2   purchase  2025-01  AHH           J01CA08  2
            """);

        Assert.Equal("5 read: 2 accepted, 2 unchanged, 1 rejected", ImportHistoryTests.Counts(run));
        Assert.Equal(["4 row.same-id-other-content"], (await Opened(house, run)).Select(r => $"{r.Line} {r.Code}"));
        Assert.Equal(42, await house.Total(Quantity.Ddd));
    }

    [Fact]
    public async Task A_damaged_file_loses_its_damaged_rows_alone()
    {
        await using var house = await EventHouse.Make();
        string Good(int id) => EventFile.Row(c => c switch { "source_id" => $"{id}", "kind" => "purchase", "time" => "2025-01", "organisation" => "AHH", "atc" => "J01CA08", "ddd" => "1", "reason" => "å", _ => "" });
        byte[] file =
        [
            .. System.Text.Encoding.UTF8.GetBytes($"\uFEFF{EventFile.Header}\r\n{Good(1)}\r\n\r\n9,\"never closed\r\n{Good(2)}\r\n9,too,few\r\n{Good(3)}\r\n{Good(9).Replace("å", "", StringComparison.Ordinal)}"),
            0xE5, .. System.Text.Encoding.UTF8.GetBytes($"\r\n{Good(4)}\r\n9,{new string('x', 3_000_000)}\r\n{Good(5)}\r\n{Good(9)[..20]}"),
        ];

        var run = await house.ImportFile(house.File("damaged.csv", file));

        Assert.Equal("10 read: 5 accepted, 5 rejected", ImportHistoryTests.Counts(run));
        Assert.Equal(["4 row.quote-never-closed", "6 row.field-count", "8 row.not-utf8", "10 row.without-end", "12 row.cut-off"], (await Opened(house, run)).Select(r => $"{r.Line} {r.Code}"));
        Assert.Equal(5, await house.Total(Quantity.Ddd));
    }

    internal static Task<IReadOnlyList<OpenedReject>> Opened(EventHouse house, ImportRun run) =>
        house.Get<Rejects, IReadOnlyList<OpenedReject>>(r => r.Open(Actor.System, run.Number, null, 0, 1000, Cancel));
}
