using System.Net;
using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.AspNetCore.StaticAssets;
using Microsoft.Extensions.DependencyInjection;
using Samsyn.App.SignIn;
using Samsyn.Kernel.People;
using Samsyn.Kernel.Permissions;
using Samsyn.Tests.Hosting;

namespace Samsyn.Tests.Permissions;

/// <summary>Walks every door of the real site as every role and as nobody, and compares the answer with what the policy says.</summary>
public abstract partial class WalkTests(TestSite site)
{
    /// <remarks>Who gets in the policy says before a database is asked; that each door opens is seen on both.</remarks>
    public sealed class OnPostgres(PostgresSite site) : WalkTests(site), IClassFixture<PostgresSite>
    {
        [Fact]
        public async Task Every_door_opens_for_a_role_that_may()
        {
            var browsers = new Dictionary<string, HttpClient>();
            foreach (var (door, method) in DoorsAndMethods())
            {
                var key = DemoPerson.All.First(d => May(d.Role, door)).Key;
                if (!browsers.TryGetValue(key, out var browser)) browsers[key] = browser = await Site.SignedIn(key);
                var answer = await Knock(browser, method, PathOf(door));
                Assert.True(IsLetIn(answer), Said(key, method, door, answer));
            }
        }
    }

    public sealed class OnSqlite(TestSite site) : WalkTests(site), IClassFixture<TestSite>
    {
        public static TheoryData<string> People() => [.. DemoPerson.All.Select(d => d.Key)];

        [Theory, MemberData(nameof(People))]
        public async Task A_role_gets_in_where_the_policy_says_so_and_nowhere_else(string key)
        {
            var role = DemoPerson.All.Single(d => d.Key == key).Role;
            var browser = await Site.SignedIn(key);
            foreach (var (door, method) in DoorsAndMethods())
            {
                var answer = await Knock(browser, method, PathOf(door));
                Assert.True(May(role, door) ? IsLetIn(answer) : answer.StatusCode == HttpStatusCode.Forbidden, Said(key, method, door, answer));
            }
        }

        [Theory, MemberData(nameof(People))]
        public async Task A_role_does_not_reach_an_organisation_beside_its_own(string key)
        {
            var demo = DemoPerson.All.Single(d => d.Key == key);
            var browser = await Site.SignedIn(key);
            foreach (var (door, method) in DoorsAndMethods().Where(d => NeedOf(d.Door) is { } need && Policy.Named(need).Roles.Contains(demo.Role)))
            {
                var unknown = await Knock(browser, method, PathOf(door) + "?org=NOWHERE");
                Assert.True(unknown.StatusCode == HttpStatusCode.NotFound, Said(key, method, door, unknown));
                if (demo.Place != DemoPlace.Department) continue;
                var own = await Knock(browser, method, PathOf(door) + "?org=AHH-MED");
                var beside = await Knock(browser, method, PathOf(door) + "?org=AHH-CHILD");
                Assert.True(IsLetIn(own), Said(key, method, door, own));
                Assert.True(beside.StatusCode == HttpStatusCode.Forbidden, Said(key, method, door, beside));
            }
        }
    }

    protected TestSite Site => site;

    IEnumerable<RouteEndpoint> Doors => site.Services.GetRequiredService<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>()
        .Where(e => e.Metadata.GetMetadata<StaticAssetDescriptor>() is null);

    Access Policy => site.Services.GetRequiredService<Access>();

    [Fact]
    public void Every_door_says_what_it_needs_or_that_it_is_open()
    {
        Assert.Empty(Doors.Where(e => NeedOf(e) is null && !IsOpen(e)).Select(e => e.DisplayName));
    }

    [Fact]
    public void Every_need_is_declared_as_a_permission()
    {
        Assert.Empty(Doors.Select(NeedOf).OfType<string>().Distinct().Except(Policy.Permissions.Select(p => p.Name)));
    }

    [Fact]
    public async Task Nobody_gets_in_where_signing_in_is_needed()
    {
        var browser = site.Browser();
        foreach (var (door, method) in DoorsAndMethods())
        {
            var answer = await Knock(browser, method, PathOf(door));
            var right = IsOpen(door) ? IsLetIn(answer)
                : PathOf(door).StartsWith("/api", StringComparison.Ordinal) ? answer.StatusCode == HttpStatusCode.Unauthorized
                : SendsToSignIn(answer);
            Assert.True(right, Said("nobody", method, door, answer));
        }
    }

    bool May(Role role, Endpoint door) => NeedOf(door) is not { } need || Policy.Named(need).ForAllSignedIn || Policy.Named(need).Roles.Contains(role);

    static bool IsOpen(Endpoint door) => door.Metadata.GetMetadata<IAllowAnonymous>() is not null;
    static string? NeedOf(Endpoint door) => IsOpen(door) ? null : door.Metadata.GetMetadata<NeedsAttribute>()?.Permission;

    static bool IsLetIn(HttpResponseMessage answer) =>
        (int)answer.StatusCode < 500 && answer.StatusCode is not (HttpStatusCode.Unauthorized or HttpStatusCode.Forbidden) && !SendsToSignIn(answer);

    static bool SendsToSignIn(HttpResponseMessage answer) =>
        answer.StatusCode == HttpStatusCode.Redirect && answer.Headers.Location?.OriginalString is { } to && to.Contains("return=", StringComparison.Ordinal);

    IEnumerable<(RouteEndpoint Door, HttpMethod Method)> DoorsAndMethods() =>
        from door in Doors
        from method in door.Metadata.GetMetadata<HttpMethodMetadata>()?.HttpMethods ?? ["GET"]
        select (door, new HttpMethod(method));

    /// <summary>An address that matches the route: an id where an id is asked for, a letter elsewhere.</summary>
    static string PathOf(RouteEndpoint door) =>
        "/" + Hole().Replace(door.RoutePattern.RawText!.TrimStart('/'), hole =>
            hole.Value.Contains(":guid", StringComparison.Ordinal) ? Guid.Empty.ToString() : hole.Value.Contains(':', StringComparison.Ordinal) ? "1" : "x");

    static async Task<HttpResponseMessage> Knock(HttpClient browser, HttpMethod method, string path)
    {
        using var request = new HttpRequestMessage(method, path);
        // The first line is the answer: what streams for ever need not be read to its end
        var answer = await browser.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, TestContext.Current.CancellationToken);
        answer.Dispose();
        return answer;
    }

    static string Said(string who, HttpMethod method, RouteEndpoint door, HttpResponseMessage answer) =>
        $"{who}: {method} {PathOf(door)} (needs {NeedOf(door) ?? "nothing"}) was answered with {(int)answer.StatusCode} {answer.Headers.Location}";

    [GeneratedRegex(@"\{[^}]*\}")]
    private static partial Regex Hole();
}
