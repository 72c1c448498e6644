using System.Net;
using Microsoft.AspNetCore.Identity;
using Samsyn.Kernel.People;
using Samsyn.Tests.Hosting;

namespace Samsyn.Tests.Safety;

public sealed class ProductionSiteTests(ProductionSite production) : IClassFixture<ProductionSite>
{
    static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Browsers_are_told_to_come_back_over_TLS_only()
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, "/");
        // Localhost is excluded by the framework: it stands for every other site one develops
        request.Headers.Host = "samsyn.region.example";
        var answer = await production.Browser().SendAsync(request, Cancel);

        Assert.Equal("max-age=31536000; includeSubDomains", Assert.Single(answer.Headers.GetValues("Strict-Transport-Security")));
    }

    [Fact]
    public async Task There_is_no_demo()
    {
        var browser = production.Browser();

        Assert.Equal(HttpStatusCode.NotFound, (await browser.GetAsync("/demo", Cancel)).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await browser.PostAsync("/demo/admin", null, Cancel)).StatusCode);
        await production.Site.Use<UserManager<Person>>(people =>
        {
            Assert.DoesNotContain(people.Users.ToList(), p => p.Email!.EndsWith("@demo.invalid", StringComparison.Ordinal));
            return Task.CompletedTask;
        });
    }

    [Fact]
    public async Task The_cookie_of_a_session_is_for_this_host_over_TLS_alone_and_hidden_from_scripts()
    {
        await production.Site.Use<UserManager<Person>>(async people =>
        {
            if (await people.FindByEmailAsync("eva@region.example") is not null) return;
            var made = await people.CreateAsync(new() { UserName = "eva@region.example", Email = "eva@region.example", Name = "Eva" }, "a sentence to remember");
            Assert.True(made.Succeeded);
        });
        var browser = production.Browser();
        var (cookies, token) = await Open(browser, "/sign-in");
        using var form = new FormUrlEncodedContent(new Dictionary<string, string>
        {
            ["_handler"] = "password", ["Form.Email"] = "eva@region.example", ["Form.Password"] = "a sentence to remember", ["__RequestVerificationToken"] = token,
        });
        using var request = new HttpRequestMessage(HttpMethod.Post, "/sign-in") { Content = form };
        // The test's own client does not send secure cookies over HTTP to the proxy's back
        request.Headers.Add("Cookie", cookies.Select(c => c.Split(';')[0]));
        var answer = await browser.SendAsync(request, Cancel);

        Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode);
        var session = answer.Headers.GetValues("Set-Cookie").Single(c => c.StartsWith("__Host-samsyn-session=", StringComparison.Ordinal));
        foreach (var attribute in new[] { "path=/", "secure", "samesite=lax", "httponly" }) Assert.Contains(attribute, session, StringComparison.Ordinal);
        var formCookie = Assert.Single(cookies, c => c.StartsWith("__Host-samsyn-form=", StringComparison.Ordinal));
        foreach (var attribute in new[] { "path=/", "secure", "samesite=strict", "httponly" }) Assert.Contains(attribute, formCookie, StringComparison.Ordinal);
    }

    static async Task<(IReadOnlyList<string> Cookies, string Token)> Open(HttpClient browser, string page)
    {
        var answer = await browser.GetAsync(page, Cancel);
        return ([.. answer.Headers.GetValues("Set-Cookie")], BrowserExtensions.TokenOf(await answer.Text()));
    }
}
