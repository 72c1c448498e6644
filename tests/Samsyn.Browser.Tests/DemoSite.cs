using Microsoft.Playwright;
using Samsyn.App.Hosting;

[assembly: AssemblyFixture(typeof(Samsyn.Browser.Tests.DemoSite))]

namespace Samsyn.Browser.Tests;

/// <summary>One site with a small demo region and one browser, for all tests of a run. Tests that change what the pages show take <see cref="ToChange"/>.</summary>
public sealed class DemoSite : IAsyncLifetime
{
    const string SmallRegion = "a small region";

    readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("samsyn-browser-");
    readonly Lazy<Task<RunningSite>> _toChange;
    RunningSite _site = null!;
    IPlaywright _playwright = null!;
    IBrowser _browser = null!;

    public DemoSite() => _toChange = new(() => StartCopy("to-change"));

    /// <summary>Begins with http://localhost, which browsers hold to be safe enough for passkeys.</summary>
    public string Address => _site.Address;

    internal DirectoryInfo Folder => _folder;

    string Copied => Path.Combine(_folder.FullName, "copied");

    /// <summary>The same region a second time: what is imported or added here disturbs nobody who reads the first one.</summary>
    internal Task<RunningSite> ToChange() => _toChange.Value;

    public async ValueTask InitializeAsync()
    {
        // What is clicked and what is looked for may both wait for the same busy server
        Assertions.SetDefaultExpectTimeout(RunningSite.Patience);
        _playwright = await Playwright.CreateAsync();
        _browser = await _playwright.Chromium.LaunchAsync(new()
        {
            ExecutablePath = Environment.GetEnvironmentVariable("CHROMIUM") is { Length: > 0 } path ? path : "/usr/bin/chromium",
            // Fewer processes that tell each other the same: one that draws, and one for each profile
            Args = ["--in-process-gpu", "--process-per-site", .. Environment.IsPrivilegedProcess ? ["--no-sandbox"] : Array.Empty<string>()],
        });
        var options = await Made("data", SmallRegion, options => DemoRegion.Make(options, scale: 0.02, CancellationToken.None));
        Copy(options.Data, Copied);
        _site = await RunningSite.Start(options, _browser);
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
    internal Task<Visit> Look(string? person, string language, bool scripts = true, Screen? screen = null) => _site.Look(person, language, scripts, screen);

    /// <inheritdoc cref="RunningSite.Flaws"/>
    internal Task<IReadOnlyList<string>> Flaws(string? person, string path) => _site.Flaws(person, path);

    /// <summary>A site of its own in a folder of its own, looked at with the same browser.</summary>
    /// <param name="make">Fills the folder before the site starts.</param>
    internal async Task<RunningSite> Start(string folder, string of, Func<SiteOptions, Task> make) => await RunningSite.Start(await Made(folder, of, make), _browser);

    /// <summary>Another site with the region that all read, as it was before anybody came; for stories that change it.</summary>
    internal Task<RunningSite> StartCopy(string folder)
    {
        var options = Options(Path.Combine(_folder.FullName, folder));
        Copy(Copied, options.Data);
        return RunningSite.Start(options, _browser);
    }

    async Task<SiteOptions> Made(string folder, string of, Func<SiteOptions, Task> make)
    {
        var options = Options(Path.Combine(_folder.FullName, folder));
        await new DemoFolder(options.Data).Make(of, () => make(options));
        return options;
    }

    static SiteOptions Options(string data)
    {
        var options = CommandLine.Quiet(new() { Data = data, Demo = true, Urls = "http://127.0.0.1:0" });
        // Everyone here comes from one address; the limit has tests of its own
        return options with { Settings = new Dictionary<string, string?>(options.Settings) { ["Samsyn:Limits:SignInsPerMinute"] = "1000" } };
    }

    static void Copy(string from, string to)
    {
        foreach (var folder in Directory.EnumerateDirectories(from, "*", SearchOption.AllDirectories).Prepend(from)) Directory.CreateDirectory(Path.Combine(to, Path.GetRelativePath(from, folder)));
        foreach (var file in Directory.EnumerateFiles(from, "*", SearchOption.AllDirectories)) File.Copy(file, Path.Combine(to, Path.GetRelativePath(from, file)));
    }
}
