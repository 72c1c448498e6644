using System.Text.RegularExpressions;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace Samsyn.Browser.Tests;

/// <summary>The medicines committee sees what has changed, takes a signal and explains it, without scripts.</summary>
public sealed class SignalStory(DemoSite site)
{
    [Fact]
    public async Task A_signal_is_taken_and_explained_and_the_reason_stays_when_it_was_missing()
    {
        var region = await site.ToChange();
        await using var visit = await region.Visit("committee", scripts: false);
        await visit.Open("/medicines/signals?state=new");
        await visit.Main.GetByRole(AriaRole.Button, new() { NameRegex = new("^" + site.Text("signals.act.take")) }).First.ClickAsync();
        await Expect(visit.Main.GetByText(site.Text("signals.done"))).ToBeVisibleAsync();

        await visit.Open("/medicines/signals?state=accepted");
        await visit.Main.GetByRole(AriaRole.Listitem).Filter(new() { Has = visit.Page.Locator("p") }).First.GetByRole(AriaRole.Link).ClickAsync();
        await Expect(visit.Page).ToHaveURLAsync(new Regex("/medicines/signals/"));
        await visit.Button(site.Text("signals.act.explain")).ClickAsync();
        await Expect(visit.Main.GetByRole(AriaRole.Alert)).ToContainTextAsync("The reason is missing");

        await visit.Page.GetByLabel(site.Text("signals.reason"), new() { Exact = true }).FillAsync("The new guideline from April");
        await visit.Button(site.Text("signals.act.explain")).ClickAsync();
        await Expect(visit.Table(site.Text("signals.history.table"))).ToContainTextAsync("The new guideline from April");
        await Expect(visit.Button(site.Text("signals.act.reopen"))).ToBeVisibleAsync();
        Assert.Empty(await visit.Barriers());
        Assert.Empty(visit.Complaints);
    }
}
