using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace Samsyn.Browser.Tests;

/// <summary>A quality developer asks where patients take part in the region, compares with the year before, steps to an earlier year and opens a cell; on a phone without scripts too. In Swedish.</summary>
public sealed class PartnershipMapStory(DemoSite sites)
{
    const string Map = "/together/partnership-map";

    static readonly Screen Phone = new(390, Dark: false);

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task From_the_answer_in_words_to_the_initiatives_behind_a_cell(bool scripts)
    {
        await using var visit = await sites.Visit("improver", scripts ? new(1440, Dark: false) : Phone, "sv", scripts);
        await visit.Open(Map);
        var lead = await visit.Page.Locator(".lead").InnerTextAsync();
        Assert.Matches("^.+: patienter kommer oftast med i fasen .+, i [0-9]+ av [0-9]+ initiativ. Året innan: i [0-9]+ av [0-9]+\\.", lead);
        Assert.Equal(2, await visit.Page.Locator("table.map").CountAsync());
        await Expect(visit.Table(sites.Text("map.robust", "sv"))).ToBeVisibleAsync();

        await visit.Link(sites.Text("map.earlier", "sv")).ClickAsync();
        await Expect(visit.Page.Locator(".lead")).Not.ToHaveTextAsync(lead);
        var year = await visit.Page.Locator(".map-year[aria-current]").InnerTextAsync();
        await Expect(visit.Page.Locator("table.map caption").First).ToHaveTextAsync(year);

        var cell = visit.Page.Locator("table.map").First.GetByRole(AriaRole.Link).First;
        var count = int.Parse((await cell.Locator(".map-count").InnerTextAsync()).Split(' ')[^1], System.Globalization.CultureInfo.InvariantCulture);
        await cell.ClickAsync();
        await Expect(visit.Page.Locator("#cell li h3")).ToHaveCountAsync(count);
        var title = await visit.Page.Locator("#cell h3").First.InnerTextAsync();
        await visit.Page.Locator("#cell h3 a").First.ClickAsync();
        await Expect(visit.Heading).ToHaveTextAsync(title);
        Assert.Empty(visit.Complaints);
    }

    [Fact]
    public async Task An_open_cell_and_a_year_without_anything_are_without_barriers_on_phone_and_desktop_in_light_and_dark()
    {
        foreach (var (person, path) in new[] { ("improver", Map + "?cell=meso-plan"), ("representative", Map + "?cell=global-initiate"), ("lead", Map + "?from=2001-01&to=2001-12") })
            Assert.Empty(await sites.Flaws(person, path));
    }
}
