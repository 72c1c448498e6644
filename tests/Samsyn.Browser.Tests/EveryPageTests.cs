using System.Text.RegularExpressions;

namespace Samsyn.Browser.Tests;

/// <summary>What holds for every page.</summary>
public sealed class EveryPageTests(DemoSite site)
{
    const int MostBytes = 60_000;

    [Theory, MemberData(nameof(MenuPages.All), MemberType = typeof(MenuPages))]
    public async Task Has_no_barriers_at_phone_and_desktop_width_in_light_and_dark(string path, string? person)
    {
        var found = new List<string>();
        foreach (var screen in Screen.All)
        {
            await using var visit = await site.Visit(person, screen, "sv");
            await visit.Open(path);
            found.AddRange((await visit.Barriers()).Select(b => $"{screen}: {b}"));
        }

        Assert.Empty(found);
    }

    [Theory, MemberData(nameof(MenuPages.All), MemberType = typeof(MenuPages))]
    public async Task Never_scrolls_sideways_on_a_narrow_phone(string path, string? person)
    {
        await using var visit = await site.Visit(person, new(320, Dark: false), "sv");
        await visit.Open(path);

        Assert.Equal("nothing", await visit.WhatSticksOut());
    }

    [Theory, MemberData(nameof(MenuPages.All), MemberType = typeof(MenuPages))]
    public async Task Loads_without_complaint_and_is_light(string path, string? person)
    {
        await using var visit = await site.Visit(person);
        var sizes = new List<Task<(string Url, int Bytes)>>();
        visit.Page.RequestFinished += (_, request) =>
        {
            if (request.ResourceType != "font") sizes.Add(Size(request));
        };
        await visit.Open(path);
        await visit.Page.WaitForLoadStateAsync(Microsoft.Playwright.LoadState.NetworkIdle);
        var parts = await Task.WhenAll(sizes);

        Assert.Empty(visit.Complaints);
        Assert.True(parts.Sum(p => p.Bytes) < MostBytes, string.Join('\n', parts.Select(p => $"{p.Bytes} {p.Url}")));
    }

    [Theory, MemberData(nameof(MenuPages.All), MemberType = typeof(MenuPages))]
    public async Task Says_the_same_without_scripts(string path, string? person)
    {
        await using var with = await site.Visit(person);
        await using var without = await site.Visit(person, scripts: false);
        await with.Open(path);
        await without.Open(path);

        Assert.Equal(await with.Heading.TextContentAsync(), await without.Heading.TextContentAsync());
        Assert.Equal(Words(await with.Main.InnerTextAsync()), Words(await without.Main.InnerTextAsync()));
    }

    [Theory, MemberData(nameof(MenuPages.All), MemberType = typeof(MenuPages))]
    public async Task Has_a_title_one_heading_and_its_language(string path, string? person)
    {
        foreach (var language in new[] { "en", "sv", "da", "nb" })
        {
            await using var visit = await site.Visit(person, language: language);
            await visit.Open(path);

            Assert.Equal(1, await visit.Heading.CountAsync());
            Assert.Contains("Samsyn", await visit.Page.TitleAsync(), StringComparison.Ordinal);
            Assert.Equal(language, await visit.Page.Locator("html").GetAttributeAsync("lang"));
            Assert.DoesNotMatch(new Regex(@"\[[a-z-]+(\.[a-z-]+)+\]"), await visit.Page.Locator("body").InnerTextAsync());
        }
    }

    static async Task<(string Url, int Bytes)> Size(Microsoft.Playwright.IRequest request) => (request.Url, (await request.SizesAsync()).ResponseBodySize);

    static string Words(string text) => Regex.Replace(text, @"\s+", " ").Trim();
}
