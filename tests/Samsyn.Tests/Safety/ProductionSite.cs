using Microsoft.Extensions.DependencyInjection;
using Samsyn.App.Hosting;
using Samsyn.Kernel.Data;
using Samsyn.Kernel.Keys;
using Samsyn.Tests.Hosting;

namespace Samsyn.Tests.Safety;

/// <summary>The site as it runs in production behind a proxy that ends TLS, its keys made beforehand by the command.</summary>
public sealed class ProductionSite : IAsyncLifetime
{
    readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("samsyn-production-");

    public TestSite Site { get; private set; } = null!;

    public async ValueTask InitializeAsync()
    {
        var keys = new KeyRing(new DataFolder(_folder.FullName), mayMake: true);
        foreach (var name in new[] { "pseudonym", "net-costs", "archive" }) keys.MakeNamed(name);
        Site = await TestSite.Start(o => ProductionStartTests.AsProduction(o) with { Data = _folder.FullName });
    }

    /// <summary>As the proxy on this machine would pass it on.</summary>
    public HttpClient Browser()
    {
        var browser = Site.Browser();
        browser.DefaultRequestHeaders.Add("X-Forwarded-Proto", "https");
        return browser;
    }

    public async ValueTask DisposeAsync()
    {
        await Site.DisposeAsync();
        _folder.Delete(recursive: true);
    }
}
