using System.Text.RegularExpressions;
using Microsoft.Playwright;
using Samsyn.App.Hosting;
using static Microsoft.Playwright.Assertions;

namespace Samsyn.Browser.Tests;

/// <summary>The medicines committee makes a department's monthly report; a head of department says why a level has moved.</summary>
public sealed class MonthlyReportStory(DemoSite site)
{
    [Fact]
    public async Task Measures_are_chosen_seen_on_one_page_taken_along_and_printed()
    {
        await using var visit = await site.Visit("lead");
        await visit.Open("/medicines/measures");
        await visit.Link(site.Text("compare.from-list")).ClickAsync();
        await Expect(visit.Heading).ToHaveTextAsync(site.Text("compare.title"));
        var report = visit.Main.GetByRole(AriaRole.Article);
        await Expect(report.GetByRole(AriaRole.Heading, new() { Level = 3 })).ToHaveCountAsync(6);

        await visit.Main.GetByText(new Regex("^Choose measures")).ClickAsync();
        var chosen = visit.Main.GetByRole(AriaRole.Checkbox, new() { Checked = true });
        await Expect(chosen).ToHaveCountAsync(6);
        while (await chosen.CountAsync() > 0) await chosen.First.UncheckAsync();
        await visit.Page.GetByLabel("Antibiotics given by vein, share").CheckAsync();
        await visit.Page.GetByLabel("Proton pump inhibitors", new() { Exact = false }).First.CheckAsync();
        await visit.Button(site.Text("compare.show")).ClickAsync();
        await Expect(visit.Page).ToHaveURLAsync(new Regex("m=antibiotics-iv-share"));
        await Expect(report.GetByRole(AriaRole.Heading, new() { Level = 3 })).ToHaveCountAsync(2);
        await Expect(report.GetByRole(AriaRole.Table)).ToContainTextAsync("Antibiotics given by vein, share");
        await Expect(report).ToContainTextAsync(site.Text("compare.made-how"));
        Assert.Empty(await visit.Barriers());

        var csv = await visit.Page.RunAndWaitForDownloadAsync(() => visit.Link(site.Text("compare.csv")).ClickAsync());
        Assert.Contains("antibiotics-iv-share,", await File.ReadAllTextAsync(await csv.PathAsync(), TestContext.Current.CancellationToken), StringComparison.Ordinal);

        await visit.Page.EmulateMediaAsync(new() { Media = Media.Print });
        await Expect(report.GetByRole(AriaRole.Heading, new() { NameRegex = new Regex("^Monthly report: ") })).ToBeVisibleAsync();
        await Expect(visit.Heading).ToBeHiddenAsync();
        await Expect(visit.Main.GetByRole(AriaRole.Checkbox).First).ToBeHiddenAsync();
        await Expect(visit.Navigation(site.Text("frame.areas")).First).ToBeHiddenAsync();
        Assert.Empty(await visit.WhatSticksOut());
        Assert.Empty(visit.Complaints);
    }

    [Fact]
    public async Task A_step_change_is_proposed_on_the_chart_confirmed_with_a_reason_and_undone()
    {
        // As large as the one that others read: in a smaller one too few patients change to the biosimilar to be told from chance
        await using var changing = await site.StartCopy("monthly-report");
        await using var visit = await changing.Visit("committee");
        await visit.Open("/medicines/measures/biosimilar-adalimumab?tab=change&org=RN-NUS");
        await Expect(visit.Main.GetByRole(AriaRole.Heading, new() { Name = site.Text("steps.proposed") })).ToBeVisibleAsync();

        await visit.Button(site.Text("steps.confirm")).ClickAsync();
        await Expect(visit.Page.GetByRole(AriaRole.Alert)).ToContainTextAsync("The reason is missing");
        await visit.Page.GetByLabel(site.Text("steps.reason"), new() { Exact = true }).FillAsync("The region's council recommended the biosimilar");
        await visit.Button(site.Text("steps.confirm")).ClickAsync();
        await Expect(visit.Main).ToContainTextAsync(site.Text("steps.done.confirmed"));
        await Expect(visit.Page.GetByRole(AriaRole.Figure)).ToContainTextAsync(site.Text("steps.chart.confirmed"));
        await Expect(visit.Main).ToContainTextAsync("The region's council recommended the biosimilar");
        Assert.Empty(await visit.Barriers());

        await visit.Main.GetByText(site.Text("steps.undo"), new() { Exact = true }).ClickAsync();
        await visit.Page.GetByLabel(site.Text("steps.undo.reason")).FillAsync("It was a slow change and no step");
        await visit.Button(site.Text("steps.undo.send")).ClickAsync();
        await Expect(visit.Main).ToContainTextAsync(site.Text("steps.done.undone"));
        await Expect(visit.Main).ToContainTextAsync("It was a slow change and no step");
        Assert.Empty(visit.Complaints);
    }

    [Fact]
    public async Task A_chart_is_taken_along_as_a_picture_and_a_month_leads_to_its_events()
    {
        await using var visit = await site.Visit("committee");
        await visit.Open("/medicines/measures/biosimilar-adalimumab");
        var picture = await visit.Page.RunAndWaitForDownloadAsync(() => visit.Link(site.Text("chart.image")).ClickAsync());
        Assert.StartsWith("<svg xmlns=", await File.ReadAllTextAsync(await picture.PathAsync(), TestContext.Current.CancellationToken), StringComparison.Ordinal);

        var chart = visit.Page.GetByRole(AriaRole.Figure);
        await chart.GetByText(site.Text("chart.numbers")).ClickAsync();
        await chart.GetByRole(AriaRole.Rowheader).Last.GetByRole(AriaRole.Link).ClickAsync();
        await visit.Page.Arrives("/events\\?");
        await Expect(visit.Table(site.Text("event-rows.table")).GetByRole(AriaRole.Row).Nth(1)).ToBeVisibleAsync();
        await Expect(visit.Main).ToContainTextAsync(site.Text("event-rows.note"));
        await Expect(visit.Main.GetByRole(AriaRole.Columnheader, new() { Name = site.Text("event-rows.person") })).ToHaveCountAsync(0);
        Assert.Empty(await visit.Barriers());
        Assert.Empty(visit.Complaints);
    }
}
