using Microsoft.Playwright;
using Samsyn.App.Hosting;

[assembly: AssemblyFixture(typeof(Samsyn.Browser.Tests.DemoSite))]

namespace Samsyn.Browser.Tests;

/// <summary>One site with a small demo region and one browser, for all tests of a run. Tests that change what the pages show take <see cref="ToChange"/>.</summary>
public sealed class DemoSite : IAsyncLifetime
{
    readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("samsyn-browser-");
    readonly Lazy<Task<RunningSite>> _toChange;
    RunningSite _site = null!;
    IPlaywright _playwright = null!;
    IBrowser _browser = null!;

    public DemoSite() => _toChange = new(() => Region("to-change", scale: 0.002));

    /// <summary>Begins with http://localhost, which browsers hold to be safe enough for passkeys.</summary>
    public string Address => _site.Address;

    internal DirectoryInfo Folder => _folder;

    /// <summary>Another, smaller region: what is imported or added here disturbs nobody who reads the first one.</summary>
    internal Task<RunningSite> ToChange() => _toChange.Value;

    public async ValueTask InitializeAsync()
    {
        _playwright = await Playwright.CreateAsync();
        _browser = await _playwright.Chromium.LaunchAsync(new()
        {
            ExecutablePath = Environment.GetEnvironmentVariable("CHROMIUM") is { Length: > 0 } path ? path : "/usr/bin/chromium",
            Args = Environment.IsPrivilegedProcess ? ["--no-sandbox"] : [],
        });
        _site = await Region("data", scale: 0.02);
    }

    public async ValueTask DisposeAsync()
    {
        if (_browser is not null) await _browser.DisposeAsync();
        _playwright?.Dispose();
        if (_site is not null) await _site.DisposeAsync();
        if (_toChange.IsValueCreated) await (await _toChange.Value).DisposeAsync();
        _folder.Delete(recursive: true);
    }

    /// <inheritdoc cref="RunningSite.Text"/>
    public string Text(string key, string language = "en") => _site.Text(key, language);

    /// <inheritdoc cref="RunningSite.Visit"/>
    internal Task<Visit> Visit(string? person = null, Screen? screen = null, string language = "en", bool scripts = true) =>
        _site.Visit(person, screen, language, scripts);

    /// <inheritdoc cref="RunningSite.Look"/>
    internal Task<Visit> Look(string? person, string language, bool scripts = true) => _site.Look(person, language, scripts);

    Task<RunningSite> Region(string folder, double scale) =>
        Start(folder, "a small region", options => DemoRegion.Make(options, scale, CancellationToken.None));

    /// <summary>A site of its own in a folder of its own, looked at with the same browser.</summary>
    /// <param name="make">Fills the folder before the site starts.</param>
    internal async Task<RunningSite> Start(string folder, string of, Func<SiteOptions, Task> make)
    {
        var options = CommandLine.Quiet(new() { Data = Path.Combine(_folder.FullName, folder), Demo = true, Urls = "http://127.0.0.1:0" });
        await new DemoFolder(options.Data).Make(of, () => make(options));
        // Everyone here comes from one address; the limit has tests of its own
        options = options with { Settings = new Dictionary<string, string?>(options.Settings) { ["Samsyn:Limits:SignInsPerMinute"] = "1000" } };
        return await RunningSite.Start(options, _browser);
    }
}
