using System.Text.RegularExpressions;

namespace Samsyn.Browser.Tests;

/// <summary>What holds for every page.</summary>
public sealed class EveryPageTests(DemoSite site)
{
    const int MostBytes = 60_000;

    [Theory, MemberData(nameof(MenuPages.All), MemberType = typeof(MenuPages))]
    public async Task Has_no_barriers_at_phone_and_desktop_width_in_light_and_dark_and_never_scrolls_sideways(string path, string? person)
    {
        Assert.Empty(await site.Flaws(person, path));
    }

    [Theory, MemberData(nameof(MenuPages.All), MemberType = typeof(MenuPages))]
    public async Task Loads_without_complaint_and_is_light_and_says_the_same_without_scripts(string path, string? person)
    {
        await using var visit = await site.Look(person, "en");
        await visit.ForgetWhatWasLoaded();
        var sizes = new List<Task<(string Url, int Bytes)>>();
        visit.Page.RequestFinished += (_, request) =>
        {
            if (request.ResourceType != "font") sizes.Add(Size(request));
        };
        await visit.Open(path);
        await visit.Page.WaitForLoadStateAsync(Microsoft.Playwright.LoadState.NetworkIdle);
        var parts = await Task.WhenAll(sizes);

        Assert.Empty(visit.Complaints);
        Assert.Contains(parts, p => p.Url.Contains(".css", StringComparison.Ordinal) && p.Bytes > 0);
        Assert.True(parts.Sum(p => p.Bytes) < MostBytes, string.Join('\n', parts.Select(p => $"{p.Bytes} {p.Url}")));

        await using var without = await site.Look(person, "en", scripts: false);
        await without.Open(path);
        Assert.Equal(await visit.Heading.TextContentAsync(), await without.Heading.TextContentAsync());
        Assert.Equal(Words(await visit.Main.InnerTextAsync()), Words(await without.Main.InnerTextAsync()));
    }

    [Theory, MemberData(nameof(MenuPages.All), MemberType = typeof(MenuPages))]
    public async Task Has_a_title_one_heading_and_its_language(string path, string? person)
    {
        await using var visit = await site.Look(person, "en");
        foreach (var language in new[] { "en", "sv", "da", "nb" })
        {
            // As it was sent: what scripts do to a page is looked at elsewhere, and no browser need draw it four times
            var answer = await visit.Page.APIRequest.GetAsync(path, new() { Headers = new Dictionary<string, string> { ["Accept-Language"] = language } });
            var page = await answer.TextAsync();

            Assert.Equal(200, answer.Status);
            Assert.Single(Regex.Matches(page, "<h1[ >]"));
            Assert.Matches("<title>[^<]*Samsyn", page);
            Assert.Matches($"<html[^>]* lang=\"{language}\"", page); // the menu of languages has all of them
            Assert.DoesNotMatch(@"\[[a-z-]+(\.[a-z-]+)+\]", page);
        }
    }

    static async Task<(string Url, int Bytes)> Size(Microsoft.Playwright.IRequest request) => (request.Url, (await request.SizesAsync()).ResponseBodySize);

    static string Words(string text) => Regex.Replace(text, @"\s+", " ").Trim();
}
