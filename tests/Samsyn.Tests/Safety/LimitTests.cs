using System.Net;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Samsyn.App.People;
using Samsyn.App.Safety;
using Samsyn.Kernel.People;
using Samsyn.Kernel.Permissions;
using Samsyn.Tests.Hosting;

namespace Samsyn.Tests.Safety;

public sealed class LimitTests
{
    static CancellationToken Cancel => TestContext.Current.CancellationToken;

    static Task<TestSite> SiteWith(params (string Name, string Value)[] limits) =>
        TestSite.Start(o => o with { Settings = limits.ToDictionary(l => "Samsyn:Limits:" + l.Name, l => (string?)l.Value) });

    [Fact]
    public async Task Too_many_attempts_to_sign_in_from_one_address_are_told_to_wait_but_the_page_still_opens()
    {
        await using var site = await SiteWith(("SignInsPerMinute", "2"));
        var browser = site.Browser();
        var fields = new Dictionary<string, string> { ["_handler"] = "password", ["Form.Email"] = "eva@region.example", ["Form.Password"] = "wrong" };

        Assert.Equal(HttpStatusCode.OK, (await browser.Send("/sign-in", "/sign-in", fields)).StatusCode);
        Assert.Equal(HttpStatusCode.OK, (await browser.Send("/sign-in", "/sign-in", fields)).StatusCode);
        var third = await browser.Send("/sign-in", "/sign-in", fields);

        Assert.Equal(HttpStatusCode.TooManyRequests, third.StatusCode);
        Assert.InRange(third.Headers.RetryAfter?.Delta?.TotalSeconds ?? 0, 1, 60);
        Assert.Equal(HttpStatusCode.OK, (await browser.GetAsync("/sign-in", Cancel)).StatusCode);
    }

    [Fact]
    public async Task Imports_are_limited_for_each_person_by_itself()
    {
        await using var site = await SiteWith(("ImportsPerHour", "1"));
        site.Site.MapPost("/api/test/import", () => "taken").Needs(PeoplePermissions.OwnAccount).RequireRateLimiting(Limits.ImportPolicy);
        var steward = await site.SignedIn(Role.Steward);
        var admin = await site.SignedIn(Role.Admin);

        Assert.Equal(HttpStatusCode.OK, (await steward.PostAsync("/api/test/import", null, Cancel)).StatusCode);
        Assert.Equal(HttpStatusCode.TooManyRequests, (await steward.PostAsync("/api/test/import", null, Cancel)).StatusCode);
        Assert.Equal(HttpStatusCode.OK, (await admin.PostAsync("/api/test/import", null, Cancel)).StatusCode);
    }

    [Theory]
    [InlineData("/api/test/small", 4000, HttpStatusCode.OK)]
    [InlineData("/api/test/small", 4001, HttpStatusCode.RequestEntityTooLarge)]
    [InlineData("/api/test/upload", 9000, HttpStatusCode.OK)]
    [InlineData("/api/test/upload", 9001, HttpStatusCode.RequestEntityTooLarge)]
    public async Task A_request_is_as_large_as_its_endpoint_takes(string path, int bytes, HttpStatusCode expected)
    {
        await using var site = await SiteWith(("RequestBytes", "4000"), ("UploadBytes", "9000"));
        site.Site.MapPost("/api/test/small", Read).Needs(PeoplePermissions.OwnAccount);
        site.Site.MapPost("/api/test/upload", Read).Needs(PeoplePermissions.OwnAccount).WithMetadata(new TakesUploadAttribute());
        var steward = await site.SignedIn(Role.Steward);

        Assert.Equal(expected, (await steward.PostAsync(path, new ByteArrayContent(new byte[bytes]), Cancel)).StatusCode);
        // Without a length said beforehand the limit is met while reading; the lengths of the pieces count too, so leave room for them
        var sent = expected == HttpStatusCode.OK ? bytes - 500 : bytes;
        using var request = new HttpRequestMessage(HttpMethod.Post, path) { Content = new StreamContent(new MemoryStream(new byte[sent])) };
        request.Headers.TransferEncodingChunked = true;
        Assert.Equal(expected, (await steward.SendAsync(request, Cancel)).StatusCode);

        static async Task<long> Read(HttpRequest request)
        {
            await request.Body.CopyToAsync(Stream.Null, request.HttpContext.RequestAborted);
            return 1;
        }
    }
}
