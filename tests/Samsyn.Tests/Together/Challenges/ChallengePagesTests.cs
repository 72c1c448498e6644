using System.Net;
using Microsoft.EntityFrameworkCore;
using Samsyn.Kernel.Data;
using Samsyn.Tests.Hosting;
using Samsyn.Tests.Texts;
using Samsyn.Together.Challenges;

namespace Samsyn.Tests.Together.Challenges;

/// <summary>From a draft to what becomes of it, through the pages.</summary>
public abstract class ChallengePagesTests(TestSite site)
{
    public sealed class OnSqlite(TestSite site) : ChallengePagesTests(site), IClassFixture<TestSite>;

    public sealed class OnPostgres(PostgresSite site) : ChallengePagesTests(site), IClassFixture<PostgresSite>;

    static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_patient_frames_it_a_moderator_sends_it_back_and_publishes_it_when_rewritten()
    {
        var (patient, moderator, clinician) = (await site.SignedIn("patient"), await site.SignedIn("improver"), await site.SignedIn("clinician"));
        var id = await Frame(patient, "Waiting for diabetes support takes months", send: true);
        var page = $"/together/challenges/{id}";
        Assert.Equal(HttpStatusCode.NotFound, (await clinician.GetAsync(page, Cancel)).StatusCode);
        Assert.Contains("A challenge to check: “Waiting for diabetes support takes months”", await Seen(moderator, "/"), StringComparison.Ordinal);
        Assert.Contains("Waiting for diabetes support takes months", await Seen(moderator, "/together/moderation"), StringComparison.Ordinal);

        await Act(moderator, id, "return", "Say how many it touches", "plain-words");
        Assert.Contains("Your challenge came back to be rewritten", await Seen(patient, "/"), StringComparison.Ordinal);
        Assert.Contains("Plain words: Say how many it touches", await Seen(patient, "/account/notices"), StringComparison.Ordinal);
        Assert.Contains("Say how many it touches", await Seen(patient, page + "/edit"), StringComparison.Ordinal);

        await Write(patient, page + "/edit", "Waiting for diabetes support takes months", "send", id);
        await Act(moderator, id, "publish", "", "");
        var read = await Seen(clinician, page);
        Assert.Contains("Framed by: Patient or relative, Region Nord", read, StringComparison.Ordinal);
        Assert.Contains("In dialogue", read, StringComparison.Ordinal);
        Assert.Contains("1 challenge", await Seen(clinician, "/together/challenges?q=diabetes&side=patient"), StringComparison.Ordinal);
        Assert.Contains("Nothing fits", await Seen(clinician, "/together/challenges?q=diabetes&side=industry"), StringComparison.Ordinal);
        Assert.Contains("Your challenge “Waiting for diabetes support takes months” is published.", await Seen(patient, "/account/notices"), StringComparison.Ordinal);
        await site.Use<SamsynDb>(async db =>
        {
            var subject = $"challenge:{id}";
            Assert.Equal(["challenge.framed", "challenge.send", "challenge.return", "challenge.written", "challenge.send", "challenge.publish"],
                await db.AuditEntries.Where(a => a.Subject == subject).OrderBy(a => a.Number).Select(a => a.Action).ToListAsync(Cancel));
        });
    }

    [Fact]
    public async Task Those_that_are_alike_are_found_for_what_is_typed_and_nothing_is_saved()
    {
        var (patient, moderator) = (await site.SignedIn("patient"), await site.SignedIn("improver"));
        var id = await Frame(await site.SignedIn("lead"), "Nobody tells me how the dialysis machine works at night", send: true);
        await Act(moderator, id, "publish", "", "");
        var before = await Challenges();

        async Task<string> Look(string title) => WebUtility.HtmlDecode(await (await patient.Send("/together/challenges/new", "/together/challenges/new", Form(title, "look", ""))).Text());

        var seen = await Look("How the dialysis machine works at night");
        Assert.Contains("Is it one of these?", seen, StringComparison.Ordinal);
        Assert.Contains($"/together/challenges/{id}", seen, StringComparison.Ordinal);
        Assert.Contains("value=\"How the dialysis machine works at night\"", seen, StringComparison.Ordinal);
        Assert.Contains("No published challenge is about something alike.", await Look("Zebra crossings"), StringComparison.Ordinal);
        Assert.Equal(before, await Challenges());

        async Task<int> Challenges()
        {
            var count = 0;
            await site.Use<SamsynDb>(async db => count = await db.Set<Challenge>().CountAsync(Cancel));
            return count;
        }
    }

    [Fact]
    public async Task A_name_warns_its_author_and_stops_the_moderator_until_an_ethics_officer_lets_it_stand()
    {
        var (company, moderator, ethics) = (await site.SignedIn("company"), await site.SignedIn("improver"), await site.SignedIn("ethics"));
        var id = await Frame(company, "Pens from Novo Nordisk are hard to hold", send: false);
        Assert.Contains("Novo Nordisk (a company)", await Seen(company, $"/together/challenges/{id}/edit"), StringComparison.Ordinal);
        await Write(company, $"/together/challenges/{id}/edit", "Pens from Novo Nordisk are hard to hold", "send", id);

        Assert.Contains("The text names what it must not: Novo Nordisk", await Act(moderator, id, "publish", "", "", done: false), StringComparison.Ordinal);
        Assert.DoesNotContain("Let a name stand", await Seen(moderator, $"/together/challenges/{id}"), StringComparison.Ordinal);
        var allowed = await ethics.Send($"/together/challenges/{id}", $"/together/challenges/{id}",
            new() { ["_handler"] = "allow", ["Form.Name"] = "novo nordisk", ["Form.Why"] = "Their recall is what it is about", ["Form.Version"] = await Version(id) });
        Assert.Equal(HttpStatusCode.Redirect, allowed.StatusCode);

        await Act(moderator, id, "publish", "", "");
        var page = $"/together/challenges/{id}";
        var seen = await Seen(company, page);
        Assert.Contains("lets “Novo Nordisk” stand: Their recall is what it is about", seen, StringComparison.Ordinal);
        Assert.Contains("Ethics officer A name was let stand Novo Nordisk: Their recall is what it is about", seen, StringComparison.Ordinal);
        Assert.Contains("A name was let stand", await Seen(company, "/together/moderation/log"), StringComparison.Ordinal);

        // And it can be undone, by the officer alone
        async Task<HttpResponseMessage> Forbid(HttpClient who, string why) =>
            await who.Send(page, page, new() { ["_handler"] = "forbid", ["Form.NoLonger"] = "novo nordisk", ["Form.WhyNot"] = why, ["Form.Version"] = await Version(id) });
        Assert.Contains("The reason is missing", SwedishReader.Seen(await (await Forbid(ethics, " ")).Text()), StringComparison.Ordinal);
        Assert.NotEqual(HttpStatusCode.Redirect, (await Forbid(moderator, "I do not like it")).StatusCode);
        Assert.Equal(HttpStatusCode.Redirect, (await Forbid(ethics, "The recall was another's")).StatusCode);
        seen = await Seen(company, page);
        Assert.DoesNotContain("lets “Novo Nordisk” stand", seen, StringComparison.Ordinal);
        Assert.Contains("A name was no longer let stand Novo Nordisk: The recall was another's", seen, StringComparison.Ordinal);
        Assert.Contains("A name may no longer stand in", await Seen(company, "/account/notices"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_is_hidden_is_seen_by_its_author_and_moderators_alone_and_stands_in_the_log()
    {
        var (lead, moderator, clinician) = (await site.SignedIn("committee"), await site.SignedIn("improver"), await site.SignedIn("clinician"));
        var id = await Published(lead, moderator, "A colleague can be recognised in this");
        await Act(moderator, id, "hide", "It can be seen who is meant", "no-person");

        Assert.Equal(HttpStatusCode.NotFound, (await clinician.GetAsync($"/together/challenges/{id}", Cancel)).StatusCode);
        Assert.DoesNotContain("A colleague can be recognised", await Seen(clinician, "/together/challenges"), StringComparison.Ordinal);
        Assert.Contains("It can be seen who is meant", await Seen(lead, $"/together/challenges/{id}"), StringComparison.Ordinal);
        Assert.Contains("It can be seen who is meant", await Seen(moderator, "/together/moderation/log"), StringComparison.Ordinal);
        var log = await Seen(clinician, "/together/moderation/log");
        Assert.Contains("Nobody can be recognised", log, StringComparison.Ordinal);
        Assert.DoesNotContain("It can be seen who is meant", log, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Two_who_change_it_at_once_do_not_overwrite_each_other_and_what_was_typed_stays()
    {
        var clinician = await site.SignedIn("clinician");
        var id = await Frame(clinician, "Nobody answers the phone", send: false);
        var old = await Version(id);
        await Write(clinician, $"/together/challenges/{id}/edit", "Nobody answers the phone in the morning", "save", id);

        var answer = await clinician.Send($"/together/challenges/{id}/edit", $"/together/challenges/{id}/edit", Form("Nobody answers the phone at all", "save", old));

        var shown = WebUtility.HtmlDecode(await answer.Text());
        Assert.Contains("The challenge was changed meanwhile", shown, StringComparison.Ordinal);
        Assert.Contains("Nobody answers the phone at all", shown, StringComparison.Ordinal);
        Assert.Equal("Nobody answers the phone in the morning", await Ask(db => db.Set<Challenge>().Where(c => c.Id == id).Select(c => c.Title).SingleAsync(Cancel)));
    }

    [Fact]
    public async Task What_is_changed_after_publication_is_a_new_edition_and_must_name_nothing()
    {
        var (lead, moderator) = (await site.SignedIn("lead"), await site.SignedIn("improver"));
        var id = await Published(lead, moderator, "Nobody tells us who is late");
        await Write(lead, $"/together/challenges/{id}/edit", "Nobody tells us which delivery is late", "save", id);
        var refused = await lead.Send($"/together/challenges/{id}/edit", $"/together/challenges/{id}/edit", Form("AstraZeneca is late", "save", await Version(id)));

        Assert.Contains("The text names what it must not: AstraZeneca", WebUtility.HtmlDecode(await refused.Text()), StringComparison.Ordinal);
        Assert.Equal(["Nobody tells us who is late", "Nobody tells us which delivery is late"],
            await Ask(db => db.Set<ChallengeEdition>().Where(e => e.ChallengeId == id).OrderBy(e => e.Number).Select(e => e.Title).ToListAsync(Cancel)));
    }

    [Fact]
    public async Task One_that_is_like_another_is_told_while_it_is_being_written()
    {
        var (lead, moderator, patient) = (await site.SignedIn("lead"), await site.SignedIn("improver"), await site.SignedIn("patient"));
        await Published(lead, moderator, "Children forget their injections at school");
        var mine = await Frame(patient, "At school children forget injections", send: false);

        var shown = await Seen(patient, $"/together/challenges/{mine}/edit");

        Assert.Contains("Is it one of these?", shown, StringComparison.Ordinal);
        Assert.Contains("Children forget their injections at school", shown, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_draft_is_its_authors_alone()
    {
        var (patient, moderator) = (await site.SignedIn("patient"), await site.SignedIn("improver"));
        var id = await Frame(patient, "Not yet for others", send: false);

        Assert.Equal(HttpStatusCode.NotFound, (await moderator.GetAsync($"/together/challenges/{id}", Cancel)).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await moderator.GetAsync($"/together/challenges/{id}/edit", Cancel)).StatusCode);
        Assert.Contains("Not yet for others", await Seen(patient, "/together/challenges?show=mine"), StringComparison.Ordinal);
        Assert.DoesNotContain("Not yet for others", await Seen(patient, "/together/challenges"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_is_refused_on_the_page_of_a_challenge_is_said_in_Swedish()
    {
        var (patient, moderator) = (await site.Swedish("patient"), await site.Swedish("improver"));
        var id = await Frame(patient, "Vi vet inte vem som svarar", send: true);
        var page = $"/together/challenges/{id}";
        async Task Refused(Dictionary<string, string> form, string said)
        {
            form["Form.Version"] = await Version(id);
            var html = await (await moderator.Send(page, page, form)).Text();
            SwedishReader.AssertSwedish(html, form["_handler"]);
            Assert.Contains(said, SwedishReader.Seen(html), StringComparison.Ordinal);
        }

        await Refused(new() { ["_handler"] = "act", ["Form.Act"] = "return" }, "Skälet saknas: skriv varför");
        await Refused(new() { ["_handler"] = "act", ["Form.Act"] = "close", ["Form.Reason"] = "Klart" }, "Det går inte som utmaningen står nu");
        await Act(moderator, id, "publish", "", "");
        await Refused(new() { ["_handler"] = "say", ["column"] = "for", ["text"] = " " }, "Texten saknas: skriv vad du vill säga");
        await Refused(new() { ["_handler"] = "act", ["Form.Act"] = "hide" }, "Skälet saknas: skriv varför");
    }

    [Fact]
    public async Task A_space_for_members_is_read_by_those_who_were_let_in()
    {
        var (patient, moderator, buyer) = (await site.SignedIn("patient"), await site.SignedIn("improver"), await site.SignedIn("buyer"));
        var form = Form("Only a few should read this yet", "send", "");
        form["Space"] = "members";
        var answer = await patient.Send("/together/challenges/new", "/together/challenges/new", form);
        var id = Guid.Parse(answer.Headers.Location!.OriginalString.Split('/', '?')[3]);
        await Act(moderator, id, "publish", "", "");
        var page = $"/together/challenges/{id}";
        Assert.Equal(HttpStatusCode.NotFound, (await buyer.GetAsync(page, Cancel)).StatusCode);

        var letIn = await patient.Send(page, page, new() { ["_handler"] = "let-in", ["Form.Email"] = "buyer@demo.invalid", ["Form.Version"] = await Version(id) });

        Assert.Equal(HttpStatusCode.Redirect, letIn.StatusCode);
        Assert.Contains("Only a few should read this yet", await Seen(buyer, page), StringComparison.Ordinal);
        Assert.Contains("Only a few should read this yet", await buyer.GetStringAsync("/api/together/challenges", Cancel), StringComparison.Ordinal);
        Assert.DoesNotContain("Only a few should read this yet", await (await site.SignedIn("clinician")).GetStringAsync("/api/together/challenges?format=csv", Cancel), StringComparison.Ordinal);
    }

    async Task<Guid> Published(HttpClient author, HttpClient moderator, string title)
    {
        var id = await Frame(author, title, send: true);
        await Act(moderator, id, "publish", "", "");
        return id;
    }

    async Task<Guid> Frame(HttpClient author, string title, bool send)
    {
        var answer = await author.Send("/together/challenges/new", "/together/challenges/new", Form(title, send ? "send" : "save", ""));
        Assert.True(answer.StatusCode == HttpStatusCode.Redirect, WebUtility.HtmlDecode(await answer.Text()));
        return Guid.Parse(answer.Headers.Location!.OriginalString.Split('/', '?')[3]);
    }

    async Task Write(HttpClient author, string page, string title, string what, Guid id)
    {
        var answer = await author.Send(page, page, Form(title, what, await Version(id)));
        Assert.True(answer.StatusCode == HttpStatusCode.Redirect, WebUtility.HtmlDecode(await answer.Text()));
    }

    async Task<string> Act(HttpClient who, Guid id, string act, string reason, string rule, bool done = true)
    {
        var page = $"/together/challenges/{id}";
        var answer = await who.Send(page, page, new() { ["_handler"] = "act", ["Form.Act"] = act, ["Form.Reason"] = reason, ["Form.Rule"] = rule, ["Form.Version"] = await Version(id) });
        var text = WebUtility.HtmlDecode(await answer.Text());
        Assert.True(done == (answer.StatusCode == HttpStatusCode.Redirect), text);
        return text;
    }

    static Dictionary<string, string> Form(string title, string what, string version) => new()
    {
        ["_handler"] = "challenge", ["do"] = what, ["Version"] = version, ["Title"] = title, ["Need"] = "It takes " + title, ["Whom"] = "Four hundred people a year", ["Area"] = "access",
        ["Kind"] = "organisational", ["Level"] = "meso", ["Place"] = "NORD", ["Space"] = "open",
    };

    static async Task<string> Seen(HttpClient who, string page) => SwedishReader.Seen(await who.GetStringAsync(page, Cancel));

    async Task<T> Ask<T>(Func<SamsynDb, Task<T>> question)
    {
        T answer = default!;
        await site.Use<SamsynDb>(async db => answer = await question(db));
        return answer;
    }

    async Task<string> Version(Guid id) => (await Ask(db => db.Set<Challenge>().Where(c => c.Id == id).Select(c => c.Version).SingleAsync(Cancel))).ToString();
}
