using System.Globalization;
using System.Text.RegularExpressions;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace Samsyn.Browser.Tests;

/// <summary>A head of department asks what the department uses, and goes to the bottom of it.</summary>
public sealed class HeadOfDepartmentStory(DemoSite site)
{
    [Fact]
    public async Task The_overview_is_read_turned_to_DDD_followed_two_levels_down_and_up_again()
    {
        await using var visit = await site.Visit("lead");
        await visit.Open("/medicines/overview");
        await Expect(visit.Main.GetByRole(AriaRole.Paragraph).First).ToContainTextAsync(new Regex("spent .* on"));

        await visit.Navigation(site.Text("medicines.quantity.choose")).GetByRole(AriaRole.Link, new() { Name = site.Text("medicines.quantity.ddd") }).ClickAsync();
        await Expect(visit.Page).ToHaveURLAsync(new Regex("quantity=ddd"));
        await Expect(visit.Main.GetByRole(AriaRole.Paragraph).First).ToContainTextAsync("DDD");

        var first = await Down(visit);
        var second = await Down(visit);
        Assert.StartsWith(first, second, StringComparison.Ordinal);
        await Expect(visit.Page).ToHaveURLAsync(new Regex("quantity=ddd"));

        await using var other = await site.Visit("lead");
        await other.Open(visit.Page.Url);
        Assert.Equal(await visit.Main.InnerTextAsync(), await other.Main.InnerTextAsync());

        var steps = visit.Navigation(site.Text("medicines.atc.choose"));
        await steps.GetByRole(AriaRole.Link, new() { NameRegex = new($"^{first} ") }).ClickAsync();
        await Expect(visit.Heading).ToContainTextAsync(new Regex($"^{first} "));
        await steps.GetByRole(AriaRole.Link).First.ClickAsync();
        await Expect(visit.Heading).ToHaveTextAsync(site.Text("medicines.page.overview"));
        Assert.Empty(visit.Complaints);
    }

    [Fact]
    public async Task The_downloaded_numbers_are_those_of_the_charts_table()
    {
        await using var visit = await site.Visit("lead");
        await visit.Open("/medicines/overview?quantity=ddd");
        var chart = visit.Page.GetByRole(AriaRole.Figure).First;
        await chart.GetByText(site.Text("chart.numbers")).ClickAsync();
        var cells = await chart.GetByRole(AriaRole.Table).GetByRole(AriaRole.Cell).AllInnerTextsAsync();
        var shown = cells.Select(c => c.Trim()).Where(c => c != "–").Order(StringComparer.Ordinal);

        var download = await visit.Page.RunAndWaitForDownloadAsync(() => chart.GetByRole(AriaRole.Link, new() { Name = site.Text("chart.csv") }).ClickAsync());
        var lines = await File.ReadAllLinesAsync(await download.PathAsync(), TestContext.Current.CancellationToken);
        Assert.Equal("month,ddd", lines[0]);
        var given = lines.Skip(1).Select(l => l.Split(',')[1]).Where(v => v.Length > 0).Select(v => decimal.Parse(v, CultureInfo.InvariantCulture).ToString("N0", CultureInfo.GetCultureInfo("en-GB")));
        Assert.True(lines.Length > 12);
        Assert.Equal(shown, given.Order(StringComparer.Ordinal));
    }

    /// <summary>Clicks the first group of the table.</summary>
    /// <returns>Its code.</returns>
    async Task<string> Down(Visit visit)
    {
        var row = visit.Main.GetByRole(AriaRole.Table).Filter(new() { HasText = site.Text("medicines.overview.share") }).GetByRole(AriaRole.Rowheader).GetByRole(AriaRole.Link).First;
        var code = (await row.InnerTextAsync()).Split(' ')[0];
        await row.ClickAsync();
        await Expect(visit.Heading).ToContainTextAsync(new Regex($"^{code} "));
        return code;
    }
}
