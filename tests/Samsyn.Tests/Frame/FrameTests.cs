using System.IO.Compression;
using System.Net;
using System.Text.RegularExpressions;
using Samsyn.Tests.Hosting;

namespace Samsyn.Tests.Frame;

/// <summary>What every page has around it, asked of the running site as a browser without scripts would.</summary>
public sealed partial class FrameTests(TestSite site) : IClassFixture<TestSite>
{
    const int MostBytes = 60_000;

    static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("sv-SE,sv;q=0.9", "sv", "Logga in")]
    [InlineData("da", "da", "Log ind")]
    [InlineData("nn", "nb", "Logg inn")]
    [InlineData("fi", "en", "Sign in")]
    public async Task The_browser_chooses_the_language(string header, string language, string expected)
    {
        var browser = site.Browser();
        browser.DefaultRequestHeaders.AcceptLanguage.ParseAdd(header);

        var html = await browser.GetStringAsync("/", Cancel);

        Assert.Contains($"""<html lang="{language}" """, html);
        Assert.Contains(expected, html);
    }

    [Fact]
    public async Task The_reader_can_choose_another_and_keeps_it()
    {
        var browser = site.Browser();
        browser.DefaultRequestHeaders.AcceptLanguage.ParseAdd("sv");

        var answer = await browser.GetAsync("/preferences?language=da&back=/organisation", Cancel);

        Assert.Equal("/organisation", answer.Headers.Location?.OriginalString);
        Assert.Contains("""<html lang="da" """, await browser.GetStringAsync("/", Cancel));
    }

    [Fact]
    public async Task Dark_is_drawn_by_the_server_and_can_be_left_to_the_device_again()
    {
        var browser = site.Browser();

        await browser.GetAsync("/preferences?appearance=dark&back=/", Cancel);
        Assert.Contains("data-color-scheme=\"dark\"", await browser.GetStringAsync("/", Cancel));

        await browser.GetAsync("/preferences?appearance=auto&back=/", Cancel);
        Assert.Contains("data-color-scheme=\"auto\"", await browser.GetStringAsync("/", Cancel));
    }

    [Theory]
    [InlineData("https://elsewhere.example/")]
    [InlineData("//elsewhere.example")]
    [InlineData("/\\elsewhere.example")]
    [InlineData("")]
    public async Task A_choice_never_leads_to_another_site(string back)
    {
        var answer = await site.Browser().GetAsync("/preferences?language=sv&back=" + Uri.EscapeDataString(back), Cancel);

        Assert.Equal("/", answer.Headers.Location?.OriginalString);
    }

    [Fact]
    public async Task A_page_that_does_not_exist_says_so_in_the_readers_language_and_keeps_its_status()
    {
        var browser = site.Browser();
        browser.DefaultRequestHeaders.AcceptLanguage.ParseAdd("sv");

        var answer = await browser.GetAsync("/medicines/nothing-here", Cancel);
        var html = await answer.Content.ReadAsStringAsync(Cancel);

        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
        Assert.Contains("<h1>Sidan finns inte</h1>", html);
        Assert.Contains(Uri.EscapeDataString("/medicines/nothing-here"), html);
    }

    [Fact]
    public async Task The_problem_page_itself_is_no_place_to_go() =>
        Assert.Equal(HttpStatusCode.NotFound, (await site.Browser().GetAsync("/problem", Cancel)).StatusCode);

    [Fact]
    public async Task What_the_api_does_not_have_is_not_answered_with_a_page()
    {
        var answer = await site.Browser().GetAsync("/api/nothing-here", Cancel);

        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
        Assert.DoesNotContain("<html", await answer.Content.ReadAsStringAsync(Cancel));
    }

    [Fact]
    public async Task A_page_with_its_style_stays_small_on_the_wire()
    {
        var browser = await site.SignedIn("lead");
        browser.DefaultRequestHeaders.AcceptEncoding.ParseAdd("br, gzip");

        var page = await browser.GetAsync("/", Cancel);
        var bytes = await page.Content.ReadAsByteArrayAsync(Cancel);
        var html = await Unpack(page, bytes);
        var parts = Linked().Matches(html).Select(m => m.Groups["href"].Value).ToList();
        var total = bytes.Length;
        foreach (var part in parts) total += (await browser.GetByteArrayAsync("/" + part, Cancel)).Length;

        Assert.Contains(parts, p => p.EndsWith(".css", StringComparison.Ordinal));
        Assert.InRange(total, 1, MostBytes);
    }

    [Fact]
    public async Task Nothing_on_the_page_needs_more_than_a_strict_content_policy()
    {
        var html = await (await site.SignedIn("lead")).GetStringAsync("/", Cancel);

        Assert.DoesNotContain("<script", html);
        Assert.DoesNotContain(" style=", html);
        Assert.DoesNotMatch(" on[a-z]+=\"", html);
    }

    [Fact]
    public async Task When_nothing_waits_the_home_page_says_so() =>
        Assert.Contains("Nothing waits for you", await (await site.SignedIn("lead")).GetStringAsync("/", Cancel));

    [Fact]
    public async Task The_organisation_is_found_by_a_part_of_its_name_and_one_comes_back_to_the_same_page()
    {
        var browser = await site.SignedIn("committee");

        var back = Uri.EscapeDataString("/medicines/overview?from=2025-01");
        var html = await browser.GetStringAsync($"/organisation?q=paed&back={back}", Cancel);

        Assert.Contains("Department of Paediatrics", html);
        Assert.Contains("/medicines/overview?from=2025-01&amp;org=AHH-CHILD", html);
    }

    static async Task<string> Unpack(HttpResponseMessage page, byte[] bytes)
    {
        Assert.Equal(["br"], page.Content.Headers.ContentEncoding);
        using var reader = new StreamReader(new BrotliStream(new MemoryStream(bytes), CompressionMode.Decompress));
        return await reader.ReadToEndAsync(Cancel);
    }

    [GeneratedRegex("""<link rel="(?:stylesheet|icon)" href="(?<href>[^"]+)""")]
    private static partial Regex Linked();
}
