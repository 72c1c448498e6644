using System.Collections.Concurrent;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Playwright;
using Samsyn.App.Hosting;
using Samsyn.Kernel.Texts;

namespace Samsyn.Browser.Tests;

/// <summary>A site that is served, and the browser with which people come to it.</summary>
sealed class RunningSite : IAsyncDisposable
{
    /// <summary>How long one waits for what should come, in milliseconds.</summary>
    public const int Patience = 20_000;

    readonly ConcurrentDictionary<string, Lazy<Task<string>>> _signedIn = new();
    readonly ConcurrentDictionary<(string? Person, string Language, bool Scripts), Lazy<Task<SharedProfile>>> _shared = new();

    readonly WebApplication _site;
    readonly IBrowser _browser;

    RunningSite(WebApplication site, IBrowser browser, string data)
    {
        (_site, _browser, Data) = (site, browser, data);
        Address = site.Urls.Single().Replace("127.0.0.1", "localhost", StringComparison.Ordinal);
    }

    public string Address { get; }

    /// <summary>The data folder, for commands that the operator gives beside the running site.</summary>
    public string Data { get; }

    public static async Task<RunningSite> Start(SiteOptions options, IBrowser browser)
    {
        var site = Site.Build(options);
        await Site.Prepare(site, CancellationToken.None);
        await site.StartAsync();
        return new(site, browser, options.Data);
    }

    /// <summary>Does at once what the server does by itself every now and then, so that nobody need wait for its turn.</summary>
    public async Task DoJobs(params string[] names)
    {
        foreach (var name in names)
        {
            await using var scope = _site.Services.CreateAsyncScope();
            await Modules.All.SelectMany(m => m.Jobs).Single(j => j.Name == name).Run(scope.ServiceProvider, TestContext.Current.CancellationToken);
        }
    }

    /// <summary>The words of the pages, so that tests find things as a reader of that language does.</summary>
    public string Text(string key, string language = "en")
    {
        var table = _site.Services.GetRequiredService<TextTable>();
        Assert.True(table.Has(key, language), $"There is no text {key} in {language}.");
        return table.Find(key, language);
    }

    /// <summary>Someone comes to the site with a fresh browser profile.</summary>
    /// <param name="person">Who is signed in already, one of the demo people's keys; null: nobody.</param>
    public async Task<Visit> Visit(string? person = null, Screen? screen = null, string language = "en", bool scripts = true)
    {
        var context = await Profile(person, screen ?? Screen.Wide, language, scripts);
        return new(await context.NewPageAsync(), scripts, context.DisposeAsync);
    }

    /// <summary>Someone comes who neither signs in or out nor chooses a language: in a profile that others look around in too, which is not made anew and has the styles already.</summary>
    /// <inheritdoc cref="Visit"/>
    public async Task<Visit> Look(string? person, string language, bool scripts = true, Screen? screen = null)
    {
        var profile = await _shared.GetOrAdd((person, language, scripts), k => new(async () => new(await Profile(k.Person, Screen.Wide, k.Language, k.Scripts)))).Value;
        var page = await profile.Take(screen ?? Screen.Wide);
        return new(page, scripts, () => profile.GiveBack(page));
    }

    /// <summary>What is wrong with how a page looks to a person who reads Swedish, on any screen; empty when it is well.</summary>
    /// <inheritdoc cref="Visit.Flaws"/>
    public async Task<IReadOnlyList<string>> Flaws(string? person, string path)
    {
        await using var visit = await Look(person, "sv");
        await visit.Open(path);
        return [.. (await visit.Flaws()).Select(f => $"{path} as {person ?? "nobody"}, {f}")];
    }

    async Task<IBrowserContext> Profile(string? person, Screen screen, string language, bool scripts)
    {
        var context = await _browser.NewContextAsync(new()
        {
            BaseURL = Address,
            Locale = language,
            ViewportSize = new() { Width = screen.Width, Height = Screen.Height },
            ColorScheme = screen.Scheme,
            JavaScriptEnabled = scripts,
            StorageState = person is null ? null : await _signedIn.GetOrAdd(person, p => new(() => SignIn(p))).Value,
        });
        context.SetDefaultTimeout(Patience);
        return context;
    }

    async Task<string> SignIn(string person)
    {
        await using var visit = await Visit();
        await visit.Page.GotoAsync("/demo");
        await visit.Page.GetByRole(AriaRole.Button, new() { Name = Text("people.demo." + person), Exact = true }).ClickAsync();
        await visit.Page.Arrives($"^{Address}/$");
        return await visit.Page.Context.StorageStateAsync();
    }

    public async ValueTask DisposeAsync()
    {
        await _site.StopAsync();
        await _site.DisposeAsync();
    }
}
