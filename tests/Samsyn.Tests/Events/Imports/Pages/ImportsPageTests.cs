using System.Net;
using System.Text;
using Microsoft.EntityFrameworkCore;
using Samsyn.Kernel.Data;
using Samsyn.Kernel.People;
using Samsyn.Tests.Hosting;

namespace Samsyn.Tests.Events.Imports.Pages;

/// <summary>A file is sent in a browser without scripts, imported, and what was rejected is seen, downloaded, fixed and sent again.</summary>
public abstract class ImportsPageTests(TestSite site)
{
    public sealed class OnSqlite(TestSite site) : ImportsPageTests(site), IClassFixture<TestSite>;

    public sealed class OnPostgres(PostgresSite site) : ImportsPageTests(site), IClassFixture<PostgresSite>;

    const string Header = "source_id,kind,time,organisation,product,product_name,atc,substance,strength,form,route,quantity,unit,packages,ddd,cost,net_cost,currency,person,birth_date,sex,indication,order_id,batch,reason";
    const string Good = "1,purchase,2025-01,AHH-MED,,,J01CA08,,,,,,,,40,,,,,,,,,,", Bad = "2,purchase,2025-01,AHH-MED,,,9J1CA08,,,,,,,,40,,,,,,,,,,";

    [Fact]
    public async Task A_rejected_row_is_seen_written_down_fixed_and_sent_again()
    {
        var browser = await site.SignedIn(Role.Steward);
        var page = await Send(browser, "deliveries.csv", $"{Header}\n{Good}\n{Bad}\n");
        var done = await WhenDone(browser, page);
        Assert.Contains("2 rows read · 1 accepted · 0 unchanged · 0 corrected · 1 rejected.", done, StringComparison.Ordinal);
        Assert.Contains("The ATC code has not the shape of one.", done, StringComparison.Ordinal);
        Assert.DoesNotContain("9J1CA08", done, StringComparison.Ordinal);

        Assert.Contains("9J1CA08", await browser.GetStringAsync(page + "/rejects", TestContext.Current.CancellationToken), StringComparison.Ordinal);
        var subject = "import:" + page.Split('/')[^1];
        await site.Use<SamsynDb>(async db =>
            Assert.True(await db.AuditEntries.AnyAsync(a => a.Action == "person-data.read" && a.Subject == subject, TestContext.Current.CancellationToken)));

        var rejected = await browser.GetStringAsync(page + "/rejects/file", TestContext.Current.CancellationToken);
        Assert.EndsWith($"\n{Bad}\n", rejected, StringComparison.Ordinal);
        var again = await Send(browser, "fixed.csv", rejected.Replace("9J1CA08", "J01CA08", StringComparison.Ordinal));
        Assert.Contains("1 rows read · 1 accepted", await WhenDone(browser, again), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_form_without_a_file_says_what_to_do()
    {
        var browser = await site.SignedIn(Role.Steward);
        using var form = await Form(browser);
        using var empty = await browser.PostAsync("/data/imports/send", form, TestContext.Current.CancellationToken);
        var page = await browser.GetStringAsync(empty.Headers.Location, TestContext.Current.CancellationToken);
        Assert.Contains("Choose a file to send.", page, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("lead", "/data/imports", HttpStatusCode.OK), InlineData("clinician", "/data/imports", HttpStatusCode.Forbidden)]
    [InlineData("lead", "/data/imports/1/rejects", HttpStatusCode.Forbidden), InlineData("lead", "/data/imports/1/rejects/file", HttpStatusCode.Forbidden)]
    [InlineData("steward", "/data/imports/999", HttpStatusCode.NotFound), InlineData("steward", "/data/imports/999/rejects/file", HttpStatusCode.NotFound)]
    public async Task Rejected_rows_are_for_those_who_manage_imports(string person, string path, HttpStatusCode expected)
    {
        var browser = await site.SignedIn(person);
        using var answer = await browser.GetAsync(path, TestContext.Current.CancellationToken);
        Assert.Equal(expected, answer.StatusCode);
    }

    static async Task<string> Send(HttpClient browser, string name, string content)
    {
        using var form = await Form(browser);
        form.Add(new ByteArrayContent(Encoding.UTF8.GetBytes(content)), "file", name);
        using var sent = await browser.PostAsync("/data/imports/send", form, TestContext.Current.CancellationToken);
        Assert.Equal(HttpStatusCode.Redirect, sent.StatusCode);
        return sent.Headers.Location!.ToString();
    }

    static async Task<MultipartFormDataContent> Form(HttpClient browser) => new()
    {
        { new StringContent(BrowserExtensions.TokenOf(await browser.GetStringAsync("/data/imports", TestContext.Current.CancellationToken))), "__RequestVerificationToken" },
        { new StringContent(""), "profile" },
    };

    /// <summary>Looks again, as the page itself does, until it no longer asks to be looked at again.</summary>
    static async Task<string> WhenDone(HttpClient browser, string page)
    {
        while (true)
        {
            var seen = await browser.GetStringAsync(page, TestContext.Current.CancellationToken);
            if (!seen.Contains("http-equiv=\"refresh\"", StringComparison.Ordinal)) return seen;
        }
    }
}
