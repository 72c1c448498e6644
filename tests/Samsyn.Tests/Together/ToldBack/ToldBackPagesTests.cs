using System.Globalization;
using System.Net;
using Microsoft.EntityFrameworkCore;
using Samsyn.Kernel.Data;
using Samsyn.Kernel.People;
using Samsyn.Tests.Hosting;
using Samsyn.Tests.Texts;
using Samsyn.Together.Challenges;
using Samsyn.Together.Dialogue;
using Samsyn.Together.Initiatives;
using Samsyn.Together.Sides;

namespace Samsyn.Tests.Together.ToldBack;

/// <summary>What came of it is told to each who contributed: the own words, what was done, what changed.</summary>
public abstract class ToldBackPagesTests(TestSite site)
{
    public sealed class OnSqlite(TestSite site) : ToldBackPagesTests(site), IClassFixture<TestSite>;

    public sealed class OnPostgres(PostgresSite site) : ToldBackPagesTests(site), IClassFixture<PostgresSite>;

    static CancellationToken Cancel => TestContext.Current.CancellationToken;

    static string Today => DateOnly.FromDateTime(TimeProvider.System.GetLocalNow().DateTime).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    [Fact]
    public async Task Whoever_framed_said_or_stood_behind_it_reads_the_own_words_and_what_came_of_it_and_nobody_elses()
    {
        var (patient, company, clinician, lead, buyer) = (await site.SignedIn("patient"), await site.SignedIn("company"), await site.SignedIn("clinician"), await site.SignedIn("lead"), await site.SignedIn("buyer"));
        var challenge = await Framed("patient", ChallengeState.TakenUp, ("company", "Our study showed the same"), ("clinician", "Beware of weekends"));
        var id = await Begin(lead, "Called within a week", challenge);
        await End(lead, id, "Nine of ten are called");

        foreach (var (who, own, other) in new[] { (patient, "You framed the challenge Nobody calls", "Our study showed the same"), (company, "You said what speaks for it Our study showed the same", "Beware of weekends"), (clinician, "You said what speaks for it Beware of weekends", "Our study") })
        {
            Assert.Contains("“Called within a week” has ended", await Seen(who, "/"), StringComparison.Ordinal);
            Assert.Contains("Called within a week New Initiative", await Seen(who, "/together/told"), StringComparison.Ordinal);
            var told = await Seen(who, $"/together/initiatives/{id}/told");
            Assert.Contains("You contributed once. It ended on", told, StringComparison.Ordinal);
            Assert.Contains(own, told, StringComparison.Ordinal);
            Assert.DoesNotContain(other, told, StringComparison.Ordinal);
            Assert.Contains("The phase “Initiate” began We begin", told, StringComparison.Ordinal);
            Assert.Contains("Nine of ten are called", told, StringComparison.Ordinal);
            // Read once, it waits no more
            Assert.DoesNotContain("has ended", await Seen(who, "/"), StringComparison.Ordinal);
            Assert.Contains("Called within a week Initiative", await Seen(who, "/together/told"), StringComparison.Ordinal);
            Assert.Contains("Nobody calls Challenge", await Seen(who, "/together/told?show=on"), StringComparison.Ordinal);
        }
        Assert.Contains("You took part as", await Seen(lead, $"/together/initiatives/{id}/told"), StringComparison.Ordinal);
        Assert.DoesNotContain("has ended", await Seen(buyer, "/"), StringComparison.Ordinal);
        Assert.DoesNotContain("Called within a week", await Seen(buyer, "/together/told?show=done"), StringComparison.Ordinal);
        Assert.Contains("You did not contribute to it yourself", await Seen(buyer, $"/together/initiatives/{id}/told"), StringComparison.Ordinal);
        var notice = await Ask(db => db.Set<Kernel.Notices.Notice>().Where(n => n.Path == $"/together/initiatives/{id}/told").Select(n => n.Text).FirstAsync(Cancel));
        Assert.DoesNotContain("Called within a week", notice, StringComparison.Ordinal);
        var outcome = await Seen(patient, $"/together/challenges/{challenge}/told");
        Assert.Contains("An initiative was begun: “Called within a week”", outcome, StringComparison.Ordinal);
        Assert.Contains("Nine of ten are called", outcome, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_challenge_that_is_closed_is_told_to_those_who_contributed_with_its_reason()
    {
        var (company, improver) = (await site.SignedIn("company"), await site.SignedIn("improver"));
        var challenge = await Framed("patient", ChallengeState.Dialogue, ("company", "It can be solved"));
        var page = $"/together/challenges/{challenge}";
        var version = await Ask(db => db.Set<Challenge>().Where(c => c.Id == challenge).Select(c => c.Version).SingleAsync(Cancel));
        var answer = await improver.Send(page, page, new() { ["_handler"] = "act", ["Form.Act"] = "close", ["Form.Reason"] = "Another region has solved it", ["Form.Version"] = version.ToString() });
        Assert.True(answer.StatusCode == HttpStatusCode.Redirect, SwedishReader.Seen(await answer.Text()));

        Assert.Contains("“Nobody calls” has ended", await Seen(company, "/"), StringComparison.Ordinal);
        var told = await Seen(company, page + "/told");
        Assert.Contains("It can be solved", told, StringComparison.Ordinal);
        Assert.Contains("Another region has solved it", told, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_is_not_open_to_somebody_is_not_told_and_pages_are_in_Swedish()
    {
        var (lead, patient) = (await site.SignedIn("committee"), await site.Swedish("patient"));
        var challenge = await Framed("patient", ChallengeState.TakenUp);
        var hidden = await Begin(lead, "Quiet work", challenge, "members");
        await End(lead, hidden, "Done");

        Assert.Equal(HttpStatusCode.NotFound, (await patient.GetAsync($"/together/initiatives/{hidden}/told", Cancel)).StatusCode);
        Assert.DoesNotContain("Quiet work", await Seen(patient, "/"), StringComparison.Ordinal);
        Assert.DoesNotContain("Quiet work", await Seen(patient, "/together/told?show=done"), StringComparison.Ordinal);
        var html = await patient.GetStringAsync($"/together/challenges/{challenge}/told", Cancel);
        SwedishReader.AssertSwedish(html, "told");
        Assert.DoesNotContain("Quiet work", html, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, (await patient.GetAsync($"/together/challenges/{Guid.NewGuid()}/told", Cancel)).StatusCode);
    }

    async Task<Guid> Framed(string author, ChallengeState state, params (string Who, string Said)[] remarks)
    {
        var id = Guid.Empty;
        await site.SignedIn(author);
        await site.Use<SamsynDb>(async db =>
        {
            var (person, place) = (await db.Users.SingleAsync(p => p.Email == author + "@demo.invalid", Cancel), await db.Organisations.SingleAsync(o => o.Code == "NORD", Cancel));
            var challenge = new Challenge
            {
                Title = "Nobody calls", Need = "One waits", Language = "en", AuthorId = person.Id, OrganisationId = place.Id, FramedAtId = place.Id, State = state, MadeAtUtc = DateTime.UnixEpoch, MovedAtUtc = DateTime.UnixEpoch, Area = "access",
            };
            db.Add(challenge);
            foreach (var (who, said) in remarks)
                db.Add(new Remark
                {
                    ChallengeId = challenge.Id, Column = RemarkColumn.For, PersonId = (await db.Users.SingleAsync(p => p.Email == who + "@demo.invalid", Cancel)).Id, SpokenAs = Role.Company, SpokenAtId = place.Id, SpokenBy = Side.Industry,
                    AtUtc = DateTime.UnixEpoch, Text = said,
                });
            await db.SaveChangesAsync(Cancel);
            id = challenge.Id;
        });
        return id;
    }

    static async Task<Guid> Begin(HttpClient who, string title, Guid challenge, string space = "open")
    {
        var page = $"/together/initiatives/new?challenge={challenge}";
        var answer = await who.Send(page, page, new() { ["_handler"] = "initiative", ["do"] = "save", ["Title"] = title, ["Why"] = "It takes months", ["Levels"] = "meso", ["Place"] = "AHH-MED", ["Space"] = space, ["Decided"] = "We begin" });
        Assert.True(answer.StatusCode == HttpStatusCode.Redirect, SwedishReader.Seen(await answer.Text()));
        return Guid.Parse(answer.Headers.Location!.OriginalString.Split('/', '?')[3]);
    }

    async Task End(HttpClient who, Guid id, string outcome)
    {
        var page = $"/together/initiatives/{id}?tab=outcome";
        var version = await Ask(db => db.Set<Initiative>().Where(i => i.Id == id).Select(i => i.Version).SingleAsync(Cancel));
        var answer = await who.Send(page, page, new() { ["_handler"] = "end", ["ended"] = Today, ["outcome"] = outcome, ["version"] = version.ToString() });
        Assert.True(answer.StatusCode == HttpStatusCode.Redirect, SwedishReader.Seen(await answer.Text()));
    }

    static async Task<string> Seen(HttpClient who, string page) => SwedishReader.Seen(await who.GetStringAsync(page, Cancel));

    async Task<T> Ask<T>(Func<SamsynDb, Task<T>> question)
    {
        T answer = default!;
        await site.Use<SamsynDb>(async db => answer = await question(db));
        return answer;
    }
}
