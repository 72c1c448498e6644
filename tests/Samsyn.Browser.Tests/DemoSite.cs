using System.Collections.Concurrent;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Playwright;
using Samsyn.App.Hosting;
using Samsyn.App.SignIn;
using Samsyn.Kernel.Texts;

[assembly: AssemblyFixture(typeof(Samsyn.Browser.Tests.DemoSite))]

namespace Samsyn.Browser.Tests;

/// <summary>One site with a small demo region and one browser, for all tests of a run.</summary>
public sealed class DemoSite : IAsyncLifetime
{
    readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("samsyn-browser-");
    readonly ConcurrentDictionary<string, Lazy<Task<string>>> _signedIn = new();
    WebApplication _site = null!;
    IPlaywright _playwright = null!;
    IBrowser _browser = null!;

    /// <summary>Begins with http://localhost, which browsers hold to be safe enough for passkeys.</summary>
    public string Address { get; private set; } = "";

    internal DirectoryInfo Folder => _folder;

    public async ValueTask InitializeAsync()
    {
        var options = CommandLine.Quiet(new() { Data = Path.Combine(_folder.FullName, "data"), Demo = true, Urls = "http://127.0.0.1:0" });
        await new DemoFolder(options.Data).Make("a small region", () => DemoRegion.Make(options, scale: 0.02, CancellationToken.None));
        _site = Site.Build(options);
        await Site.Prepare(_site, CancellationToken.None);
        await _site.StartAsync();
        Address = _site.Urls.Single().Replace("127.0.0.1", "localhost", StringComparison.Ordinal);

        _playwright = await Playwright.CreateAsync();
        _browser = await _playwright.Chromium.LaunchAsync(new()
        {
            ExecutablePath = Environment.GetEnvironmentVariable("CHROMIUM") is { Length: > 0 } path ? path : "/usr/bin/chromium",
            Args = Environment.IsPrivilegedProcess ? ["--no-sandbox"] : [],
        });
    }

    public async ValueTask DisposeAsync()
    {
        if (_browser is not null) await _browser.DisposeAsync();
        _playwright?.Dispose();
        if (_site is not null)
        {
            await _site.StopAsync();
            await _site.DisposeAsync();
        }
        _folder.Delete(recursive: true);
    }

    /// <summary>The words of the pages, so that tests find things as a reader of that language does.</summary>
    public string Text(string key, string language = "en")
    {
        var table = _site.Services.GetRequiredService<TextTable>();
        Assert.True(table.Has(key, language), $"There is no text {key} in {language}.");
        return table.Find(key, language);
    }

    /// <summary>Someone comes to the site with a fresh browser profile.</summary>
    /// <param name="person">Who is signed in already, one of <see cref="DemoPerson"/>'s keys; null: nobody.</param>
    internal async Task<Visit> Visit(string? person = null, Screen? screen = null, string language = "en", bool scripts = true)
    {
        screen ??= new(1440, Dark: false);
        var context = await _browser.NewContextAsync(new()
        {
            BaseURL = Address,
            Locale = language,
            ViewportSize = new() { Width = screen.Width, Height = 900 },
            ColorScheme = screen.Dark ? ColorScheme.Dark : ColorScheme.Light,
            JavaScriptEnabled = scripts,
            StorageState = person is null ? null : await _signedIn.GetOrAdd(person, p => new(() => SignIn(p))).Value,
        });
        context.SetDefaultTimeout(20_000);
        return new(context, await context.NewPageAsync());
    }

    async Task<string> SignIn(string person)
    {
        await using var visit = await Visit();
        await visit.Page.GotoAsync("/demo");
        await visit.Page.GetByRole(AriaRole.Button, new() { Name = Text("people.demo." + person), Exact = true }).ClickAsync();
        await visit.Page.WaitForURLAsync(Address + "/");
        return await visit.Page.Context.StorageStateAsync();
    }
}
