using System.Text.RegularExpressions;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace Samsyn.Browser.Tests;

/// <summary>A head of department looks for what to look at first, and asks of one measure whether it has really changed.</summary>
public sealed class MeasuresStory(DemoSite site)
{
    [Fact]
    public async Task From_the_list_to_one_measure_and_its_control_chart()
    {
        await using var visit = await site.Visit("lead");
        await visit.Open("/medicines/measures");
        await Expect(visit.Main.GetByRole(AriaRole.Paragraph).First).ToContainTextAsync(new Regex("of \\d+ measures"));

        await visit.Page.GetByLabel(site.Text("measures.search")).FillAsync("by vein");
        await visit.Main.GetByRole(AriaRole.Button, new() { Name = site.Text("medicines.show") }).ClickAsync();
        await Expect(visit.Page).ToHaveURLAsync(new Regex("q=by(\\+|%20)vein"));
        await visit.Main.GetByRole(AriaRole.Link, new() { Name = "Antibiotics given by vein, share" }).ClickAsync();
        await Expect(visit.Heading).ToHaveTextAsync("Antibiotics given by vein, share");
        await Expect(visit.Main.GetByRole(AriaRole.Complementary)).ToContainTextAsync("cannula");

        await visit.Navigation(site.Text("measures.tabs")).GetByRole(AriaRole.Link, new() { Name = site.Text("measures.tab.change") }).ClickAsync();
        await Expect(visit.Page).ToHaveURLAsync(new Regex("tab=change"));
        var chart = visit.Page.GetByRole(AriaRole.Figure).First;
        await chart.GetByText(site.Text("chart.numbers")).ClickAsync();
        await Expect(chart.GetByRole(AriaRole.Columnheader, new() { Name = site.Text("spc.centre") })).ToBeVisibleAsync();
        await visit.Navigation(site.Text("measures.preset")).GetByRole(AriaRole.Link, new() { Name = site.Text("measures.preset.anhoej") }).ClickAsync();
        await Expect(visit.Page).ToHaveURLAsync(new Regex("preset=anhoej"));

        await visit.Navigation(site.Text("measures.tabs")).GetByRole(AriaRole.Link, new() { Name = site.Text("measures.tab.how") }).ClickAsync();
        await Expect(visit.Main).ToContainTextAsync(site.Text("measures.how.denominator"));
        Assert.Empty(visit.Complaints);
    }
}
