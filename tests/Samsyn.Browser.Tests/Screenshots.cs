using Microsoft.Playwright;

namespace Samsyn.Browser.Tests;

/// <summary>Not a check: pictures of every page for a person to look at, when <c>SAMSYN_SCREENSHOTS</c> names a folder for them.</summary>
public sealed class Screenshots(DemoSite site)
{
    [Theory, MemberData(nameof(MenuPages.All), MemberType = typeof(MenuPages))]
    public Task Of_every_page(string path, string? person) => Of(path, person, 200);

    [Theory, MemberData(nameof(OtherPagesTests.Pages), MemberType = typeof(OtherPagesTests))]
    public Task Of_pages_that_no_menu_shows(string path, string? person, int status) => Of(path, person, status);

    [Theory]
    [InlineData("patient", "/together/panels", "Egen blodsockermätning", "")]
    [InlineData("patient", "/together/panels", "Egen blodsockermätning", "?tab=burden")]
    [InlineData("patient", "/together/panels", "Egen blodsockermätning", "?tab=outcomes")]
    [InlineData("patient", "/together/panels", "Egen blodsockermätning", "?tab=comments")]
    [InlineData("patient", "/together/panels", "Egen blodsockermätning", "?tab=people")]
    [InlineData("patient", "/together/panels", "Egen blodsockermätning", "/versions")]
    [InlineData("patient", "/together/panels", "Lappen", "?show=marks")]
    [InlineData("patient", "/together/panels", "Lappen", "?at=3.2")]
    [InlineData("lead", "/together/panels", "Lappen", "?tab=comments")]
    [InlineData("patient", "/together/exchange", "Fråga om tabletter", "")]
    [InlineData("lead", "/together/initiatives?q=tablett", "Från dropp till tablett i tid", "/told")]
    [InlineData("lead", "/together/initiatives?q=tablett", "Från dropp till tablett i tid", "?tab=outcome")]
    public async Task Of_what_a_list_leads_to(string person, string list, string link, string then)
    {
        await using var visit = await site.Visit(person, language: "sv");
        await visit.Open(list);
        await visit.Main.GetByRole(Microsoft.Playwright.AriaRole.Link, new() { Name = link }).First.ClickAsync();
        await Microsoft.Playwright.Assertions.Expect(visit.Heading).ToContainTextAsync(link);
        await Of(new Uri(visit.Page.Url).AbsolutePath + then, person, 200);
    }

    async Task Of(string path, string? person, int status)
    {
        var folder = Environment.GetEnvironmentVariable("SAMSYN_SCREENSHOTS");
        Assert.SkipWhen(string.IsNullOrEmpty(folder), "Set SAMSYN_SCREENSHOTS to a folder to get pictures of every page.");
        foreach (var screen in Screen.All)
        {
            await using var visit = await site.Visit(person, screen, "sv");
            await visit.Open(path, status);
            var name = $"{string.Join('-', path.Trim('/').Split('/', '?', '=', '&', '%'))}{(person is null ? "" : "-" + person)}-{screen}.png".TrimStart('-');
            var picture = await visit.Page.ScreenshotAsync(new() { FullPage = true, Path = Path.Combine(folder!, name) });

            Assert.NotEmpty(picture);
        }
    }
}
