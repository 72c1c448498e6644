using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Samsyn.Kernel.Data;
using Samsyn.Kernel.Organisations;
using Samsyn.Kernel.Permissions;
using Samsyn.Kernel.Time;
using Samsyn.Medicines.Activity;
using Samsyn.Medicines.DailyDoses;
using Samsyn.Medicines.Measures.Coverage;
using Samsyn.Medicines.Measures;
using Samsyn.Medicines.Measures.Results;
using Samsyn.Medicines.Measures.Veil;
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
    public async Task What_few_persons_could_be_derived_from_is_marked_month_by_month_and_anew_when_an_import_changes_it(DatabaseKind kind)
    {
        await using var house = await EventHouse.Make(kind);
        await WithMeasure(house, "persons-x", Persons);
        await house.Import(PersonsIn("2025-03", ("AHH", 3), ("BHH", 6)) + PersonsIn("2025-04", ("AHH", 3), ("BHH", 6), ("CHH", 4)).Split('\n', 2)[1]);
        await Refresh(house);

        // In Nord 9 less the 6 of BHH would tell the 3 of AHH; in Syd the one hospital is the region
        Assert.Equal(["2025-03 AHH veiled", "2025-03 BHH veiled", "2025-03 NORD 9", "2025-04 AHH veiled", "2025-04 BHH veiled", "2025-04 CHH veiled", "2025-04 NORD 9", "2025-04 SYD veiled"], await Marks(house));
        Assert.Equal(await Veiled(house), (await Marks(house)).Where(m => m.EndsWith(" veiled", StringComparison.Ordinal)).Select(m => m[..^7]));

        await house.Import(PersonsIn("2025-03", ("AHH", 5)).Replace("AHH2025", "AHHlate2025"));
        await Refresh(house);

        Assert.Equal(["2025-03 AHH 5", "2025-03 BHH 6", "2025-03 NORD 11"], (await Marks(house)).Where(m => m.StartsWith("2025-03", StringComparison.Ordinal)));
        // What was remembered of the question before is judged anew
        Assert.Equal(["2025-04 AHH", "2025-04 BHH", "2025-04 CHH", "2025-04 SYD"], await Veiled(house));
        Assert.Equal(await Veiled(house), await Veiled(house));
    }

    const string Persons = """
        name: Persons
        numerator: { quantity: persons, include: [{ kind: administer }] }
        examples: [{ events: "atc", value: missing }]
        """;

    static string PersonsIn(string month, params (string Place, int Count)[] places) => "id kind time organisation atc ddd person\n"
        + string.Concat(places.SelectMany(p => Enumerable.Range(0, p.Count).Select(i => $"{p.Place}{month}{i} administer {month} {p.Place} J01CA08 1 {p.Place}{i}\n")));

    static Task<IReadOnlyList<string>> Marks(EventHouse house) => house.Get<MeasureResults, IReadOnlyList<string>>(async results =>
        [.. (await results.Of(["persons-x"], ["AHH", "BHH", "CHH", "NORD", "SYD"], EventHouse.Always, Cancel))["persons-x"].OrderBy(v => v.Month).ThenBy(v => v.Organisation, StringComparer.Ordinal)
            .Select(v => FormattableString.Invariant($"{v.Month} {v.Organisation} {(v.IsVeiled ? "veiled" : $"{v.Numerator:0.##}")}"))]);

    /// <summary>The same, asked without what is stored: for commands and for recommendations.</summary>
    static Task<IReadOnlyList<string>> Veiled(EventHouse house) => house.Get<SamsynDb, IReadOnlyList<string>>(async db =>
    {
        var tree = new OrganisationTree(await db.Organisations.AsNoTracking().ToListAsync(Cancel));
        var measure = house.Services.GetRequiredService<MeasureFolder>().Catalogue.Find("persons-x")!;
        var veiled = await house.Get<VeilRun, ILookup<string, (string Organisation, Month Month)>>(v => v.Over([measure], new(new(2025, 3), new(2025, 4)), tree, new ActivityBook([], tree), Cancel));
        return [.. veiled["persons-x"].OrderBy(v => v.Month).ThenBy(v => v.Organisation, StringComparer.Ordinal).Select(v => $"{v.Month} {v.Organisation}")];
    });

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
