using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Samsyn.Events.Store;
using Samsyn.Kernel.Csv;
using Samsyn.Kernel.Data;
using Samsyn.Kernel.Organisations;
using Samsyn.Kernel.Time;
using Samsyn.Medicines.Activity;
using Samsyn.Medicines.DailyDoses;
using Samsyn.Medicines.Measures;
using Samsyn.Tests.Databases;
using Samsyn.Tests.Events;

namespace Samsyn.Tests.Medicines.Measures;

/// <summary>The share of Watch and Reserve antibiotics of 20 real hospitals over 79 months, against what R made of the same purchases.</summary>
public sealed class DanishMeasureTests
{
    const string Case = "medicines/danish-hospital-antibiotics/";

    static readonly Period Months = new(new(2015, 1), new(2021, 7));

    static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Theory, BothDatabases]
    public async Task The_share_by_hospital_region_and_nation_is_what_R_says(DatabaseKind kind)
    {
        var file = CasesFolder.Path(Case + "abx_sales.csv");
        await using var house = await EventHouse.Make(kind, empty: true);
        await house.ImportFile(file, "danish-hospital-antibiotics");
        using var shelf = new MeasureShelf().With("lists", "aware-dk", List("aware_dk"));
        var measure = shelf.Folder.Catalogue.Find("watch-reserve-share-denmark")!;

        var hospitals = Read("measure_watch_reserve_hospital_month.csv").ToDictionary(r => (r[1], r[2][..7]), r => (Number(r[3]), Number(r[4]), Number(r[5])));
        var found = await Values(house, measure, OrganisationKind.Hospital);
        Assert.Equal(hospitals.Count, found.Count(v => v.Denominator is not null));
        foreach (var v in found.Where(v => v.Denominator is not null)) Same(hospitals[(v.Organisation, v.Month.ToString())], v);

        var above = Read("measure_watch_reserve_region_national.csv").ToLookup(r => r[0]);
        var regions = above["region"].ToDictionary(r => (r[1], r[2][..7]), r => (Number(r[3]), Number(r[4]), Number(r[5])));
        foreach (var v in await Values(house, measure, OrganisationKind.Region)) Same(regions[(v.Organisation, v.Month.ToString())], v);
        var nation = above.Single(g => g.Key != "region").ToDictionary(r => r[2][..7], r => (Number(r[3]), Number(r[4]), Number(r[5])));
        Assert.Equal(79, nation.Count);
        foreach (var v in await Values(house, measure, null)) Same(nation[v.Month.ToString()], v);
    }

    [Fact]
    public async Task The_totals_of_three_national_lists_are_what_R_says()
    {
        var file = CasesFolder.Path(Case + "abx_sales.csv");
        await using var house = await EventHouse.Make(empty: true);
        await house.ImportFile(file, "danish-hospital-antibiotics");

        foreach (var scheme in Read("aware_totals_by_scheme.csv").ToLookup(r => r[0]))
        {
            using var shelf = new MeasureShelf().With("lists", "scheme", List("aware_" + scheme.Key));
            var listed = scheme.Where(r => Groups("aware_" + scheme.Key).Contains(r[1])).ToList();
            Assert.NotEmpty(listed);
            foreach (var row in listed)
            {
                var measure = shelf.With("measures", "share", $$"""
                    name: Share
                    numerator: { quantity: ddd, include: [{ kind: purchase, list: { scheme: [{{row[1]}}] } }] }
                    denominator: { quantity: ddd, include: [{ kind: purchase }] }
                    examples: [{ events: "atc\nJ01", value: missing }]
                    """).Folder.Catalogue.Find("share")!;
                var all = MeasureRows.Of(measure, await Values(house, measure, null), MeasureBy.Read("")!).Single();
                Assert.Equal(Number(row[2]), (double)all.Numerator!.Value, 1e-6);
                Assert.Equal(Number(row[3]), (double)all.Denominator!.Value, 1e-6);
                Assert.Equal(Number(row[4]), (double)all.Value!.Value, 1e-9);
            }
        }
    }

    static async Task<IReadOnlyList<MeasureValue>> Values(EventHouse house, MeasureDefinition measure, OrganisationKind? level)
    {
        await using var scope = house.Services.CreateAsyncScope();
        var tree = new OrganisationTree(await scope.ServiceProvider.GetRequiredService<SamsynDb>().Organisations.AsNoTracking().ToListAsync(Cancel));
        var question = new MeasureBy(level, "month", []).Question(Months, tree, null);
        var run = new MeasureRun(scope.ServiceProvider.GetRequiredService<IEventStore>(), DoseUnits.Load());
        return (await run.Values([measure], question, new ActivityBook([], tree), Cancel))[measure.Code];
    }

    static void Same((double Numerator, double Denominator, double Value) expected, MeasureValue found)
    {
        Assert.Equal(expected.Numerator, (double)found.Numerator!.Value, 1e-6);
        Assert.Equal(expected.Denominator, (double)found.Denominator!.Value, 1e-6);
        Assert.Equal(expected.Value, (double)found.Value!.Value, 1e-9);
    }

    static IEnumerable<IReadOnlyList<string>> Read(string file) =>
        CsvRows.Read(File.ReadAllText(CasesFolder.Path(Case + "expected/" + file))).Skip(1).Select(r => r.Cells);

    /// <summary>The codes of substances by class, as the case file has them for one national list.</summary>
    static ILookup<string, string> Groups(string column)
    {
        var lines = File.ReadAllLines(CasesFolder.Path(Case + "abx_aware.csv")).Select(l => l.Replace("\"", "", StringComparison.Ordinal).Split(',')).ToList();
        var at = Array.IndexOf(lines[0], column) - lines[0].Length;
        return lines.Skip(1).Where(l => l[^-at] != "NA" && l[0].Length == 7).ToLookup(l => l[^-at].ToLowerInvariant(), l => l[0]);
    }

    static string List(string column) => "name: AWaRe\ngroups:\n" + string.Concat(Groups(column).Select(g => $"  {g.Key}: [{string.Join(", ", g)}]\n"));

    static double Number(string text) => double.Parse(text, CultureInfo.InvariantCulture);
}
