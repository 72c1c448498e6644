using System.Collections.Concurrent;
using Microsoft.Playwright;

namespace Samsyn.Browser.Tests;

/// <summary>A browser profile in which many look around, one after the other in the same windows: to open a window and to read axe in it takes longer than to look at a page.</summary>
sealed class SharedProfile(IBrowserContext context)
{
    readonly ConcurrentBag<IPage> _idle = [];

    /// <summary>A window that nobody else looks through, as wide and light as the profile says.</summary>
    public async Task<IPage> Take()
    {
        if (!_idle.TryTake(out var page)) return await context.NewPageAsync();
        await page.SetViewportSizeAsync(Screen.Wide.Width, Screen.Height);
        await page.EmulateMediaAsync(new() { ColorScheme = Screen.Wide.Scheme });
        return page;
    }

    public ValueTask GiveBack(IPage page)
    {
        _idle.Add(page);
        return ValueTask.CompletedTask;
    }
}
