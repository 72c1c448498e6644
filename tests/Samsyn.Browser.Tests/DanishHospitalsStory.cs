using System.Text.RegularExpressions;
using Microsoft.Playwright;
using Samsyn.App.Hosting;
using static Microsoft.Playwright.Assertions;

namespace Samsyn.Browser.Tests;

/// <summary>Five years of antibiotics in all Danish hospitals, as they were published: from the file to the pages.</summary>
public sealed class DanishHospitalsStory(DemoSite sites)
{
    [Fact]
    public async Task A_published_file_is_imported_and_every_page_tells_of_it_under_its_own_names()
    {
        var file = CasesFolder.Path("medicines/danish-hospital-antibiotics/abx_sales.csv");
        await using var site = await sites.Start("danish", "real files alone", options => Import(file, options));
        await using var visit = await site.Visit("committee", language: "da");

        await visit.Open("/medicines/overview?from=2020-01&to=2020-12");
        await Expect(visit.Main.GetByRole(AriaRole.Paragraph).First).ToContainTextAsync(new Regex("Danmark.*DDD"));
        await Down(visit, "J");
        await Down(visit, "J01");
        await Down(visit, "J01C");
        await Down(visit, "J01CA");
        await Down(visit, "J01CA08");
        await Expect(visit.Heading).ToContainTextAsync(new Regex("J01CA08 .*mecillinam", RegexOptions.IgnoreCase));

        await Ask(visit, site, "hospital");
        var hospitals = visit.Main.GetByRole(AriaRole.Table).Last;
        await Expect(hospitals).ToContainTextAsync("Rigshospitalet");
        await Expect(hospitals).ToContainTextAsync("Aarhus Universitetshospital");
        await Ask(visit, site, "region");
        var row = visit.Main.GetByRole(AriaRole.Table).Last.GetByRole(AriaRole.Row).Filter(new() { HasText = "Hovedstaden" });
        await Expect(row).ToContainTextAsync("1.409.589,54");

        await visit.Open("/data/freshness?from=2020-01&to=2020-12");
        foreach (var hospital in new[] { "Rigshospitalet", "Aarhus Universitetshospital", "OUH Odense Universitetshospital" })
            await Expect(visit.Main.GetByRole(AriaRole.Rowheader, new() { Name = hospital, Exact = true })).ToBeVisibleAsync();
        Assert.Empty(visit.Complaints);
    }

    static async Task Down(Visit visit, string code)
    {
        await visit.Main.GetByRole(AriaRole.Rowheader).GetByRole(AriaRole.Link, new() { NameRegex = new($"^{code} ") }).First.ClickAsync();
        await Expect(visit.Heading).ToContainTextAsync(new Regex($"^{code} "));
    }

    static async Task Ask(Visit visit, RunningSite site, string level)
    {
        await visit.Open("/medicines/explore?quantity=ddd&atc=J01&from=2015-01&to=2015-12");
        var by = site.Text("medicines.explore.by", "da");
        await visit.Page.GetByRole(AriaRole.Combobox, new() { Name = $"{by} 1", Exact = true }).SelectOptionAsync(level);
        await visit.Page.GetByRole(AriaRole.Combobox, new() { Name = $"{by} 2", Exact = true }).SelectOptionAsync("year");
        await visit.Main.GetByRole(AriaRole.Button, new() { Name = site.Text("medicines.show", "da") }).ClickAsync();
        await Expect(visit.Page).ToHaveURLAsync(new Regex($"by={level}&by=year"));
    }

    static async Task Import(string file, SiteOptions options)
    {
        var (output, error) = (new StringWriter(), new StringWriter());
        var code = await CommandLine.Run(["import", file, "--profile", "danish-hospital-antibiotics", "--data", options.Data], new() { Output = output, Error = error });
        Assert.True(code == 0, error.ToString());
        Assert.Contains("51999 rows read", output.ToString(), StringComparison.Ordinal);
    }
}
