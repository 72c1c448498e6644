using System.Globalization;
using System.Text;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace Samsyn.Browser.Tests;

/// <summary>A data steward sends a file in which one row is wrong, and mends it.</summary>
public sealed class ImportStory(DemoSite sites)
{
    // Enough that the import is still running when its page is first seen
    const int Rows = 40_000;
    const string Header = "source_id,kind,time,organisation,atc,ddd,product,product_name,substance,strength,form,route,quantity,unit,packages,cost,net_cost,currency,person,birth_date,sex,indication,order_id,batch,reason";
    static readonly string NoMore = new(',', Header.Count(c => c == ',') - 5);

    [Fact]
    public async Task A_file_with_one_bad_row_is_seen_to_the_end_and_the_row_is_fixed_and_sent_again()
    {
        var site = await sites.ToChange();
        await using var visit = await site.Visit("steward");
        await visit.Open("/data/imports");
        await Send(visit, site, "story.csv", File());

        await Expect(visit.Page.GetByRole(AriaRole.Progressbar)).ToBeVisibleAsync();
        await visit.Page.Arrives("/data/imports/[^/]+$");
        await Expect(visit.Main).ToContainTextAsync(Done(site, Rows + 1, Rows, 1), new() { Timeout = 60_000 });
        await Expect(visit.Table(site.Text("imports.reasons.title"))).ToContainTextAsync(site.Text("reject.atc.shape"));
        await HasNoBarriers(site, visit.Page.Url);

        var download = await visit.Page.RunAndWaitForDownloadAsync(() => visit.Link(site.Text("imports.rejects.download")).ClickAsync());
        var rejected = await System.IO.File.ReadAllTextAsync(await download.PathAsync(), TestContext.Current.CancellationToken);
        Assert.Equal([Header, "bad,purchase,2024-02-01,RN,J01C!8,7.5" + NoMore], rejected.Replace("\"", "", StringComparison.Ordinal).Split('\n', StringSplitOptions.RemoveEmptyEntries));
        await visit.Link(site.Text("imports.rejects.show")).ClickAsync();
        await Expect(visit.Table(site.Text("imports.rejects.table"))).ToContainTextAsync("J01C!8");

        await visit.Open("/data/imports");
        await Send(visit, site, "story-fixed.csv", rejected.Replace("J01C!8", "J01CA08", StringComparison.Ordinal));
        await Expect(visit.Main).ToContainTextAsync(Done(site, 1, 1, 0), new() { Timeout = 60_000 });
        Assert.Empty(visit.Complaints);
    }

    static async Task HasNoBarriers(RunningSite site, string url)
    {
        foreach (var path in new[] { url, url + "/rejects" }) Assert.Empty(await site.Flaws("steward", path));
    }

    static string Done(RunningSite site, int read, int accepted, int rejected) =>
        string.Format(CultureInfo.GetCultureInfo("en-GB"), site.Text("imports.one.done"), $"{read:N0}", $"{accepted:N0}", "0", "0", $"{rejected:N0}");

    static async Task Send(Visit visit, RunningSite site, string name, string content)
    {
        await visit.Page.GetByLabel(site.Text("imports.send.file"), new() { Exact = true }).SetInputFilesAsync(new FilePayload { Name = name, MimeType = "text/csv", Buffer = Encoding.UTF8.GetBytes(content) });
        await visit.Page.GetByLabel(site.Text("imports.send.profile"), new() { Exact = true }).SelectOptionAsync("samsyn");
        await visit.Button(site.Text("imports.send.do")).ClickAsync();
    }

    static string File()
    {
        var text = new StringBuilder(Header).Append('\n');
        for (var i = 0; i < Rows; i++) text.Append(CultureInfo.InvariantCulture, $"story-{i},purchase,2024-{i % 12 + 1:00}-01,RN,J01CA08,{i % 90 + 1}{NoMore}\n");
        return text.Append("bad,purchase,2024-02-01,RN,J01C!8,7.5").Append(NoMore).Append('\n').ToString();
    }
}
