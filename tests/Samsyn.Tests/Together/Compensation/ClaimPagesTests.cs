using System.Globalization;
using System.Net;
using Microsoft.EntityFrameworkCore;
using Samsyn.Kernel.Audit;
using Samsyn.Kernel.Data;
using Samsyn.Tests.Hosting;
using Samsyn.Tests.Texts;
using Samsyn.Together.Compensation;
using Samsyn.Together.Participation;

namespace Samsyn.Tests.Together.Compensation;

/// <summary>From a patient's claim to its payment, through the pages.</summary>
public abstract class ClaimPagesTests(TestSite site)
{
    public sealed class OnSqlite(TestSite site) : ClaimPagesTests(site), IClassFixture<TestSite>;

    public sealed class OnPostgres(PostgresSite site) : ClaimPagesTests(site), IClassFixture<PostgresSite>;

    static CancellationToken Cancel => TestContext.Current.CancellationToken;

    static string Today => DateOnly.FromDateTime(TimeProvider.System.GetLocalNow().DateTime).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    [Fact]
    public async Task A_claim_is_made_approved_by_another_and_paid_and_payroll_takes_it_along()
    {
        var (lead, patient, controller, clinician) = (await site.SignedIn("lead"), await site.SignedIn("patient"), await site.SignedIn("controller"), await site.SignedIn("clinician"));
        var (id, participant) = await Begun(lead, patient);
        var money = $"/together/initiatives/{id}?tab=money";

        await Do(patient, money, Claim(participant, "2,5", "40", "claim"));
        var claim = await Ask(db => db.Set<Claim>().AsNoTracking().SingleAsync(c => c.InitiativeId == id, Cancel));
        Assert.Contains("2.50 hours, 40.0 km", await Seen(patient, money), StringComparison.Ordinal);
        // What somebody is paid is no business of others who read the page
        Assert.DoesNotContain("2.50 hours", await Seen(clinician, money), StringComparison.Ordinal);
        Assert.DoesNotContain("value=\"approve\"", await patient.GetStringAsync(money, Cancel), StringComparison.Ordinal);

        await Do(lead, money, new() { ["_handler"] = $"claim-{claim.Id}", ["do"] = "approve", ["version"] = claim.Version.ToString() });
        Assert.Contains("is approved", await Seen(patient, "/account/notices"), StringComparison.Ordinal);
        Assert.Contains("Approved claims that wait to be paid: 1", await Seen(controller, "/together/compensation"), StringComparison.Ordinal);
        var payroll = await controller.GetStringAsync(PayrollEndpoint.Path, Cancel);
        Assert.Contains("patient@demo.invalid", payroll, StringComparison.Ordinal);
        Assert.Contains((claim.TotalMinor / 100m).ToString("0.00", CultureInfo.InvariantCulture) + ",SEK", payroll, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.Forbidden, (await lead.GetAsync(PayrollEndpoint.Path, Cancel)).StatusCode);
        Assert.True(await Ask(db => db.AuditEntries.AnyAsync(a => a.Action == AuditTrail.ReadAction && a.Subject == "claims:approved", Cancel)));

        await Do(controller, "/together/compensation", new() { ["_handler"] = "pay", ["claims"] = claim.Id.ToString(), ["paid"] = Today });
        Assert.Contains("after 0 days", await Seen(patient, money), StringComparison.Ordinal);
        Assert.DoesNotContain(claim.Id.ToString(), await controller.GetStringAsync(PayrollEndpoint.Path, Cancel), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Whoever_declines_pay_is_paid_the_costs_alone_and_professionals_claim_nothing()
    {
        var (lead, patient) = (await site.SignedIn("committee"), await site.SignedIn("patient"));
        var (id, participant) = await Begun(lead, patient);
        var money = $"/together/initiatives/{id}?tab=money";
        await Do(patient, money, Claim(participant, "", "", "decline"));
        await Do(patient, money, Claim(participant, "2", "10", "claim"));

        var claim = await Ask(db => db.Set<Claim>().AsNoTracking().SingleAsync(c => c.InitiativeId == id, Cancel));
        Assert.True(claim is { IsPayDeclined: true, TotalMinor: 25_00 });
        // Whoever is employed is paid by the employer
        Assert.DoesNotContain("claim-for-", await lead.GetStringAsync(money, Cancel), StringComparison.Ordinal);
    }

    async Task<(Guid Id, Guid Participant)> Begun(HttpClient lead, HttpClient patient)
    {
        var answer = await lead.Send("/together/initiatives/new", "/together/initiatives/new", new()
        {
            ["_handler"] = "initiative", ["do"] = "save", ["Title"] = "Paid work", ["Why"] = "It takes months", ["Levels"] = "meso", ["Place"] = "AHH-MED", ["Space"] = "open", ["Decided"] = "We begin",
        });
        Assert.True(answer.StatusCode == HttpStatusCode.Redirect, SwedishReader.Seen(await answer.Text()));
        var id = Guid.Parse(answer.Headers.Location!.OriginalString.Split('/', '?')[3]);
        var page = $"/together/initiatives/{id}";
        await Do(lead, page, new()
        {
            ["_handler"] = "invite", ["called"] = "Patient", ["side"] = "patient", ["say"] = "takespart", ["phase"] = "initiate", ["level"] = "meso", ["since"] = Today, ["email"] = "patient@demo.invalid",
        });
        var participant = await Ask(db => db.Set<Participant>().Where(p => p.InitiativeId == id && p.State == ParticipantState.Invited).Select(p => p.Id).SingleAsync(Cancel));
        await Do(patient, page, new() { ["_handler"] = $"answer-{participant}", ["answer"] = "yes" });
        return (id, participant);
    }

    static Dictionary<string, string> Claim(Guid participant, string hours, string kilometres, string what) => new()
    {
        ["_handler"] = $"claim-for-{participant}", ["do"] = what, [$"day-{participant}"] = Today, [$"hours-{participant}"] = hours, [$"km-{participant}"] = kilometres,
    };

    static async Task Do(HttpClient who, string page, Dictionary<string, string> form)
    {
        var answer = await who.Send(page, page, form);
        Assert.True(answer.StatusCode == HttpStatusCode.Redirect, $"{form["_handler"]}: {answer.StatusCode} {SwedishReader.Seen(await answer.Text())}");
    }

    static async Task<string> Seen(HttpClient who, string page) => SwedishReader.Seen(await who.GetStringAsync(page, Cancel));

    async Task<T> Ask<T>(Func<SamsynDb, Task<T>> question)
    {
        T answer = default!;
        await site.Use<SamsynDb>(async db => answer = await question(db));
        return answer;
    }
}
