using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using Microsoft.Playwright;
using Samsyn.App.Hosting;
using static Microsoft.Playwright.Assertions;

namespace Samsyn.Browser.Tests;

/// <summary>New events arrive; the medicines committee is shown what changed, takes it and closes it with a reason.</summary>
public sealed class SignalStory(DemoSite sites)
{
    const string Header = "source_id,kind,time,organisation,atc,ddd,product,product_name,substance,strength,form,route,quantity,unit,packages,cost,net_cost,currency,person,birth_date,sex,indication,order_id,batch,reason";
    // As many as are kept, so that the few events of the small region itself do not matter
    const int Months = 62;
    const string Reason = "The ward opened its infusion room in spring.";

    [Fact]
    public async Task A_signal_follows_an_import_is_taken_and_closed_and_its_history_is_there()
    {
        var site = await sites.ToChange();
        await Import(site, "RN-NUS-MED", before: 20, after: 60);
        await Import(site, "RN-HAV-MED", before: 60, after: 20);
        await site.DoJobs("compute measures", "detect signals");

        var page = await TakeAndClose(site, "rose", new(1440, Dark: false), scripts: true);
        await TakeAndClose(site, "fell", new(390, Dark: false), scripts: false);

        Assert.Empty(await site.Flaws("committee", page));
    }

    /// <returns>The path of the signal.</returns>
    static async Task<string> TakeAndClose(RunningSite site, string way, Screen screen, bool scripts)
    {
        await using var visit = await site.Visit("committee", screen, scripts: scripts);
        var line = visit.Main.GetByRole(AriaRole.Listitem).Filter(new() { HasText = way }).Filter(new() { HasText = "by vein" }).First;
        await visit.Open("/medicines/signals");

        await line.GetByRole(AriaRole.Button, new() { NameRegex = new("^" + site.Text("signals.act.take")) }).ClickAsync();
        await Expect(visit.Main.GetByText(site.Text("signals.done"))).ToBeVisibleAsync();
        await line.GetByRole(AriaRole.Link).First.ClickAsync();
        await Expect(visit.Page).ToHaveURLAsync(new Regex("/medicines/signals/[0-9a-f]"));
        await Expect(visit.Main).ToContainTextAsync(site.Text("signals.state.accepted"));

        await visit.Button(site.Text("signals.act.close")).ClickAsync();
        await Expect(visit.Main.GetByRole(AriaRole.Alert)).ToContainTextAsync("The reason is missing");
        await visit.Page.GetByLabel(site.Text("signals.reason"), new() { Exact = true }).FillAsync(Reason);
        await visit.Button(site.Text("signals.act.close")).ClickAsync();

        var history = visit.Table(site.Text("signals.history.table"));
        await Expect(history.GetByRole(AriaRole.Row)).ToHaveCountAsync(4);
        await Expect(history).ToContainTextAsync(Reason);
        await Expect(visit.Button(site.Text("signals.act.reopen"))).ToBeVisibleAsync();
        Assert.Empty(visit.Complaints);
        return new Uri(visit.Page.Url).AbsolutePath;
    }

    /// <summary>Five years of antibiotics given in one department; so much of a hundred by vein, and in the last four months another share.</summary>
    static async Task Import(RunningSite site, string place, int before, int after)
    {
        var last = new DateOnly(DateTime.UtcNow.Year, DateTime.UtcNow.Month, 15).AddMonths(-1);
        var text = new StringBuilder(Header).Append('\n');
        for (var i = 0; i < Months; i++)
        {
            var (day, vein) = (last.AddMonths(i + 1 - Months), (i < Months - 4 ? before : after) + i % 2);
            text.Append(CultureInfo.InvariantCulture, $"{place}-{i}v,administer,{day:yyyy-MM-dd},{place},J01CA08,{vein * 50},,,,,,intravenous,1{new string(',', 12)}\n");
            text.Append(CultureInfo.InvariantCulture, $"{place}-{i}o,administer,{day:yyyy-MM-dd},{place},J01CA08,{(100 - vein) * 50},,,,,,oral,1{new string(',', 12)}\n");
        }
        var file = Path.Combine(Path.GetTempPath(), $"samsyn-signals-{Guid.NewGuid():N}.csv");
        await File.WriteAllTextAsync(file, text.ToString(), TestContext.Current.CancellationToken);
        using var said = new StringWriter();
        var code = await CommandLine.Run(["import", file, "--profile", "samsyn", "--data", site.Data], new() { Output = said, Error = said });
        File.Delete(file);
        Assert.True(code == 0, said.ToString());
    }
}
