using System.Text.RegularExpressions;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace Samsyn.Browser.Tests;

/// <summary>The medicines committee sees who follows its recommendation; a clinician says why a patient should have something else.</summary>
public sealed class RecommendationStory(DemoSite site)
{
    const string Adalimumab = "/medicines/recommendations/adalimumab-biosimilar-first";

    [Fact]
    public async Task The_late_change_to_the_biosimilar_is_found_from_the_list_down_to_a_department()
    {
        await using var visit = await site.Visit("committee");
        await visit.Open("/medicines/recommendations");
        var item = visit.Main.GetByRole(AriaRole.Listitem).Filter(new() { HasText = "Adalimumab" });
        await Expect(item).ToContainTextAsync(new Regex(@"\d+\s%\sof what is used follows; the target 90\s%"));

        await item.GetByRole(AriaRole.Link).ClickAsync();
        await Expect(visit.Heading).ToContainTextAsync("Adalimumab");
        await Expect(visit.Page.GetByRole(AriaRole.Figure)).ToContainTextAsync("Target 90");
        var table = visit.Main.GetByRole(AriaRole.Table).Filter(new() { HasText = site.Text("recommendations.not-explained") });
        // Björklunda began ten months after the others: no department took longer
        var slowest = table.GetByRole(AriaRole.Row).Filter(new() { HasText = "Björklunda" });
        await Expect(slowest.First).ToBeVisibleAsync();

        var csv = await visit.Page.RunAndWaitForDownloadAsync(() => visit.Main.GetByRole(AriaRole.Link, new() { Name = site.Text("chart.csv") }).Last.ClickAsync());
        var lines = await File.ReadAllLinesAsync(await csv.PathAsync(), TestContext.Current.CancellationToken);
        Assert.StartsWith("organisation,organisation_name,share,", lines[0], StringComparison.Ordinal);
        var weeks = lines.Skip(1).Select(l => l.Split(',')).Where(c => c[4].Length > 0).ToDictionary(c => c[0], c => decimal.Parse(c[4], System.Globalization.CultureInfo.InvariantCulture));
        Assert.True(weeks["RN-BJO-REU"] > weeks["RN-NUS-REU"] + 26, string.Join(' ', weeks));

        await visit.Navigation(site.Text("recommendations.basis")).GetByRole(AriaRole.Link, new() { Name = site.Text("recommendations.basis.new") }).ClickAsync();
        await Expect(visit.Page).ToHaveURLAsync(new Regex("basis=new"));
        await Expect(visit.Main.GetByRole(AriaRole.Paragraph).First).ToContainTextAsync("new patients");
        Assert.Empty(visit.Complaints);
    }

    [Fact]
    public async Task A_clinician_registers_a_reason_corrects_what_was_refused_and_withdraws_it()
    {
        var changing = await site.ToChange();
        await using var visit = await changing.Visit("clinician");
        await visit.Open(Adalimumab);

        await visit.Page.GetByLabel(site.Text("recommendations.reason.persons")).FillAsync("none");
        await visit.Page.GetByLabel(site.Text("recommendations.reason.why")).SelectOptionAsync(site.Text("recommendations.reason.SideEffect"));
        await visit.Page.GetByLabel(site.Text("recommendations.reason.note"), new() { Exact = true }).FillAsync("Stinging with both biosimilars");
        await visit.Button(site.Text("recommendations.reason.send")).ClickAsync();
        await Expect(visit.Page.GetByRole(AriaRole.Alert)).ToContainTextAsync("'none' is not a number of patients");
        await Expect(visit.Page.GetByLabel(site.Text("recommendations.reason.note"), new() { Exact = true })).ToHaveValueAsync("Stinging with both biosimilars");

        await visit.Page.GetByLabel(site.Text("recommendations.reason.persons")).FillAsync("2");
        await visit.Button(site.Text("recommendations.reason.send")).ClickAsync();
        await Expect(visit.Main).ToContainTextAsync(site.Text("recommendations.reason.registered"));
        var standing = visit.Table(site.Text("recommendations.reason.standing"));
        await Expect(standing).ToContainTextAsync("Stinging with both biosimilars");
        Assert.Empty(await visit.Barriers());

        await standing.GetByRole(AriaRole.Button, new() { Name = site.Text("recommendations.reason.withdraw") }).ClickAsync();
        await Expect(visit.Main).ToContainTextAsync(site.Text("recommendations.reason.withdrawn"));
        await Expect(standing).ToHaveCountAsync(0);
        Assert.Empty(visit.Complaints);
    }
}
