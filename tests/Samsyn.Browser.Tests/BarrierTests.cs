namespace Samsyn.Browser.Tests;

/// <summary>What looks for barriers finds them, in light and in dark alike.</summary>
public sealed class BarrierTests(DemoSite site)
{
    [Fact]
    public async Task A_barrier_put_into_a_page_is_found_on_every_screen()
    {
        await using var visit = await site.Visit(language: "sv");
        await visit.Open("/sign-in");
        await visit.Page.EvaluateAsync("""
            () => {
                const pale = document.createElement("p");
                pale.textContent = "Hard to read";
                pale.style.color = "#888";
                pale.style.background = "#777";
                document.querySelector("main").append(pale, document.createElement("img"));
            }
            """);

        var found = await visit.BarriersOnEveryScreen();

        foreach (var screen in Screen.All)
        {
            Assert.Contains(found, f => f.StartsWith($"{screen}: image-alt: ", StringComparison.Ordinal));
            Assert.Contains(found, f => f.StartsWith($"{screen}: color-contrast: ", StringComparison.Ordinal));
        }
    }
}
