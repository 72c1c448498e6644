using System.Net;
using System.Text;
using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Samsyn.App.Hosting;
using Samsyn.Events.Imports;
using Samsyn.Kernel.Data;
using Samsyn.Kernel.Organisations;
using Samsyn.Kernel.Permissions;
using Samsyn.Kernel.Time;
using Samsyn.Medicines;
using Samsyn.Medicines.Measures.Results;
using Samsyn.Medicines.Signals;
using Samsyn.Tests.Events;
using Samsyn.Tests.Hosting;

namespace Samsyn.Tests.Medicines.Measures.Veil;

/// <summary>Walks every way out of the module in two worlds that differ only in who is hidden: for those without row access they must look the same, to the letter.</summary>
public sealed partial class WaysOutTests
{
    static readonly string[] Measures = ["persons-x", "persons-share-x", "ddd-per-person-x"];
    static readonly string[] Places = ["NORD", "AHH", "AHH-MED", "AHH-CHILD", "BHH-MED", "FHH"];
    static readonly string[] Formats = ["json", "csv"];
    static readonly string[] OtherHospitals = ["BHH", "CHH", "DHH", "EHH", "FHH"];
    static readonly string[] CommandTables = ["month,department", "year,hospital"];
    static readonly string[] Parts = ["atc1", "atc4", "atc5,month", "age", "sex,month", "sex,quarter", "indication"];

    static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Two_worlds_that_differ_in_what_is_hidden_look_the_same_to_those_without_row_access_and_not_to_those_with()
    {
        // AHH-MED, AHH-CHILD and FHH have as many persons together in both, and nobody else differs
        await using var one = await World(medicine: 3, children: 10, last: 4);
        await using var other = await World(medicine: 2, children: 12, last: 3);
        var addresses = Addresses(one).ToList();
        Assert.True(addresses.Count > 300);

        var (left, right) = (await one.SignedIn("controller"), await other.SignedIn("controller"));
        foreach (var address in addresses) await LooksTheSame(left, right, address);

        foreach (var by in CommandTables)
        {
            Assert.Equal(await Said(one, by), await Said(other, by));
            Assert.NotEqual(await Said(one, by, "--all-numbers"), await Said(other, by, "--all-numbers"));
        }

        var (seeing, beside) = (await one.SignedIn("committee"), await other.SignedIn("committee"));
        foreach (var address in new[] { "/medicines/measures/persons-x?org=AHH-MED", "/api/medicines/measures/persons-x?org=FHH&format=csv", "/api/medicines/measures/persons-x/picture?org=AHH-CHILD", "/api/medicines/compare?org=AHH-MED&m=persons-x" })
            Assert.NotEqual(await Read(seeing, address), await Read(beside, address));
    }

    [Fact]
    public async Task Who_has_row_access_in_one_department_sees_no_few_persons_among_its_peers()
    {
        await using var one = await World(medicine: 12, children: 14, last: 4);
        await using var other = await World(medicine: 12, children: 14, last: 3);
        // The head of AHH-MED, whose peers are the departments of medicine elsewhere, FHH's among them
        var (left, right) = (await one.SignedIn("lead"), await other.SignedIn("lead"));

        foreach (var address in Addresses(one).Where(a => a.Contains("org=AHH-MED", StringComparison.Ordinal)))
            await LooksTheSame(left, right, address);
    }

    static async Task LooksTheSame(HttpClient left, HttpClient right, string address)
    {
        var (one, other) = (await Read(left, address), await Read(right, address));
        var at = one.Zip(other).TakeWhile(c => c.First == c.Second).Count();
        Assert.True(one == other, $"{address}: …{one[Math.Max(0, at - 200)..Math.Min(one.Length, at + 100)]}… against …{other[Math.Max(0, at - 20)..Math.Min(other.Length, at + 100)]}…");
    }

    /// <summary>What <c>samsyn measure run</c> writes.</summary>
    static async Task<string> Said(TestSite site, string by, params string[] more)
    {
        using var said = new StringWriter();
        var code = await CommandLine.Run(
            ["measure", "run", "persons-x", "--by", by, "--format", "csv", "--data", site.Services.GetRequiredService<DataFolder>().Path, .. more], new() { Output = said, Error = said });
        return code == 0 ? said.ToString() : throw new InvalidOperationException(said.ToString());
    }

    /// <summary>Every door of the module that is read, with each measure, place, tab, chart, part and format there is.</summary>
    static IEnumerable<string> Addresses(TestSite site)
    {
        var doors = site.Services.GetRequiredService<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>()
            .Where(d => d.Metadata.GetMetadata<NeedsAttribute>()?.Permission is MedicinesModule.Read or MedicinesModule.Explore && d.RoutePattern.RawText is { } path && !path.Contains(":guid", StringComparison.Ordinal))
            .Select(d => "/" + d.RoutePattern.RawText!.TrimStart('/')).Distinct().Order(StringComparer.Ordinal).ToList();
        Assert.Contains(doors, d => d.Contains("{code}", StringComparison.OrdinalIgnoreCase));
        return from door in doors
               from path in door.Contains('{', StringComparison.Ordinal) ? Measures.Select(m => Hole().Replace(door, m)) : [door]
               from query in Queries(path)
               from place in Places
               select $"{path}?org={place}{query}";
    }

    static IEnumerable<string> Queries(string path) =>
        path.EndsWith("/parts", StringComparison.Ordinal) ? from part in Parts from format in Formats select $"&by={part}&format={format}"
        : path.EndsWith("/picture", StringComparison.Ordinal) ? ["&chart=time", "&chart=change", "&chart=compared", "&chart=change&preset=anhoej"]
        : path.EndsWith("/compare", StringComparison.Ordinal) ? [$"&m={string.Join(',', Measures)}", $"&m={string.Join(',', Measures)}&format=csv", $"&m={string.Join(',', Measures)}&from=2025-11&to=2025-12"]
        : path.StartsWith("/medicines/measures/", StringComparison.Ordinal) ? ["", "&tab=change", "&tab=change&preset=anhoej", "&tab=compared", "&tab=drivers", "&tab=how", "&from=2025-12&to=2025-12"]
        : ["", "&format=csv"];

    static async Task<string> Read(HttpClient browser, string address)
    {
        using var answer = await browser.GetAsync(new Uri(address, UriKind.Relative), Cancel);
        Assert.NotEqual(HttpStatusCode.InternalServerError, answer.StatusCode);
        // What is not there or not allowed is so whatever stands around it
        var isProblemPage = !answer.IsSuccessStatusCode && answer.Content.Headers.ContentType?.MediaType == "text/html";
        return isProblemPage ? $"{(int)answer.StatusCode}" : $"{(int)answer.StatusCode} {Chance().Replace(await answer.Content.ReadAsStringAsync(Cancel), "")}";
    }

    /// <summary>Two years in which every department gives 20 doses a month, one a day; only to how many persons they go differs between worlds.</summary>
    static async Task<TestSite> World(int medicine, int children, int last)
    {
        var site = await TestSite.Start(o => o);
        await site.Use<SamsynDb>(async db =>
        {
            var nord = db.Organisations.Single(o => o.Code == "NORD");
            foreach (var code in OtherHospitals)
            {
                var hospital = new Organisation { Code = code, Name = code + " Hospital", Kind = OrganisationKind.Hospital, ParentId = nord.Id };
                db.AddRange(hospital, new Organisation { Code = code + "-MED", Name = "Department of Medicine", Kind = OrganisationKind.Department, ParentId = hospital.Id });
            }
            await db.SaveChangesAsync(Cancel);
        });
        var folder = Directory.CreateDirectory(Path.Combine(site.Services.GetRequiredService<DataFolder>().Path, "content", "measures"));
        const string persons = "{ quantity: persons, include: [{ kind: administer, atc: A11 }] }", example = "examples: [{ events: \"atc\", value: missing }]";
        await File.WriteAllTextAsync(Path.Combine(folder.FullName, "persons-x.yaml"), $"name: Persons\ndirection: lower\nnumerator: {persons}\n{example}\n", Cancel);
        await File.WriteAllTextAsync(Path.Combine(folder.FullName, "persons-share-x.yaml"), $"name: Share\ndirection: lower\nper: 100\nnumerator: {persons.Replace("A11 ", "A11CC05 ")}\ndenominator: {persons}\n{example}\n", Cancel);
        await File.WriteAllTextAsync(Path.Combine(folder.FullName, "ddd-per-person-x.yaml"), $"name: DDD per person\ndirection: lower\nnumerator: {persons.Replace("persons", "ddd")}\ndenominator: {persons}\n{example}\n", Cancel);

        var lines = new StringBuilder("id kind time organisation atc product route ddd quantity unit person\n");
        (string Place, int Persons)[] places = [("AHH-MED", medicine), ("AHH-CHILD", children), ("BHH-MED", 15), ("CHH-MED", 16), ("DHH-MED", 17), ("EHH-MED", 18), ("FHH-MED", last)];
        foreach (var month in new Period(new(2024, 1), new(2025, 12)).Months())
            foreach (var (place, count) in places)
                for (var dose = 0; dose < 20; dose++)
                    lines.Append(FormattableString.Invariant($"{place}{month}{dose} administer {month}-{dose + 1:00} {place} A11CC05 VIT oral 1 1 g {place}{dose * count / 20}\n"));
        var file = Path.GetTempFileName();
        await File.WriteAllTextAsync(file, EventFile.From(lines.ToString().TrimEnd()), Cancel);
        await site.Use<Importer>(importer => importer.Import(new(file, "samsyn", Actor.System), null, Cancel));
        File.Delete(file);
        await site.Use<MeasureRefresh>(refresh => refresh.Run(Cancel));
        await site.Use<SignalDetection>(detection => detection.Run(Cancel));
        return site;
    }

    [GeneratedRegex(@"\{[^}]*\}")]
    private static partial Regex Hole();

    /// <summary>What differs from one look to the next: tokens of forms, ids, times of day.</summary>
    [GeneratedRegex("""(?<=name="__RequestVerificationToken" value=")[^"]*|"traceId":"[^"]*"|[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}|\d\d:\d\d(:\d\d)?""")]
    private static partial Regex Chance();
}
