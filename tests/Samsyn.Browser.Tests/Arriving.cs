using System.Text.RegularExpressions;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace Samsyn.Browser.Tests;

/// <summary>Waits until a page has arrived somewhere.</summary>
/// <remarks>Looks again and again. The browser library's own <c>WaitForURLAsync</c> waits for news of a navigation, and one that ends just before it begins to listen is never told.</remarks>
static class Arriving
{
    /// <param name="at">A regular expression that the address holds.</param>
    public static Task Arrives(this IPage page, string at) => Expect(page).ToHaveURLAsync(new Regex(at), new() { Timeout = 20_000 });
}
