using System.Net;
using Microsoft.EntityFrameworkCore;
using Samsyn.Kernel.Data;
using Samsyn.Medicines.Measures.Steps;
using Samsyn.Tests.Hosting;

namespace Samsyn.Tests.Medicines.Measures;

/// <summary>A lead is shown a step that the rules see, confirms it with a reason, and takes it back.</summary>
public abstract class StepPageTests(TestSite site) : IAsyncLifetime
{
    public sealed class OnSqlite(TestSite site) : StepPageTests(site), IClassFixture<TestSite>;

    public sealed class OnPostgres(PostgresSite site) : StepPageTests(site), IClassFixture<PostgresSite>;

    const string Page = $"/medicines/measures/{MeasuredSite.Share}?tab=change&org=AHH-MED";

    static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync() => await MeasuredSite.Fill(site);

    public ValueTask DisposeAsync()
    {
        GC.SuppressFinalize(this);
        return ValueTask.CompletedTask;
    }

    [Fact]
    public async Task A_step_is_proposed_confirmed_told_and_undone_with_its_reasons_kept()
    {
        var lead = await site.SignedIn("lead");
        var before = await Seen(lead, Page);
        Assert.Contains("From January 2025 the level seems to have moved, from about 40.0 % to about 20.0 %", before, StringComparison.Ordinal);
        Assert.Contains("I′ chart (Taylor)", before, StringComparison.Ordinal);

        var without = WebUtility.HtmlDecode(await (await lead.Send(Page, Page, Confirm(" "))).Text());
        Assert.Contains("The reason is missing", without, StringComparison.Ordinal);
        var sent = await lead.Send(Page, Page, Confirm("Early switch to tablets was taught on all wards"));
        Assert.Equal(HttpStatusCode.Redirect, sent.StatusCode);

        var after = await Seen(lead, Page);
        Assert.Contains("Step, confirmed", after, StringComparison.Ordinal);
        Assert.Contains("Early switch to tablets was taught on all wards", after, StringComparison.Ordinal);
        Assert.DoesNotContain("A step change is proposed", after, StringComparison.Ordinal);
        Assert.Contains("Apart from the confirmed step, nothing here is more than chance explains", after, StringComparison.Ordinal);
        Assert.Contains("Lower than before since January 2025 (confirmed)", await Seen(lead, "/medicines/measures?org=AHH-MED"), StringComparison.Ordinal);

        var again = await lead.Send(Page, Page, Confirm("Twice"));
        Assert.Equal(HttpStatusCode.BadRequest, again.StatusCode); // the form is no longer there
        var id = after.Split("value=\"step-undo-")[1].Split('"')[0];
        var undone = await lead.Send(Page, Page, new() { ["_handler"] = "step-undo-" + id, ["step-undo-" + id] = "The coding of routes had changed" });
        Assert.Equal(HttpStatusCode.Redirect, undone.StatusCode);
        var last = await Seen(lead, Page);
        Assert.Contains("A step change is proposed", last, StringComparison.Ordinal);
        Assert.Contains("The coding of routes had changed", last, StringComparison.Ordinal);

        await site.Use<SamsynDb>(async db =>
        {
            Assert.Equal(["measure.step-confirmed", "measure.step-undone"],
                await db.AuditEntries.Where(a => a.Action.StartsWith("measure.step")).OrderBy(a => a.Number).Select(a => a.Action).ToListAsync(Cancel));
            var step = Assert.Single(await db.Set<ConfirmedStep>().ToListAsync(Cancel));
            Assert.Equal((new(2025, 1), "Early switch to tablets was taught on all wards", "The coding of routes had changed"), (step.Since, step.Reason, step.UndoneReason));
        });
    }

    [Fact]
    public async Task Who_may_only_read_is_told_who_can_confirm_and_cannot()
    {
        var controller = await site.SignedIn("controller");

        var page = await Seen(controller, Page);

        Assert.Contains("Clinicians, leads and quality developers of the organisation can confirm it", page, StringComparison.Ordinal);
        Assert.DoesNotContain("step-confirm", page, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("2024-11", "Because", "The chart has changed since you opened it")]
    [InlineData("2025-01", "Patient 19121212-1212 was moved", "The reason holds what looks like an identity number")]
    public async Task What_cannot_be_confirmed_is_refused_and_what_was_typed_stays(string since, string reason, string said)
    {
        var clinician = await site.SignedIn("clinician");

        var html = WebUtility.HtmlDecode(await (await clinician.Send(Page, Page, Confirm(reason, since))).Text());

        Assert.Contains(said, html, StringComparison.Ordinal);
        Assert.Contains($">{reason}</textarea>", html, StringComparison.Ordinal);
    }

    static Dictionary<string, string> Confirm(string reason, string since = "2025-01") => new() { ["_handler"] = "step-confirm", ["since"] = since, ["reason"] = reason };

    static async Task<string> Seen(HttpClient browser, string path) =>
        WebUtility.HtmlDecode(await browser.GetStringAsync(path, Cancel)).Replace('\u00a0', ' ');
}
