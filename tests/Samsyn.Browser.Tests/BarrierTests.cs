namespace Samsyn.Browser.Tests;

/// <summary>What looks for barriers and for what is too wide finds them, in light and in dark alike.</summary>
public sealed class BarrierTests(DemoSite site)
{
    [Fact]
    public async Task A_barrier_put_into_a_page_is_found_on_every_screen()
    {
        await using var visit = await site.Visit(language: "sv");
        await visit.Open("/sign-in");
        await Put(visit, "<p class='pale'>Hard to read</p><img>", ".pale { color: #888; background: #777 }");

        var found = await visit.Flaws();

        foreach (var screen in Screen.All)
        {
            Assert.Contains(found, f => f.StartsWith($"{screen}: color-contrast: ", StringComparison.Ordinal));
            // The picture is the same one in dark: found once for each width
            if (!screen.Dark) Assert.Contains(found, f => f.StartsWith($"{screen}: image-alt: ", StringComparison.Ordinal));
        }
    }

    [Fact]
    public async Task What_stands_there_in_dark_alone_is_looked_at_whole()
    {
        await using var visit = await site.Visit(language: "sv");
        await visit.Open("/sign-in");
        await Put(visit, "<p class='night'><img> At night</p>", ".night { display: none } @media (prefers-color-scheme: dark) { .night { display: block } }");

        var found = await visit.Flaws();

        Assert.Equal(["1440-dark", "390-dark"], found.Where(f => f.Contains("image-alt", StringComparison.Ordinal)).Select(f => f.Split(':')[0]).Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task What_makes_a_page_scroll_sideways_is_found_where_it_does()
    {
        await using var visit = await site.Visit(language: "sv");
        await visit.Open("/sign-in");
        await Put(visit, "<p class='wide'>Long</p>", ".wide { min-width: 330px } @media (width > 1000px) { .wide { min-width: 1500px } }");

        var found = await visit.Flaws();

        Assert.Equal(["1440-light: wider than 1440 px", "320: wider than 320 px"], found.Where(f => f.Contains("wider than", StringComparison.Ordinal)));
    }

    /// <summary>Adds to the page and its styles, as its own scripts may; styles within HTML are refused by the site's own rule.</summary>
    static async Task Put(Visit visit, string html, string css) => await visit.Page.EvaluateAsync("""
        ([html, css]) => {
            document.querySelector("main").insertAdjacentHTML("beforeend", html);
            const sheet = new CSSStyleSheet();
            sheet.replaceSync(css);
            document.adoptedStyleSheets = [sheet];
        }
        """, new[] { html, css });
}
