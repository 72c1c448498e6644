using System.Collections.Concurrent;
using Deque.AxeCore.Commons;
using Microsoft.Playwright;

namespace Samsyn.Browser.Tests;

/// <summary>One person's stay at the site; remembers what the browser complained about.</summary>
sealed class Visit : IAsyncDisposable
{
    static readonly string Axe = new BundledAxeScriptProvider().GetScript();

    readonly bool _scripts;
    readonly Func<ValueTask> _end;
    readonly ConcurrentQueue<string> _complaints = new();
    ICDPSession? _tools;

    /// <param name="scripts">Whether the browser runs them.</param>
    /// <param name="end">What becomes of the page when the visit is over.</param>
    public Visit(IPage page, bool scripts, Func<ValueTask> end)
    {
        (Page, _scripts, _end) = (page, scripts, end);
        page.Console += Said;
        page.PageError += Failed;
        page.Response += Answered;
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

    /// <summary>Everything is loaded anew until the visit ends, as by somebody who comes for the first time.</summary>
    public async Task ForgetWhatWasLoaded()
    {
        _tools = await Page.Context.NewCDPSessionAsync(Page);
        await _tools.SendAsync("Network.enable");
        await _tools.SendAsync("Network.setCacheDisabled", new() { ["cacheDisabled"] = true });
    }

    /// <summary>What keeps people out of this page, as far as a machine can tell.</summary>
    /// <remarks>axe runs in the page itself. Its own package for this browser opens another page for each run, which takes longer than the run.</remarks>
    /// <param name="colours">Ask only what depends on colours.</param>
    /// <exception cref="InvalidOperationException">The browser runs no scripts: axe is one, and one would wait for its answer for ever.</exception>
    public async Task<IReadOnlyList<string>> Barriers(bool colours = false)
    {
        if (!_scripts) throw new InvalidOperationException("To look for barriers, come with a browser that runs scripts.");
        if (!await Page.EvaluateAsync<bool>("'axe' in window")) await Page.EvaluateAsync(Axe);
        // Where each thing stands in the page is told by its own HTML; to write a selector for it takes axe longer than most of its rules
        return await Page.EvaluateAsync<string[]>("""
            async colours => (await axe.run({
                resultTypes: ["violations"], selectors: false, preload: false, iframes: false,
                ...(colours ? { runOnly: { type: "rule", values: ["color-contrast", "link-in-text-block"] } } : {}),
            })).violations.flatMap(v => v.nodes.map(n => `${v.id}: ${v.help}: ${n.html}`))
            """, colours);
    }

    /// <summary>What keeps people out of this page on a phone and a wide screen, in light and dark, and what makes it scroll sideways there or on a narrow phone. The page is loaded once and then looked at in turns, as when a window is resized.</summary>
    /// <remarks>Where dark has the same words at the same places as light, it differs in its colours alone, and only they are looked at again.</remarks>
    public async Task<IReadOnlyList<string>> Flaws()
    {
        var found = new List<string>();
        var light = "";
        foreach (var screen in Screen.All)
        {
            await Page.SetViewportSizeAsync(screen.Width, Screen.Height);
            await Page.EmulateMediaAsync(new() { ColorScheme = screen.Scheme });
            var shape = await Page.EvaluateAsync<string>("() => `${document.documentElement.scrollWidth} ${document.documentElement.scrollHeight} ${document.body.innerText}`");
            var onlyColoursDiffer = screen.Dark && shape == light;
            found.AddRange((await Barriers(colours: onlyColoursDiffer)).Select(b => $"{screen}: {b}"));
            if (!onlyColoursDiffer) found.AddRange((await WhatSticksOut()).Select(w => $"{screen}: {w}"));
            light = screen.Dark ? light : shape;
        }
        await Page.SetViewportSizeAsync(Screen.NarrowPhone, Screen.Height);
        return [.. found, .. (await WhatSticksOut()).Select(w => $"{Screen.NarrowPhone}: {w}")];
    }

    /// <summary>What makes the page scroll sideways, the outermost first, each with where it ends; empty when it does not scroll.</summary>
    public async Task<IReadOnlyList<string>> WhatSticksOut() => await Page.EvaluateAsync<string[]>("""
        () => {
            const width = document.documentElement.clientWidth;
            if (document.documentElement.scrollWidth <= width) return [];
            const out = [...document.querySelectorAll("body *")].filter(e => e.getBoundingClientRect().right > width + 1);
            return [`wider than ${width} px`, ...out.slice(0, 5).map(e => `${e.tagName}.${e.className} ends at ${Math.round(e.getBoundingClientRect().right)} px`)];
        }
        """);

    public async ValueTask DisposeAsync()
    {
        Page.Console -= Said;
        Page.PageError -= Failed;
        Page.Response -= Answered;
        if (_tools is not null) await _tools.DetachAsync();
        await _end();
    }

    void Said(object? page, IConsoleMessage message)
    {
        if (message.Type is "error" or "warning") _complaints.Enqueue(message.Text);
    }

    void Failed(object? page, string error) => _complaints.Enqueue(error);

    void Answered(object? page, IResponse response)
    {
        if (response.Status >= 400) _complaints.Enqueue($"{response.Status} {response.Url}");
    }
}
