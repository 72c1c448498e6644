using System.Text.RegularExpressions;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace Samsyn.Browser.Tests;

/// <summary>A quality developer has an idea for a measure and sees it as a chart, without code and without scripts.</summary>
public sealed class NewMeasureStory(DemoSite sites)
{
    [Fact]
    public async Task A_new_measure_goes_from_idea_to_chart_without_code()
    {
        var site = await sites.ToChange();
        await using var visit = await site.Visit("improver", scripts: false);
        string Text(string key) => site.Text("measure-edit." + key);
        ILocator Figure(string key) => visit.Page.GetByRole(AriaRole.Group, new() { Name = Text(key), Exact = true });
        ILocator Field(ILocator within, string key) => within.GetByLabel(Text("field." + key), new() { Exact = true }).First;

        await visit.Open("/medicines/measures/new");
        await Field(visit.Main, "name").FillAsync("Carbapenems of all antibiotics");
        await Field(visit.Main, "why").FillAsync("They are to be kept for what nothing else cures.");
        await Field(visit.Main, "unit").FillAsync("%");
        foreach (var (figure, atc) in new[] { ("numerator", "J01DH"), ("denominator", "J01") })
        {
            await Field(Figure(figure), "quantity").SelectOptionAsync("ddd");
            await Figure(figure).GetByRole(AriaRole.Checkbox, new() { Name = site.Text("medicines.kind.purchase"), Exact = true }).First.CheckAsync();
            await Field(Figure(figure), "atc").FillAsync(atc);
        }
        await Field(visit.Main, "events").FillAsync("kind      atc      ddd\npurchase  J01DH02  10\npurchase  J01CA08  30");

        // The expected value is forgotten: told at its field, and nothing is lost
        await visit.Main.GetByRole(AriaRole.Button, new() { Name = Text("check") }).Last.ClickAsync();
        await Expect(visit.Page.GetByRole(AriaRole.Alert)).ToContainTextAsync(Text("missing"));
        await Expect(Field(visit.Main, "name")).ToHaveValueAsync("Carbapenems of all antibiotics");

        await Field(visit.Main, "value").FillAsync("25");
        await visit.Main.GetByRole(AriaRole.Button, new() { Name = Text("check") }).Last.ClickAsync();
        await Expect(visit.Page.GetByRole(AriaRole.Heading, new() { Name = Text("trial") })).ToBeVisibleAsync();
        await Expect(visit.Page.GetByRole(AriaRole.Figure)).ToBeVisibleAsync();
        await Expect(visit.Main).ToContainTextAsync(new Regex("Region Nord .* %"));

        await visit.Main.GetByRole(AriaRole.Button, new() { Name = Text("save"), Exact = true }).ClickAsync();
        await Expect(visit.Page).ToHaveURLAsync(new Regex("/medicines/measures/carbapenems-of-all-antibiotics/edit"));
        await visit.Main.GetByRole(AriaRole.Button, new() { Name = Text("publish"), Exact = true }).ClickAsync();
        await Expect(visit.Main).ToContainTextAsync(Text("saved.published"));
        await Expect(visit.Main).ToContainTextAsync(Text("status.published"));

        await using var other = await site.Visit("steward");
        await other.Open("/medicines/measures/carbapenems-of-all-antibiotics/edit");
        await other.Button(Text("confirm")).ClickAsync();
        await Expect(other.Main).ToContainTextAsync(Text("saved.checked"));
        Assert.Empty(other.Complaints);
    }
}
