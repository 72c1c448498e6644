using System.Text.RegularExpressions;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace Samsyn.Browser.Tests;

public sealed class LanguageStory(DemoSite site)
{
    const string May = "/data/freshness?from=2025-05&to=2025-05", Year = "/medicines/overview?from=2025-01&to=2025-12&quantity=ddd";

    [Theory]
    [InlineData("da", @"\d\.\d{3}\b", "maj 2025")]
    [InlineData("nb", @"\d\u00a0\d{3}\b", "mai 2025")]
    public async Task Danish_and_Norwegian_have_their_own_words_months_and_numbers(string language, string number, string month)
    {
        await using var visit = await site.Visit("committee");
        await visit.Open(Year);
        await visit.Button(site.Text("frame.language").Replace("{0}", "English", StringComparison.Ordinal)).ClickAsync();
        await visit.Link(language == "da" ? "Dansk" : "Norsk").ClickAsync();

        await Expect(visit.Page.Locator("html")).ToHaveAttributeAsync("lang", language);
        await Expect(visit.Page).ToHaveURLAsync(new Regex("from=2025-01&to=2025-12&quantity=ddd"));
        await Expect(visit.Heading).ToHaveTextAsync(site.Text("medicines.page.overview", language));
        await Expect(visit.Main.GetByRole(AriaRole.Table).Filter(new() { HasText = site.Text("medicines.overview.share", language) }).First).ToContainTextAsync(new Regex(number));
        await visit.Open(May);
        await Expect(visit.Main).ToContainTextAsync(month);
    }

    [Fact]
    public async Task Dark_stays_dark_on_the_next_page_and_light_comes_back()
    {
        await using var visit = await site.Visit("lead");
        await visit.Open("/medicines/overview");
        var light = await Paper(visit);
        await Choose(visit, "dark");
        var dark = await Paper(visit);
        Assert.NotEqual(light, dark);

        await visit.Open("/data/freshness");
        Assert.Equal(dark, await Paper(visit));
        await Choose(visit, "light");
        Assert.Equal(light, await Paper(visit));
    }

    async Task Choose(Visit visit, string appearance)
    {
        await visit.Button(site.Text("frame.appearance")).ClickAsync();
        await visit.Link(site.Text("frame.appearance." + appearance)).ClickAsync();
        await Expect(visit.Page.Locator("html")).ToHaveAttributeAsync("data-color-scheme", appearance);
    }

    static Task<string> Paper(Visit visit) => visit.Page.EvaluateAsync<string>("getComputedStyle(document.body).backgroundColor");
}
