using System.Collections.Concurrent;
using Microsoft.Playwright;

namespace Samsyn.Browser.Tests;

/// <summary>A browser profile in which many look around, one after the other in the same windows: to open a window and to read axe in it takes longer than to look at a page.</summary>
sealed class SharedProfile(IBrowserContext context)
{
    readonly ConcurrentBag<IPage> _idle = [];

    /// <summary>A window that nobody else looks through.</summary>
    public async Task<IPage> Take(Screen screen)
    {
        if (!_idle.TryTake(out var page)) page = await context.NewPageAsync();
        await page.SetViewportSizeAsync(screen.Width, Screen.Height);
        await page.EmulateMediaAsync(new() { ColorScheme = screen.Scheme });
        return page;
    }

    public ValueTask GiveBack(IPage page)
    {
        _idle.Add(page);
        return ValueTask.CompletedTask;
    }
}
