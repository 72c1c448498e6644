using System.Net;
using Microsoft.EntityFrameworkCore;
using Samsyn.Kernel.Data;
using Samsyn.Kernel.Notices;
using Samsyn.Kernel.Organisations;
using Samsyn.Kernel.People;
using Samsyn.Kernel.Permissions;
using Samsyn.Kernel.Problems;
using Samsyn.Kernel.Time;
using Samsyn.Medicines.Signals;
using Samsyn.Tests.Hosting;

namespace Samsyn.Tests.Medicines.Signals;

public sealed class SignalPagesTests(TestSite site) : IClassFixture<TestSite>
{
    static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_lead_takes_a_signal_and_explains_it_and_every_step_is_in_the_history()
    {
        var signal = await Add("AHH-MED", new(2024, 1));
        var lead = await site.SignedIn("lead");
        var home = WebUtility.HtmlDecode(await lead.GetStringAsync("/", Cancel));
        Assert.Contains("carbapenems-x rose in Department of Medicine since January 2024: from 4.1 to 6.3", home, StringComparison.Ordinal);

        var page = $"/medicines/signals/{signal}";
        var taken = await lead.Send("/medicines/signals", "/medicines/signals", new() { ["_handler"] = "take-" + signal, ["version"] = await Version(signal) });
        Assert.Equal(HttpStatusCode.Redirect, taken.StatusCode);
        var explained = await lead.Send(page, page, Form("explain", "An outbreak on ward 3", await Version(signal)));
        Assert.Equal(HttpStatusCode.Redirect, explained.StatusCode);

        var shown = WebUtility.HtmlDecode(await lead.GetStringAsync(page, Cancel));
        Assert.Contains("An outbreak on ward 3", shown, StringComparison.Ordinal);
        await site.Use<SamsynDb>(async db =>
        {
            Assert.Equal(["Accepted", "Explained"], await db.Set<SignalChange>().Where(c => c.SignalId == signal).OrderBy(c => c.AtUtc).Select(c => c.To.ToString()).ToListAsync(Cancel));
            var subject = $"signal:{signal}";
            Assert.Equal(["signal.take", "signal.explain"], await db.AuditEntries.Where(a => a.Subject == subject).OrderBy(a => a.Number).Select(a => a.Action).ToListAsync(Cancel));
        });
    }

    [Fact]
    public async Task Without_a_reason_it_is_refused_and_what_was_typed_stays()
    {
        var signal = await Add("AHH-MED", new(2024, 2));
        var lead = await site.SignedIn("lead");
        var page = $"/medicines/signals/{signal}";
        var missing = WebUtility.HtmlDecode(await (await lead.Send(page, page, Form("close", " ", await Version(signal)))).Text());
        Assert.Contains("The reason is missing", missing, StringComparison.Ordinal);

        var old = await lead.Send(page, page, Form("close", "It was a typing error", Guid.CreateVersion7().ToString()));
        var html = WebUtility.HtmlDecode(await old.Text());
        Assert.Contains("Somebody else has changed this signal meanwhile", html, StringComparison.Ordinal);
        Assert.Contains("It was a typing error", html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Who_may_only_read_sees_no_buttons_and_is_refused()
    {
        var signal = await Add("AHH-MED", new(2024, 3));
        var controller = await site.SignedIn(Role.Controller);
        var html = await controller.GetStringAsync($"/medicines/signals/{signal}", Cancel);
        Assert.DoesNotContain("Form.Act", html, StringComparison.Ordinal);
        var (tree, version) = (await Tree(), Guid.Parse(await Version(signal)));
        await site.Use<SignalBook>(async book =>
        {
            var beside = new Actor(await PersonOf("lead"), "Lead", [new() { PersonId = await PersonOf("lead"), Role = Role.Lead, OrganisationId = tree.Find("AHH-CHILD")!.Id }]);
            var refused = await Assert.ThrowsAsync<RefusedException>(() => book.Do(beside, tree, signal, SignalAct.Take, null, version, Cancel));
            Assert.Equal("signal.reach", refused.Refusal.Code);
        });
    }

    [Fact]
    public async Task A_signal_beyond_ones_reach_looks_like_one_that_does_not_exist()
    {
        var signal = await Add("AHH-CHILD", new(2024, 4));
        var lead = await site.SignedIn("lead");

        Assert.Equal(HttpStatusCode.NotFound, (await lead.GetAsync($"/medicines/signals/{signal}", Cancel)).StatusCode);
        Assert.DoesNotContain("Paediatrics", await lead.GetStringAsync("/medicines/signals", Cancel), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_owner_is_told_what_another_did_and_chooses_to_be_told_nothing()
    {
        var (lead, improver) = (await site.SignedIn("lead"), await site.SignedIn("improver"));
        var first = await Add("AHH-MED", new(2024, 5));
        await lead.Send("/medicines/signals", "/medicines/signals", new() { ["_handler"] = "take-" + first, ["version"] = await Version(first) });
        var page = $"/medicines/signals/{first}";
        await improver.Send(page, page, Form("close", "Bought twice by mistake", await Version(first)));
        var told = WebUtility.HtmlDecode(await lead.GetStringAsync("/account/notices", Cancel));
        Assert.Contains("Quality developer: Closed.", told, StringComparison.Ordinal);

        await lead.Send("/account/notices", "/account/notices", new()
        {
            ["_handler"] = "choices", ["which-signals.mine"] = "Nothing", ["way-signals.mine"] = "Weekly", ["which-signals.found"] = "Worse", ["way-signals.found"] = "Both",
        });
        await site.Use<SamsynDb>(async db =>
        {
            var me = await PersonOf("lead");
            Assert.Equal([(NoticeWhich.Worse, NoticeWay.Both), (NoticeWhich.Nothing, NoticeWay.Weekly)],
                (await db.Set<NoticeChoice>().Where(c => c.PersonId == me && c.Topic.StartsWith("signals.")).OrderBy(c => c.Topic).ToListAsync(Cancel)).Select(c => (c.Which, c.Way)));
        });
    }

    static Dictionary<string, string> Form(string act, string reason, string version) =>
        new() { ["_handler"] = "act", ["Form.Act"] = act, ["Form.Reason"] = reason, ["Form.Version"] = version };

    async Task<Guid> Add(string place, Month since)
    {
        var signal = SignalsOf.Made("carbapenems-x", (await Tree()).Find(place)!, new(CauseKind.Step, Way.Up, since, since.Plus(8), 4.1, 6.3));
        await site.Use<SamsynDb>(async db =>
        {
            db.Add(signal);
            await db.SaveChangesAsync(Cancel);
        });
        return signal.Id;
    }

    async Task<T> Ask<T>(Func<SamsynDb, Task<T>> question)
    {
        T answer = default!;
        await site.Use<SamsynDb>(async db => answer = await question(db));
        return answer;
    }

    Task<OrganisationTree> Tree() => Ask(async db => new OrganisationTree(await db.Organisations.AsNoTracking().ToListAsync(Cancel)));
    Task<Guid> PersonOf(string key) => Ask(db => db.Users.Where(p => p.Email == key + "@demo.invalid").Select(p => p.Id).SingleAsync(Cancel));
    async Task<string> Version(Guid signal) => (await Ask(db => db.Set<Signal>().Where(s => s.Id == signal).Select(s => s.Version).SingleAsync(Cancel))).ToString();
}
