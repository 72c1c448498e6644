using Microsoft.EntityFrameworkCore;
using Samsyn.Events.Store;
using Samsyn.Kernel.Data;
using Samsyn.Kernel.Organisations;
using Samsyn.Tests.Databases;

namespace Samsyn.Tests.Events.Imports;

/// <summary>51,999 real purchases, and what R made of the same file.</summary>
public sealed class DanishHospitalTests
{
    const string Case = "medicines/danish-hospital-antibiotics/", Profile = "danish-hospital-antibiotics";

    static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Theory, BothDatabases]
    public async Task The_real_file_comes_in_whole_and_once(DatabaseKind kind)
    {
        var file = CasesFolder.Path(Case + "abx_sales.csv");
        await using var house = await EventHouse.Make(kind, empty: true);

        Assert.Equal("51999 read: 51999 accepted", ImportHistoryTests.Counts(await house.ImportFile(file, Profile)));
        Assert.Equal("51999 read: 51999 unchanged", ImportHistoryTests.Counts(await house.ImportFile(file, Profile)));

        Assert.Equal(25_286_569.34m, await house.Total(Quantity.Ddd));
        Assert.Equal(51_999, await house.Total(Quantity.Events));
        Assert.Equal(Expected("ddd_by_atc.csv", f => (f[0], f[2])), await house.By(Grouping.Atc));
        Assert.Equal(Expected("ddd_by_atc.csv", f => (f[0], f[3])), await house.By(Grouping.Atc, Quantity.Events));
        await ByYearAndRegion(house);
        Assert.Empty((await house.Verify()).Faults);
    }

    static async Task ByYearAndRegion(EventHouse house)
    {
        var organisations = await house.Get<SamsynDb, List<Organisation>>(db => db.Organisations.AsNoTracking().ToListAsync(Cancel));
        var regions = organisations.Where(o => o.ParentId is not null).ToDictionary(o => o.Code, o => organisations.Single(p => p.Id == o.ParentId).Code);
        Assert.Equal(20, organisations.Count(o => o.Kind == OrganisationKind.Hospital));
        Assert.Equal("Amager og Hvidovre Hospital", organisations.Single(o => regions.GetValueOrDefault(o.Code) == "Hovedstaden" && o.Name.StartsWith("Amager", StringComparison.Ordinal)).Name);

        var table = await house.Ask(new(new() { Period = EventHouse.Always }, [Quantity.Ddd], [Grouping.Year, new(Grouping.Organisation, regions)]));

        Assert.Equal(Expected("ddd_by_year_region.csv", f => ($"{f[0]} {f[1]}", f[2])),
            table.Rows.Select(r => FormattableString.Invariant($"{r.Keys[0]} {r.Keys[1]} {r.Values[0]:0.######}")).Order(StringComparer.Ordinal));
    }

    static IEnumerable<string> Expected(string file, Func<IReadOnlyList<string>, (string Key, string Value)> read) =>
        Csv.CsvRows.Read(File.ReadAllBytes(CasesFolder.Path(Case + "expected/" + file))).Good.Select(f => read([.. f])).Select(e => $"{e.Key} {e.Value}").Order(StringComparer.Ordinal);
}
