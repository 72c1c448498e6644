using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Samsyn.Kernel.Data;
using Samsyn.Kernel.People;
using Samsyn.Tests.Hosting;

namespace Samsyn.Tests.SignIn;

/// <summary>A language that was chosen follows the person to the next browser; what was chosen in a browser stands there.</summary>
public abstract class LanguageTests(TestSite site)
{
    public sealed class OnSqlite(TestSite site) : LanguageTests(site), IClassFixture<TestSite>;

    public sealed class OnPostgres(PostgresSite site) : LanguageTests(site), IClassFixture<PostgresSite>;

    const string Password = "a sentence to remember";

    static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("menu"), InlineData("account")]
    public async Task The_language_chosen_when_signed_in_is_used_in_the_next_browser(string where)
    {
        var (email, first) = await SignedIn("en");
        await Choose(first, where, "sv");

        Assert.Equal("sv", await LanguageOf(first));
        Assert.Equal("sv", await LanguageOf(await SignIn(email, "da")));
        Assert.Equal("sv", await Stored(email));
    }

    [Fact]
    public async Task Before_signing_in_and_after_it_has_ended_pages_follow_the_browser()
    {
        var (email, first) = await SignedIn("en");
        await Choose(first, "menu", "sv");

        var browser = Browser("da");
        Assert.Equal("da", await LanguageOf(browser));
        await SignIn(email, browser);
        Assert.Equal("sv", await LanguageOf(browser));
        await browser.Send("/me", "/sign-out", []);
        Assert.Equal("da", await LanguageOf(browser));
    }

    [Fact]
    public async Task What_was_chosen_in_a_browser_stands_there_whoever_signs_in()
    {
        var (email, first) = await SignedIn("en");
        await Choose(first, "account", "sv");

        var second = Browser("da");
        await Choose(second, "menu", "nb");
        await SignIn(email, second);

        Assert.Equal("nb", await LanguageOf(second));
        Assert.Equal("sv", await Stored(email));
    }

    [Fact]
    public async Task Who_follows_the_browser_again_is_asked_nothing_more()
    {
        var (email, browser) = await SignedIn("da");
        await Choose(browser, "account", "sv");
        await Choose(browser, "account", "");

        Assert.Equal("da", await LanguageOf(browser));
        Assert.Null(await Stored(email));
    }

    [Fact]
    public async Task A_link_on_another_site_does_not_change_what_is_kept_with_the_person()
    {
        var (email, browser) = await SignedIn("en");
        using var request = new HttpRequestMessage(HttpMethod.Get, "/preferences?language=da");
        request.Headers.Add("Sec-Fetch-Site", "cross-site");
        await browser.SendAsync(request, Cancel);

        Assert.Null(await Stored(email));
    }

    [Fact]
    public async Task People_of_the_demo_are_many_and_each_reads_in_the_language_of_the_browser()
    {
        var one = await site.SignedIn("lead");
        await Choose(one, "menu", "sv");
        var other = await site.SignedIn("lead");

        Assert.Equal("sv", await LanguageOf(one));
        Assert.Equal("en", await LanguageOf(other));
    }

    [Fact]
    public async Task A_no_is_said_in_the_persons_language_too()
    {
        var (_, browser) = await SignedIn("da");
        await Choose(browser, "account", "sv");
        using var answer = await browser.GetAsync("/admin/people", Cancel);

        Assert.Contains("Dina roller räcker inte hit", await answer.Text(), StringComparison.Ordinal);
    }

    static async Task Choose(HttpClient browser, string where, string language)
    {
        if (where == "account")
        {
            await browser.Send("/me", "/me", new() { ["_handler"] = "language", ["Form.Language"] = language });
            return;
        }
        using var request = new HttpRequestMessage(HttpMethod.Get, "/preferences?language=" + language);
        request.Headers.Add("Sec-Fetch-Site", "same-origin");
        await browser.SendAsync(request, Cancel);
    }

    static async Task<string> LanguageOf(HttpClient browser) => (await browser.GetStringAsync("/", Cancel)).Split("<html lang=\"")[1][..2];

    HttpClient Browser(string language)
    {
        var browser = site.Browser();
        browser.DefaultRequestHeaders.AcceptLanguage.ParseAdd(language);
        return browser;
    }

    async Task<(string Email, HttpClient Browser)> SignedIn(string browserLanguage)
    {
        var email = $"{Guid.CreateVersion7():N}@region.example";
        await site.Use<UserManager<Person>>(async people =>
            Assert.True((await people.CreateAsync(new() { UserName = email, Email = email, Name = "Eva Lind" }, Password)).Succeeded));
        return (email, await SignIn(email, browserLanguage));
    }

    async Task<HttpClient> SignIn(string email, string browserLanguage)
    {
        var browser = Browser(browserLanguage);
        await SignIn(email, browser);
        return browser;
    }

    static Task<HttpResponseMessage> SignIn(string email, HttpClient browser) =>
        browser.Send("/sign-in", "/sign-in", new() { ["_handler"] = "password", ["Form.Email"] = email, ["Form.Password"] = Password });

    async Task<string?> Stored(string email)
    {
        string? stored = null;
        await site.Use<SamsynDb>(async db => stored = (await db.Users.SingleAsync(p => p.Email == email, Cancel)).Language);
        return stored;
    }
}
