using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Components.Endpoints;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Samsyn.App.Safety;
using Samsyn.Kernel.People;
using Samsyn.Tests.Hosting;

namespace Samsyn.Tests.Safety;

public sealed partial class HeaderTests(TestSite site) : IClassFixture<TestSite>
{
    IEnumerable<string> Pages => site.Services.GetRequiredService<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>()
        .Where(e => e.Metadata.GetMetadata<ComponentTypeMetadata>() is not null)
        .Select(e => "/" + Hole().Replace(e.RoutePattern.RawText!.TrimStart('/'), "x"))
        .Append("/no-such-page").Append("/api/no-such-thing");

    [Fact]
    public async Task Every_page_and_every_refusal_carries_the_strict_policy()
    {
        foreach (var browser in new[] { site.Browser(), await site.SignedIn(Role.Admin) })
        foreach (var page in Pages)
        {
            var answer = await browser.GetAsync(page, TestContext.Current.CancellationToken);
            string Header(string name) => answer.Headers.TryGetValues(name, out var values) ? string.Join(",", values) : $"{page} has no {name}";

            Assert.Equal(SafetyHeaders.ContentSecurityPolicy, Header("Content-Security-Policy"));
            Assert.Equal("nosniff", Header("X-Content-Type-Options"));
            Assert.Equal("same-origin", Header("Referrer-Policy"));
            Assert.StartsWith("camera=()", Header("Permissions-Policy"), StringComparison.Ordinal);
            Assert.DoesNotContain(answer.Headers, h => h.Key is "Server" or "X-Powered-By");
        }
    }

    [Fact]
    public void The_policy_allows_nothing_inline_and_nothing_from_elsewhere()
    {
        Assert.DoesNotContain("unsafe", SafetyHeaders.ContentSecurityPolicy, StringComparison.Ordinal);
        Assert.DoesNotContain("http", SafetyHeaders.ContentSecurityPolicy, StringComparison.Ordinal);
        Assert.Contains("default-src 'none'", SafetyHeaders.ContentSecurityPolicy, StringComparison.Ordinal);
        Assert.Contains("frame-ancestors 'none'", SafetyHeaders.ContentSecurityPolicy, StringComparison.Ordinal);
    }

    [Fact]
    public async Task No_page_has_an_inline_script_style_or_handler_that_the_policy_would_block()
    {
        var admin = await site.SignedIn(Role.Admin);
        foreach (var page in Pages)
        {
            var html = await (await admin.GetAsync(page, TestContext.Current.CancellationToken)).Text();
            Assert.True(Inline().Match(html) is { Success: false }, $"{page}: {Inline().Match(html).Value}");
        }
    }

    [GeneratedRegex(@"<[a-z][^>]*\s(style|on[a-z]+)=|<style|<script(?![^>]*\ssrc=)", RegexOptions.IgnoreCase)]
    private static partial Regex Inline();

    [GeneratedRegex(@"\{[^}]*\}")]
    private static partial Regex Hole();
}
