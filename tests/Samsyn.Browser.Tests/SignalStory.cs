using System.Text.RegularExpressions;
using Microsoft.Data.Sqlite;
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
        await PlantSignal(region.Data);
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
        Assert.Empty(visit.Complaints);
    }

    /// <summary>The smallest region has too few events for a change to be told from chance, so one is put there.</summary>
    static async Task PlantSignal(string data)
    {
        await using var connection = new SqliteConnection($"Data Source={Path.Combine(data, "samsyn.db")}");
        await connection.OpenAsync(TestContext.Current.CancellationToken);
        await using var insert = connection.CreateCommand();
        insert.CommandText = """
            insert into medicines_signals (Id, Measure, OrganisationId, Way, Since, Until, Kind, "From", "To", IsGood, SeenBelow, FoundAtUtc, State, Version)
            select '019AAAAA-0000-7000-8000-000000000001', 'antibiotics-iv-share', Id, 'Up', 202601, 202609, 'Step', 31.4, 47.9, 0, 0, '2026-10-05 08:00:00', 'New', '019AAAAA-0000-7000-8000-000000000002'
            from kernel_organisations where Code = 'RN-NUS'
            """;
        Assert.Equal(1, await insert.ExecuteNonQueryAsync(TestContext.Current.CancellationToken));
    }
}
