using System.Text.RegularExpressions;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace Samsyn.Browser.Tests;

/// <summary>Someone who uses no mouse.</summary>
public sealed class KeyboardStory(DemoSite site)
{
    [Fact]
    public async Task The_period_is_changed_and_the_numbers_are_opened_with_keys_alone_and_focus_is_always_seen()
    {
        await using var visit = await site.Visit("lead");
        var page = visit.Page;
        await visit.Open("/medicines/overview");
        await page.Keyboard.PressAsync("Tab");
        await Expect(visit.Link(site.Text("frame.skip"))).ToBeFocusedAsync();
        await Expect(visit.Link(site.Text("frame.skip"))).ToBeInViewportAsync();
        await page.Keyboard.PressAsync("Enter");
        await Expect(visit.Main).ToBeFocusedAsync();

        await visit.Open("/medicines/overview");
        var picker = visit.Button(site.Text("frame.period-is").Split("{0}")[0].Trim());
        await TabTo(visit, picker);
        await page.Keyboard.PressAsync("Enter");
        var fiveYears = visit.Link(site.Text("frame.period.five-years"));
        await Expect(fiveYears).ToBeVisibleAsync();
        await page.Keyboard.PressAsync("Escape");
        await Expect(fiveYears).ToBeHiddenAsync();
        await Expect(picker).ToBeFocusedAsync();

        await page.Keyboard.PressAsync("Enter");
        await TabTo(visit, fiveYears);
        await page.Keyboard.PressAsync("Enter");
        await Expect(page).ToHaveURLAsync(new Regex("from=.*to="));

        var numbers = page.GetByRole(AriaRole.Figure).First;
        await TabTo(visit, numbers.GetByText(site.Text("chart.numbers")));
        await page.Keyboard.PressAsync("Enter");
        await Expect(numbers.GetByRole(AriaRole.Table)).ToBeVisibleAsync();
        await page.Keyboard.PressAsync("Enter");
        await Expect(numbers.GetByRole(AriaRole.Table)).ToBeHiddenAsync();
    }

    /// <summary>Tab until it is reached; whatever is passed on the way must show that it has the focus.</summary>
    static async Task TabTo(Visit visit, ILocator wanted)
    {
        for (var i = 0; i < 80; i++)
        {
            await visit.Page.Keyboard.PressAsync("Tab");
            Assert.Equal("seen", await visit.Page.EvaluateAsync<string>("""
                () => {
                    const at = document.activeElement, style = getComputedStyle(at), box = at.getBoundingClientRect();
                    const outlined = style.outlineStyle !== "none" && parseFloat(style.outlineWidth) >= 2;
                    return at === document.body || (outlined && box.width > 0 && box.height > 0) ? "seen" : `not seen: ${at.outerHTML.slice(0, 200)}`;
                }
                """));
            if (await wanted.EvaluateAsync<bool>("e => e === document.activeElement")) return;
        }
        Assert.Fail("Eighty tabs did not lead there.");
    }
}
