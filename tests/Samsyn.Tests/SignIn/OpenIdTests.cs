using System.Net;
using System.Web;
using Microsoft.EntityFrameworkCore;
using Samsyn.Kernel.Data;
using Samsyn.Tests.Hosting;

namespace Samsyn.Tests.SignIn;

/// <summary>The whole way to a real provider and back, as a browser goes it.</summary>
public sealed class OpenIdTests
{
    static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task The_code_flow_with_proof_of_possession_makes_an_account_without_any_role()
    {
        await using var provider = await OpenIdProvider.Start(Cancel);
        await using var site = await SiteFor(provider, autoCreate: true);
        var browser = site.Browser();

        var asked = await browser.GetAsync("/sign-in/openid?return=%2Fme", Cancel);
        var query = HttpUtility.ParseQueryString(asked.Headers.Location!.Query);
        Assert.Equal(("code", "S256", "query"), (query["response_type"], query["code_challenge_method"], query["response_mode"] ?? "query"));

        var arrived = await Follow(browser, asked);

        Assert.Equal("/me", arrived.Headers.Location?.OriginalString);
        Assert.Contains("You hold no role yet", await browser.GetStringAsync("/me", Cancel), StringComparison.Ordinal);
        await site.Use<SamsynDb>(async db =>
        {
            var person = await db.Users.SingleAsync(p => p.Email == "eva@region.example", Cancel);
            Assert.Equal("Eva Lind", person.Name);
            Assert.Equal(0, await db.RoleGrants.CountAsync(g => g.PersonId == person.Id, Cancel));
            Assert.Equal("subject-1", (await db.UserLogins.SingleAsync(l => l.UserId == person.Id, Cancel)).ProviderKey);
        });
    }

    [Fact]
    public async Task The_same_subject_is_the_same_person_whatever_the_provider_calls_it_now()
    {
        await using var provider = await OpenIdProvider.Start(Cancel);
        await using var site = await SiteFor(provider, autoCreate: true);
        await Go(site.Browser());
        (provider.Name, provider.Email) = ("Eva Berg", "eva.berg@region.example");

        await Go(site.Browser());

        await site.Use<SamsynDb>(async db => Assert.Equal(["Eva Lind"], await db.UserLogins.Join(db.Users, l => l.UserId, p => p.Id, (_, p) => p.Name).ToListAsync(Cancel)));
    }

    [Fact]
    public async Task Who_is_unknown_here_is_turned_away_unless_accounts_are_made()
    {
        await using var provider = await OpenIdProvider.Start(Cancel);
        await using var site = await SiteFor(provider, autoCreate: false);
        var browser = site.Browser();

        Assert.Equal("/sign-in?problem=no-account", (await Go(browser)).Headers.Location?.OriginalString);
        Assert.Equal(HttpStatusCode.Redirect, (await browser.GetAsync("/me", Cancel)).StatusCode);
    }

    [Fact]
    public async Task The_same_address_is_no_proof_and_takes_over_nobodys_account()
    {
        await using var provider = await OpenIdProvider.Start(Cancel);
        await using var site = await SiteFor(provider, autoCreate: true);
        provider.Email = "admin@demo.invalid";

        Assert.Equal("/sign-in?problem=no-account", (await Go(site.Browser())).Headers.Location?.OriginalString);
    }

    [Fact]
    public async Task The_owner_of_an_account_links_it_and_comes_in_that_way_the_next_time()
    {
        await using var provider = await OpenIdProvider.Start(Cancel);
        await using var site = await SiteFor(provider, autoCreate: false);
        var lead = await site.SignedIn("lead");

        var linked = await Follow(lead, await lead.Send("/me", "/me/openid", []));
        Assert.Equal("/me?done=linked", linked.Headers.Location?.OriginalString);
        var next = site.Browser();
        Assert.Equal("/me", (await Go(next)).Headers.Location?.OriginalString);

        Assert.Contains("Head of department", await next.GetStringAsync("/me", Cancel), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_forged_answer_from_the_provider_signs_nobody_in()
    {
        await using var provider = await OpenIdProvider.Start(Cancel);
        await using var site = await SiteFor(provider, autoCreate: true);
        var browser = site.Browser();

        var answer = await browser.GetAsync("/sign-in/openid/callback?code=forged&state=forged", Cancel);

        Assert.Equal("/sign-in?problem=openid", answer.Headers.Location?.OriginalString);
        Assert.Equal(HttpStatusCode.Redirect, (await browser.GetAsync("/me", Cancel)).StatusCode);
    }

    static async Task<TestSite> SiteFor(OpenIdProvider provider, bool autoCreate)
    {
        var site = await TestSite.Start(o => o with
        {
            Settings = new Dictionary<string, string?>
            {
                ["Samsyn:OpenId:Authority"] = provider.Address, ["Samsyn:OpenId:ClientId"] = OpenIdProvider.ClientId,
                ["Samsyn:OpenId:ClientSecret"] = OpenIdProvider.ClientSecret, ["Samsyn:OpenId:Label"] = "Region Nord",
                ["Samsyn:OpenId:EmailClaim"] = "mail", ["Samsyn:OpenId:AllowHttp"] = "true", ["Samsyn:OpenId:AutoCreate"] = autoCreate.ToString(),
            },
        });
        await provider.Register(site.Address, Cancel);
        return site;
    }

    static async Task<HttpResponseMessage> Go(HttpClient browser) =>
        await Follow(browser, await browser.GetAsync("/sign-in/openid?return=%2Fme", Cancel));

    /// <summary>To the provider and back, up to the redirect that says how it ended.</summary>
    static async Task<HttpResponseMessage> Follow(HttpClient browser, HttpResponseMessage answer)
    {
        for (var step = 0; step < 6; step++)
        {
            var next = answer.Headers.Location ?? throw new InvalidOperationException($"Stopped with {(int)answer.StatusCode}: {await answer.Text()}");
            if (!next.IsAbsoluteUri && !next.OriginalString.Contains("/openid", StringComparison.Ordinal)) return answer;
            answer = await browser.GetAsync(next, Cancel);
        }
        return answer;
    }
}
