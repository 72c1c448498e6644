using System.Net;
using Microsoft.EntityFrameworkCore;
using Samsyn.Kernel.Data;
using Samsyn.Tests.Hosting;
using Samsyn.Tests.Medicines.Measures;
using Samsyn.Tests.Texts;
using Samsyn.Together.Initiatives;

namespace Samsyn.Tests.Together.ToldBack;

/// <summary>The measure's chart with the act marked on it: for who may see the figures, and for who contributed once a leader who may has shown it.</summary>
public sealed class ToldChartTests(TestSite site) : IClassFixture<TestSite>
{
    static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_leader_shows_the_chart_to_who_contributed_to_nobody_else_and_as_long_as_the_leader_may_see_it()
    {
        await MeasuredSite.Fill(site);
        var (lead, patient, company) = (await site.SignedIn("lead"), await site.SignedIn("patient"), await site.SignedIn("company"));
        var begun = await lead.Send("/together/initiatives/new", "/together/initiatives/new", new()
        {
            ["_handler"] = "initiative", ["do"] = "save", ["Title"] = "Tablets in time", ["Why"] = "Drips stay too long", ["Levels"] = "meso", ["Place"] = "AHH-MED", ["Space"] = "open", ["Decided"] = "We begin",
            ["Measures"] = MeasuredSite.Share,
        });
        Assert.True(begun.StatusCode == HttpStatusCode.Redirect, SwedishReader.Seen(await begun.Text()));
        var page = begun.Headers.Location!.OriginalString.Split('?')[0];
        await Do(lead, page, new() { ["_handler"] = "invite", ["called"] = "Patient", ["side"] = "patient", ["say"] = "takespart", ["phase"] = "initiate", ["level"] = "meso", ["since"] = DateOnly.FromDateTime(TimeProvider.System.GetLocalNow().DateTime).ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture), ["email"] = "patient@demo.invalid", ["helper"] = "" });
        var id = Guid.Parse(page.Split('/')[^1]);
        var participant = await Ask(db => db.Set<Samsyn.Together.Participation.Participant>().Where(p => p.InitiativeId == id && p.Called == "Patient").Select(p => p.Id).SingleAsync(Cancel));
        await Do(patient, page, new() { ["_handler"] = $"answer-{participant}", ["answer"] = "yes" });
        await Do(lead, page + "?tab=cycles", new() { ["_handler"] = "cycle", ["aim"] = "Can we ask?", ["prediction"] = "For eight of ten", ["starts"] = "2024-12-10", ["measure"] = MeasuredSite.Share });

        Assert.Contains("PDSA 1", await Told(lead, page), StringComparison.Ordinal);
        Assert.Contains("chart-spc", await Told(lead, page), StringComparison.Ordinal);
        Assert.DoesNotContain("chart-spc", await Told(patient, page), StringComparison.Ordinal);
        Assert.Contains("The figures behind it are not shown to you here", SwedishReader.Seen(await Told(patient, page)), StringComparison.Ordinal);
        Assert.DoesNotContain("show-chart", await patient.GetStringAsync(page + "?tab=outcome", Cancel), StringComparison.Ordinal);

        await Do(lead, page + "?tab=outcome", new() { ["_handler"] = "show-chart", ["show"] = "yes" });

        Assert.Contains("chart-spc", await Told(patient, page), StringComparison.Ordinal);
        Assert.Contains("PDSA 1", await Told(patient, page), StringComparison.Ordinal);
        Assert.DoesNotContain("chart-spc", await Told(company, page), StringComparison.Ordinal);
        Assert.DoesNotContain("chart-spc", await patient.GetStringAsync(page + "?tab=cycles", Cancel), StringComparison.Ordinal);
        Assert.True(await Ask(db => db.AuditEntries.AnyAsync(a => a.Subject == $"initiative:{id}" && a.Action == "initiative.chart-shown", Cancel)));
        // A right that is lost closes what rested on it
        await site.Use<SamsynDb>(async db =>
        {
            var leader = await db.Set<Initiative>().Where(i => i.Id == id).Select(i => i.ChartShownById).SingleAsync(Cancel);
            await db.RoleGrants.Where(g => g.PersonId == leader).ExecuteDeleteAsync(Cancel);
        });
        Assert.DoesNotContain("chart-spc", await Told(patient, page), StringComparison.Ordinal);
    }

    static Task<string> Told(HttpClient who, string page) => who.GetStringAsync(page + "/told", Cancel);

    static async Task Do(HttpClient who, string page, Dictionary<string, string> form)
    {
        var answer = await who.Send(page, page, form);
        Assert.True(answer.StatusCode == HttpStatusCode.Redirect, SwedishReader.Seen(await answer.Text()));
    }

    async Task<T> Ask<T>(Func<SamsynDb, Task<T>> question)
    {
        T answer = default!;
        await site.Use<SamsynDb>(async db => answer = await question(db));
        return answer;
    }
}
