using Microsoft.Extensions.DependencyInjection;
using Samsyn.Kernel.Permissions;
using Samsyn.Kernel.Time;
using Samsyn.Medicines.DailyDoses;
using Samsyn.Medicines.Measures;
using Samsyn.Medicines.Measures.Coverage;
using Samsyn.Medicines.Measures.Results;
using Samsyn.Tests.Databases;
using Samsyn.Tests.Events;

namespace Samsyn.Tests.Medicines.Measures;

public sealed class MeasureRefreshTests
{
    const string ShareOfBroad = """
        name: Share of carbapenems
        per: 100
        numerator: { quantity: ddd, include: [{ kind: purchase, atc: J01DH }] }
        denominator: { quantity: ddd, include: [{ kind: purchase, atc: J01 }] }
        examples: [{ events: "atc  ddd", value: missing }]
        """;

    static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Theory, BothDatabases]
    public async Task Results_are_kept_for_every_level_and_a_ratio_above_is_a_ratio_of_sums(DatabaseKind kind)
    {
        await using var house = await EventHouse.Make(kind);
        await WithMeasure(house, "carbapenems", ShareOfBroad);
        await house.Import("""
            id kind     time    organisation atc     ddd
            1  purchase 2025-03 AHH          J01DH02 10
            2  purchase 2025-03 AHH          J01CA08 30
            3  purchase 2025-03 BHH          J01CA08 60
            """);
        await Refresh(house);

        Assert.Equal(["2025-03 AHH 10/40 25", "2025-03 BHH 0/60 0", "2025-03 NORD 10/100 10"], await Kept(house));
    }

    [Theory, BothDatabases]
    public async Task A_late_event_recomputes_only_its_months(DatabaseKind kind)
    {
        await using var house = await EventHouse.Make(kind);
        await WithMeasure(house, "carbapenems", ShareOfBroad);
        await house.Import("""
            id kind     time    organisation atc     ddd
            1  purchase 2025-03 AHH          J01CA08 30
            2  purchase 2025-04 AHH          J01CA08 30
            3  purchase 2025-05 AHH          J01CA08 30
            """);
        Assert.NotEmpty(await Refresh(house));
        Assert.Empty(await Refresh(house));
        await house.Import("""
            id kind     time    organisation atc     ddd
            4  purchase 2025-04 AHH          J01DH02 10
            """);

        var work = await Refresh(house);
        Assert.Equal([new Month(2025, 4)], Assert.Single(work, w => w.Measures.Any(m => m.Code == "carbapenems")).Months);
        // What looks at the months around its own is touched with them
        Assert.Equal([new Month(2025, 3), new(2025, 4), new(2025, 5)], Assert.Single(work, w => w.Measures.Any(m => m.Code == "prophylaxis-longer-than-24h")).Months);
        Assert.Equal(["2025-03 AHH 0/30 0", "2025-04 AHH 10/40 25", "2025-05 AHH 0/30 0"], (await Kept(house)).Where(r => r.Contains("AHH", StringComparison.Ordinal)));
        Assert.Empty(await Refresh(house));
    }

    [Fact]
    public async Task Only_the_measure_whose_file_changed_is_computed_anew()
    {
        await using var house = await EventHouse.Make();
        await WithMeasure(house, "carbapenems", ShareOfBroad);
        await house.Import("""
            id kind     time    organisation atc     ddd
            1  purchase 2025-03 AHH          J01DH02 10
            """);
        await Refresh(house);
        await WithMeasure(house, "carbapenems", ShareOfBroad.Replace("per: 100", "per: 1000"));

        var work = Assert.Single(await Refresh(house));
        Assert.Equal("carbapenems", Assert.Single(work.Measures).Code);
        Assert.Contains("2025-03 AHH 10/10 1000", await Kept(house));
    }

    [Theory, BothDatabases]
    public async Task An_index_counts_what_deliveries_do_not_tell_and_its_import_makes_the_results_anew(DatabaseKind kind)
    {
        await using var house = await EventHouse.Make(kind);
        await WithMeasure(house, "carbapenems", ShareOfBroad);
        await house.Import("""
            id kind     time       organisation atc     route      quantity unit ddd
            1  purchase 2025-03-04 AHH          J01DH02 parenteral 30       g    -
            2  purchase 2025-03-04 AHH          J01CA08 oral       18       g    30
            3  purchase 2025-03-04 AHH          J01XX99 oral       18       g    -
            """);
        await Refresh(house);
        // Nothing of the numerator has a DDD
        Assert.Empty(await Kept(house));

        await Index(house, "atc,route,ddd,unit,valid_from\nJ01DH02,P,2,g,2000-01-01\nJ01DH02,P,3,g,2025-01-01\nJ01CA08,O,0.6,g,2000-01-01");
        Assert.Contains(await Refresh(house), w => w.Measures.Any(m => m.Code == "carbapenems"));
        // 30 g of 3 g a day, and 30 as delivered
        Assert.Equal(["2025-03 AHH 10/40 25", "2025-03 NORD 10/40 25"], await Kept(house));
        Assert.Empty(await Refresh(house));

        await WithMeasure(house, "carbapenems", ShareOfBroad.Replace("quantity: ddd,", "quantity: ddd, ddd: index 2024,", StringComparison.Ordinal));
        await Refresh(house);
        // All by the version of 2024: 30 g of 2 g, and 18 g of 0.6 g
        Assert.Equal(["2025-03 AHH 15/45 33.33", "2025-03 NORD 15/45 33.33"], await Kept(house));
    }

    [Fact]
    public async Task How_much_is_known_is_told_with_the_reason_and_the_codes_of_what_is_not()
    {
        await using var house = await EventHouse.Make();
        await WithMeasure(house, "carbapenems", ShareOfBroad);
        await house.Import("""
            id kind     time       organisation atc     route      quantity unit ddd
            1  purchase 2025-03-04 AHH          J01DH02 parenteral 30       g    -
            2  purchase 2025-03-04 AHH          J01CA08 oral       18       g    30
            3  purchase 2025-03-04 AHH          J01XX99 oral       18       g    -
            4  purchase 2025-03-04 AHH          J01DH02 parenteral -        -    -
            """);
        await Index(house, "atc,route,ddd,unit\nJ01DH02,P,3,g");

        var coverage = await house.Get<CoverageRun, FigureCoverage?>(run => run.Ddds(house.Services.GetRequiredService<MeasureFolder>().Catalogue.Find("carbapenems")!.Denominator!, new() { Period = EventHouse.Always }, Cancel));

        Assert.Equal((4, 1, 1), (coverage!.Events, coverage.Delivered, coverage.Counted));
        Assert.Equal(["atc-without-ddd 1 J01XX99", "quantity-missing 1 J01DH02"], coverage.Unknown.Select(u => $"{u.Why} {u.Events} {string.Join(' ', u.Atc)}"));
    }

    static Task Index(EventHouse house, string csv) => house.Use<DddImport>(async import =>
    {
        var file = DddCsv.Read(csv, null, DoseUnits.Load(), AdministrationRoutes.Load());
        await import.CarryOut(await import.Plan(file, null, Cancel), "index.csv", "", Actor.System, Cancel);
    });

    static Task<IReadOnlyList<RefreshWork>> Refresh(EventHouse house) => house.Get<MeasureRefresh, IReadOnlyList<RefreshWork>>(r => r.Run(Cancel));

    static async Task WithMeasure(EventHouse house, string code, string text)
    {
        var folder = Directory.CreateDirectory(Path.Combine(house.Data, "content", "measures"));
        await File.WriteAllTextAsync(Path.Combine(folder.FullName, code + ".yaml"), text, Cancel);
    }

    static Task<IReadOnlyList<string>> Kept(EventHouse house) => house.Get<MeasureResults, IReadOnlyList<string>>(async results =>
        [.. (await results.Of(["carbapenems"], ["AHH", "BHH", "NORD"], EventHouse.Always, Cancel))["carbapenems"].OrderBy(v => v.Month).ThenBy(v => v.Organisation, StringComparer.Ordinal)
            .Select(v => FormattableString.Invariant($"{v.Month} {v.Organisation} {v.Numerator:0.##}/{v.Denominator:0.##} {v.Value:0.##}"))]);
}
