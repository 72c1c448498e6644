using System.Net;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Samsyn.App.SignIn;
using Samsyn.Kernel.Data;
using Samsyn.Kernel.People;
using Samsyn.Tests.Hosting;

namespace Samsyn.Tests.SignIn;

public abstract class PasswordSignInTests(TestSite site)
{
    public sealed class OnSqlite(TestSite site) : PasswordSignInTests(site), IClassFixture<TestSite>;

    public sealed class OnPostgres(PostgresSite site) : PasswordSignInTests(site), IClassFixture<PostgresSite>;

    const string Right = "a sentence to remember";

    static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task The_right_password_leads_to_where_one_was_going_and_is_written_in_the_audit_trail()
    {
        var email = await MakePerson();
        var browser = site.Browser();
        var answer = await SignIn(browser, email, Right, "/sign-in?return=%2Fme");

        Assert.Equal((HttpStatusCode.Redirect, "/me"), (answer.StatusCode, answer.Headers.Location?.OriginalString));
        Assert.Equal(HttpStatusCode.OK, (await browser.GetAsync("/me", Cancel)).StatusCode);
        Assert.Equal(["person.signed-in"], await AuditOf(email));
    }

    [Fact]
    public async Task A_wrong_password_and_an_unknown_address_are_answered_alike_and_the_address_is_kept()
    {
        var email = await MakePerson();
        var wrong = await (await SignIn(site.Browser(), email, "wrong")).Text();
        var unknown = await (await SignIn(site.Browser(), "nobody@region.example", "wrong")).Text();

        Assert.Contains("ds-error-summary", wrong, StringComparison.Ordinal);
        Assert.Contains($"value=\"{email}\"", wrong, StringComparison.Ordinal);
        Assert.DoesNotContain("value=\"wrong\"", wrong, StringComparison.Ordinal);
        Assert.Equal(WithoutTokens(wrong.Replace(email, "nobody@region.example", StringComparison.Ordinal)), WithoutTokens(unknown));
    }

    [Fact]
    public async Task After_five_wrong_passwords_the_account_rests_even_for_the_right_one()
    {
        var email = await MakePerson();
        var browser = site.Browser();
        for (var i = 0; i < SignInSetup.TriesBeforeRest; i++) await SignIn(browser, email, "wrong");

        var answer = await SignIn(browser, email, Right);

        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.Equal(["person.locked-out"], await AuditOf(email));
        await site.Use<UserManager<Person>>(async people =>
        {
            var rests = await people.GetLockoutEndDateAsync((await people.FindByEmailAsync(email))!) - TimeProvider.System.GetUtcNow();
            Assert.InRange(rests!.Value, SignInSetup.Rest - TimeSpan.FromMinutes(1), SignInSetup.Rest);
        });
    }

    [Theory]
    [InlineData("https://elsewhere.example/")]
    [InlineData("//elsewhere.example/")]
    [InlineData("/\\elsewhere.example/")]
    [InlineData("/\t/elsewhere.example/")]
    [InlineData("javascript:alert(1)")]
    [InlineData("elsewhere")]
    [InlineData("")]
    public async Task Signing_in_never_leads_to_another_site(string back)
    {
        var email = await MakePerson();
        var answer = await SignIn(site.Browser(), email, Right, "/sign-in?return=" + Uri.EscapeDataString(back));
        var demo = await site.Browser().Send("/demo", "/demo/lead", new() { ["return"] = back });

        Assert.Equal("/", answer.Headers.Location?.OriginalString);
        Assert.Equal("/", demo.Headers.Location?.OriginalString);
    }

    [Theory]
    [InlineData("/sign-in")]
    [InlineData("/demo/admin")]
    [InlineData("/sign-out")]
    [InlineData("/sign-in/new-password")]
    [InlineData("/sign-in/passkey")]
    [InlineData("/sign-in/passkey/options")]
    public async Task A_form_without_its_token_is_refused_in_words(string path)
    {
        using var form = new FormUrlEncodedContent([new("_handler", "password"), new("Form.Email", "eva@region.example")]);
        var answer = await site.Browser().PostAsync(path, form, Cancel);

        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        Assert.Contains("The form was not sent from a page of this site", await answer.Text(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_changed_password_ends_every_other_session_at_once()
    {
        var email = await MakePerson();
        var (here, there) = (site.Browser(), site.Browser());
        await SignIn(here, email, Right);
        await SignIn(there, email, Right);

        var changed = await here.Send("/me", "/me", new()
        {
            ["_handler"] = "change-password", ["Form.Present"] = Right, ["Form.Chosen"] = "another sentence to remember",
        });

        Assert.Equal("/me?done=password", changed.Headers.Location?.OriginalString);
        Assert.Equal(HttpStatusCode.OK, (await here.GetAsync("/me", Cancel)).StatusCode);
        Assert.Equal(HttpStatusCode.Redirect, (await there.GetAsync("/me", Cancel)).StatusCode);
    }

    [Theory]
    [InlineData(Right, "short", "The password is too simple")]
    [InlineData(Right, "aaaaaaaaaaaaaaaa", "The password is too simple")]
    [InlineData("wrong", "another sentence to remember", "The present password is not right")]
    public async Task A_password_is_changed_only_knowing_the_present_one_and_to_one_that_is_long_enough(string present, string chosen, string said)
    {
        var email = await MakePerson();
        var browser = site.Browser();
        await SignIn(browser, email, Right);

        var answer = await browser.Send("/me", "/me", new() { ["_handler"] = "change-password", ["Form.Present"] = present, ["Form.Chosen"] = chosen });

        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.Contains(said, await answer.Text(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Signing_out_ends_the_session()
    {
        var browser = await site.SignedIn("lead");
        await browser.Send("/me", "/sign-out", []);

        Assert.Equal(HttpStatusCode.Redirect, (await browser.GetAsync("/me", Cancel)).StatusCode);
    }

    async Task<string> MakePerson()
    {
        var email = $"{Guid.CreateVersion7():N}@region.example";
        await site.Use<UserManager<Person>>(async people =>
            Assert.True((await people.CreateAsync(new() { UserName = email, Email = email, Name = "Eva Lind" }, Right)).Succeeded));
        return email;
    }

    static Task<HttpResponseMessage> SignIn(HttpClient browser, string email, string password, string page = "/sign-in") =>
        browser.Send(page, page, new() { ["_handler"] = "password", ["Form.Email"] = email, ["Form.Password"] = password });

    async Task<List<string>> AuditOf(string email)
    {
        List<string> found = [];
        await site.Use<SamsynDb>(async db =>
        {
            var id = (await db.Users.SingleAsync(p => p.Email == email, Cancel)).Id;
            found = await db.AuditEntries.Where(a => a.PersonId == id).OrderBy(a => a.Number).Select(a => a.Action).ToListAsync(Cancel);
        });
        return found;
    }

    static string WithoutTokens(string html) =>
        System.Text.RegularExpressions.Regex.Replace(html, "name=\"__RequestVerificationToken\" value=\"[^\"]+\"", "");
}
