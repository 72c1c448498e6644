using System.Collections.Concurrent;
using Deque.AxeCore.Commons;
using Microsoft.Playwright;

namespace Samsyn.Browser.Tests;

/// <summary>One person's stay at the site; remembers what the browser complained about.</summary>
sealed class Visit : IAsyncDisposable
{
    static readonly string Axe = new BundledAxeScriptProvider().GetScript();

    readonly IBrowserContext _context;
    readonly bool _scripts;
    readonly ConcurrentQueue<string> _complaints = new();

    public Visit(IBrowserContext context, IPage page, bool scripts)
    {
        (_context, Page, _scripts) = (context, page, scripts);
        page.Console += (_, message) => { if (message.Type is "error" or "warning") _complaints.Enqueue(message.Text); };
        page.PageError += (_, error) => _complaints.Enqueue(error);
        page.Response += (_, response) => { if (response.Status >= 400) _complaints.Enqueue($"{response.Status} {response.Url}"); };
    }

    public IPage Page { get; }

    /// <summary>Errors in the console (a breach of the content security policy is one), failed requests, errors of scripts.</summary>
    public IReadOnlyCollection<string> Complaints => _complaints;

    public ILocator Heading => Page.GetByRole(AriaRole.Heading, new() { Level = 1 });
    public ILocator Main => Page.GetByRole(AriaRole.Main);
    public ILocator Button(string name) => Page.GetByRole(AriaRole.Button, new() { Name = name });
    public ILocator Link(string name) => Page.GetByRole(AriaRole.Link, new() { Name = name });

    public ILocator Table(string name) => Page.GetByRole(AriaRole.Table, new() { Name = name });
    public ILocator Navigation(string name) => Page.GetByRole(AriaRole.Navigation, new() { Name = name });

    /// <summary>Types into the field of exactly that name.</summary>
    public Task Fill(string label, string text) => Page.GetByLabel(label, new() { Exact = true }).FillAsync(text);

    public async Task Open(string path, int status = 200)
    {
        var response = await Page.GotoAsync(path, new() { WaitUntil = WaitUntilState.Load });
        Assert.True(response!.Status == status, $"{path} answered {response.Status}.");
    }

    /// <summary>What keeps people out of this page, as far as a machine can tell.</summary>
    /// <remarks>axe runs in the page itself. Its own package for this browser opens another page for each run, which takes longer than the run.</remarks>
    /// <exception cref="InvalidOperationException">The browser runs no scripts: axe is one, and one would wait for its answer for ever.</exception>
    public async Task<IReadOnlyList<string>> Barriers()
    {
        if (!_scripts) throw new InvalidOperationException("To look for barriers, come with a browser that runs scripts.");
        if (!await Page.EvaluateAsync<bool>("'axe' in window")) await Page.EvaluateAsync(Axe);
        return await Page.EvaluateAsync<string[]>("""
            async () => (await axe.run({ resultTypes: ["violations"] })).violations.flatMap(v => v.nodes.map(n => `${v.id}: ${v.help}: ${n.html}`))
            """);
    }

    /// <summary>What keeps people out of this page on a phone and a wide screen, in light and dark. The page is loaded once and then looked at in turns, as when a window is resized.</summary>
    public async Task<IReadOnlyList<string>> BarriersOnEveryScreen()
    {
        var found = new List<string>();
        foreach (var screen in Screen.All)
        {
            await Page.SetViewportSizeAsync(screen.Width, Screen.Height);
            await Page.EmulateMediaAsync(new() { ColorScheme = screen.Scheme });
            found.AddRange((await Barriers()).Select(b => $"{screen}: {b}"));
        }
        return found;
    }

    /// <summary>What makes the page scroll sideways, the outermost first, each with where it ends; "nothing" when it does not scroll.</summary>
    public Task<string> WhatSticksOut() => Page.EvaluateAsync<string>("""
        () => {
            const width = document.documentElement.clientWidth;
            if (document.documentElement.scrollWidth <= width) return "nothing";
            const out = [...document.querySelectorAll("body *")].filter(e => e.getBoundingClientRect().right > width + 1);
            return `${width} px: ` + out.slice(0, 5).map(e => `${e.tagName}.${e.className} to ${Math.round(e.getBoundingClientRect().right)}`).join(", ");
        }
        """);

    public async ValueTask DisposeAsync() => await _context.DisposeAsync();
}
