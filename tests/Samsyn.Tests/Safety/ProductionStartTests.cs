using Samsyn.App.Hosting;
using Samsyn.App.Safety;
using Samsyn.Kernel.Problems;
using Samsyn.Tests.Hosting;
using Samsyn.Tests.Texts;

namespace Samsyn.Tests.Safety;

public sealed class ProductionStartTests
{
    [Theory]
    [InlineData("http://0.0.0.0:5080", false, "start.plain-http")]
    [InlineData("https://0.0.0.0:5443;http://0.0.0.0:5080", false, "start.plain-http")]
    [InlineData("https://0.0.0.0:5443", false, null)]
    [InlineData("http://localhost:5080", true, null)]
    public void Plain_http_is_served_in_production_only_behind_a_proxy(string urls, bool behindProxy, string? code)
    {
        var refusal = ProductionStart.Refuse(new() { Production = true, Urls = urls }, declaredProduction: false, new(behindProxy, []));

        Assert.Equal(code, refusal?.Code);
    }

    [Fact]
    public void Where_the_environment_declares_production_demo_and_development_are_refused()
    {
        ProxySettings none = new(false, []);

        Assert.Equal("start.demo-in-production", ProductionStart.Refuse(new() { Demo = true }, declaredProduction: true, none)?.Code);
        Assert.Equal("start.development-in-production", ProductionStart.Refuse(new() { Development = true }, declaredProduction: true, none)?.Code);
        Assert.Null(ProductionStart.Refuse(new() { Demo = true }, declaredProduction: false, none));
    }

    [Fact]
    public async Task Demo_mode_does_not_start_in_production()
    {
        var refused = await Assert.ThrowsAsync<RefusedException>(() => TestSite.Start(o => o with { Settings = With("environment", "Production") }));

        Assert.Equal("start.demo-in-production", refused.Refusal.Code);
    }

    [Fact]
    public async Task A_production_start_names_the_key_that_is_missing_instead_of_making_one()
    {
        var refused = await Assert.ThrowsAsync<RefusedException>(() => TestSite.Start(AsProduction));

        Assert.Equal("key.missing", refused.Refusal.Code);
        Assert.Contains("samsyn keys make", Repository.Texts.Sentence(refused.Refusal), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("10.0.0.5", "10.0.0.5/32")]
    [InlineData("10.1.0.0/16", "10.1.0.0/16")]
    [InlineData("fd00::1", "fd00::1/128")]
    public void Known_proxies_are_addresses_or_networks(string text, string expected) =>
        Assert.Equal([expected], ProxySettings.From(Configuration("Samsyn:KnownProxies", text)).Known.Select(n => n.ToString()));

    [Fact]
    public void A_proxy_that_is_neither_address_nor_network_is_refused()
    {
        var refused = Assert.Throws<RefusedException>(() => ProxySettings.From(Configuration("Samsyn:KnownProxies", "my-proxy")));

        Assert.Equal("start.known-proxies", refused.Refusal.Code);
    }

    /// <summary>Behind a proxy on this machine; keys are not made.</summary>
    internal static SiteOptions AsProduction(SiteOptions options) =>
        options with { Demo = false, Production = true, Settings = With("Samsyn:BehindProxy", "true") };

    static Dictionary<string, string?> With(string name, string value) => new() { [name] = value };

    static Microsoft.Extensions.Configuration.ConfigurationManager Configuration(string name, string value) =>
        new() { [name] = value };
}
