using System.Globalization;
using System.Net;
using Microsoft.EntityFrameworkCore;
using Samsyn.Kernel.Data;
using Samsyn.Tests.Hosting;
using Samsyn.Tests.Texts;
using Samsyn.Together.Panels;

namespace Samsyn.Tests.Together.Panels;

/// <summary>From a protocol that nobody else sees to what became of every comment, through the pages.</summary>
public abstract class PanelPagesTests(TestSite site)
{
    const string Consent = "# Your visits\n\nYou come eight times. Each visit takes four hours.\n\nYou may leave at any time.";

    public sealed class OnSqlite(TestSite site) : PanelPagesTests(site), IClassFixture<TestSite>;

    public sealed class OnPostgres(PostgresSite site) : PanelPagesTests(site), IClassFixture<PostgresSite>;

    static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Somebody_without_email_speaks_through_a_named_helper_and_that_is_shown_and_logged()
    {
        var (company, helper) = (await site.SignedIn("company"), await site.SignedIn("representative"));
        var id = await Opened(company, "A leaflet read aloud");
        var invitation = Invite("Patient, 84", "representative");
        invitation["helper"] = "Daughter";
        await Do(company, id, "?tab=people", invitation);
        await Do(helper, id, "", new() { ["_handler"] = "answer", ["answer"] = "yes" });
        await Do(helper, id, "?at=2.2", Comment(await Text(id), "", "She cannot sit that long"));

        Assert.Contains("Patient, 84 represented by a helper: Daughter", await Seen(company, id, "?tab=people"), StringComparison.Ordinal);
        Assert.Contains("for Patient, 84, by helper: Daughter", await Seen(company, id, "?tab=comments"), StringComparison.Ordinal);
        var member = await Ask(db => db.Set<PanelMember>().AsNoTracking().SingleAsync(m => m.PanelId == id && m.HelperCalled != null, Cancel));
        var lines = await Ask(db => db.AuditEntries.Where(a => a.Subject == $"panel:{id}" && a.PersonId == member.PersonId).ToListAsync(Cancel));
        Assert.Equal(2, lines.Count);
        Assert.All(lines, l => Assert.Equal(member.Id, l.OnBehalfOfId));
        // What the sponsor does is nobody's but the sponsor's
        Assert.All(await Ask(db => db.AuditEntries.Where(a => a.Subject == $"panel:{id}" && a.PersonId != member.PersonId).ToListAsync(Cancel)), l => Assert.Null(l.OnBehalfOfId));
    }

    [Fact]
    public async Task A_protocol_is_reviewed_and_the_panel_sees_what_became_of_each_comment()
    {
        var (company, patient, representative, ethics) = (await site.SignedIn("company"), await site.SignedIn("patient"), await site.SignedIn("representative"), await site.SignedIn("ethics"));
        // What is needed soonest stands first on the front page
        var id = await Begin(company, "A tablet against long pain", days: 3);
        await Do(company, id, "", new() { ["_handler"] = "open", ["version"] = await Version(id) }, "There is nothing to read");
        await Do(company, id, "", new() { ["_handler"] = "add-text", ["name"] = "Consent form", ["new-body"] = Consent });
        Assert.Equal(HttpStatusCode.NotFound, (await patient.GetAsync($"/together/panels/{id}", Cancel)).StatusCode);
        await Do(company, id, "?tab=burden", Visit("Every month", "8", "4", "1.5", "60", "Blood sample\nQuestionnaire"));
        Assert.Contains("One patient comes 8 times and gives 44.0 hours, 480 km on the way and 16 procedures. All 100 patients together: 4,400 hours and 48,000 km.", await Seen(company, id, "?tab=burden"), StringComparison.Ordinal);
        await Do(company, id, "", new() { ["_handler"] = "open", ["version"] = await Version(id) });
        await Do(company, id, "?tab=people", Invite("Patient with long pain", "patient"));
        await Do(company, id, "?tab=people", Invite("Patient organisation", "representative"));

        // On the front page with its name, in what may travel by mail without it
        Assert.Contains("You are asked to review “A tablet against long pain”", SwedishReader.Seen(await patient.GetStringAsync("/", Cancel)), StringComparison.Ordinal);
        var notices = SwedishReader.Seen(await patient.GetStringAsync("/account/notices", Cancel));
        Assert.Contains("You are asked to review something (Trial protocol) by", notices, StringComparison.Ordinal);
        Assert.DoesNotContain("A tablet against long pain", notices, StringComparison.Ordinal);
        Assert.Contains("500 kr an hour, within 30 days", await Seen(patient, id), StringComparison.Ordinal);
        // Who has not said yes has no form to comment with, and what is sent without one is refused
        await Do(patient, id, "?at=2.2", Comment(await Text(id), "four hours", "Too long"), "");
        Assert.Equal(0, await Ask(db => db.Set<PanelComment>().CountAsync(c => c.PanelId == id, Cancel)));
        await Do(patient, id, "", new() { ["_handler"] = "answer", ["answer"] = "yes" });
        await Do(patient, id, "?at=2.2", Comment(await Text(id), "five hours", "Too long"), "The quoted words do not stand in passage 2.2");
        await Do(patient, id, "?at=2.2", Comment(await Text(id), "four hours", "Nobody who works can do that"));
        await Do(patient, id, "?at=3.1", Comment(await Text(id), "", "Say what happens with my data then"));
        await Do(patient, id, "?tab=burden", new() { ["_handler"] = "burden", ["burden-said"] = "Two visits could be by telephone" });
        Assert.Contains("3 comments: 0 led to change, 0 did not, with the reason, 3 wait for an answer", await Seen(company, id), StringComparison.Ordinal);
        Assert.Contains("3 comments on “A tablet against long pain” wait for your answer", SwedishReader.Seen(await company.GetStringAsync("/", Cancel)), StringComparison.Ordinal);

        await Answer(company, id, 1, "changed", "", "", "has no newer version than the one that was commented");
        await Answer(company, id, 2, "notchanged", "", "", "The reason is missing");
        await Do(company, id, "", new() { ["_handler"] = "close", ["with"] = "Much was changed", ["version"] = await Version(id) }, "Comments that wait for an answer: 3");
        await Do(company, id, "", await Renewed(id, Consent.Replace("four", "two", StringComparison.Ordinal)));
        var comments = await Seen(patient, id, "?tab=comments");
        Assert.Contains("As it read in version 1. The passage has changed: see 2.2 in version 2.", comments, StringComparison.Ordinal);
        Assert.Contains("Stands unchanged at 3.1 in version 2.", comments, StringComparison.Ordinal);
        await Answer(company, id, 2, "changed", "", "", "Passage 3.1 reads as before in version 2");
        await Answer(company, id, 1, "changed", "We halved it", "");
        await Answer(company, id, 2, "notchanged", "The law says what happens; see the second page", "");
        await Answer(company, id, 3, "changed", "Visits 3 and 5 are by telephone", "");
        await Do(company, id, "", new() { ["_handler"] = "close", ["with"] = "Half the time, and two visits by telephone", ["version"] = await Version(id) });

        var seen = await Seen(patient, id, "?tab=comments");
        Assert.Contains("3 comments: 2 led to change, 1 did not, with the reason, 0 wait for an answer", seen, StringComparison.Ordinal);
        Assert.Contains("Half the time, and two visits by telephone", seen, StringComparison.Ordinal);
        Assert.Contains("So it reads in version 2.", seen, StringComparison.Ordinal);
        Assert.Contains("Taken away: four Added: two hours.", seen, StringComparison.Ordinal);
        Assert.Contains("The law says what happens; see the second page", seen, StringComparison.Ordinal);
        notices = SwedishReader.Seen(await patient.GetStringAsync("/account/notices", Cancel));
        foreach (var told in new[] { "Your comment 1 in a panel (Trial protocol) led to change", "Your comment 2 in a panel (Trial protocol) has been answered", "A review that you took part in (Trial protocol) is closed" })
            Assert.Contains(told, notices, StringComparison.Ordinal);
        Assert.DoesNotContain("name=\"said\"", await patient.GetStringAsync($"/together/panels/{id}?at=2.2", Cancel), StringComparison.Ordinal);
        Assert.Contains("1 of 4 passages", (await Seen(representative, id, "/versions")).Replace("One of", "1 of", StringComparison.Ordinal), StringComparison.Ordinal);
        foreach (var path in new[] { "", "/versions", "/edit" }) Assert.Equal(HttpStatusCode.NotFound, (await ethics.GetAsync($"/together/panels/{id}{path}", Cancel)).StatusCode);
        Assert.DoesNotContain("A tablet against long pain", SwedishReader.Seen(await ethics.GetStringAsync("/together/panels", Cancel)), StringComparison.Ordinal);
        // What a draft says is in no trail that others read
        await site.Use<SamsynDb>(async db => Assert.All(await db.AuditEntries.Where(a => a.Subject == $"panel:{id}").ToListAsync(Cancel), a => Assert.DoesNotContain("hours", (a.Before ?? "") + a.After, StringComparison.Ordinal)));
    }

    [Fact]
    public async Task Patients_say_what_matters_and_what_is_not_measured_is_pointed_out()
    {
        var (company, patient) = (await site.SignedIn("company"), await site.SignedIn("patient"));
        var id = await Opened(company, "What shall we measure?");
        await Do(company, id, "?tab=outcomes", new() { ["_handler"] = "outcome", ["outcome"] = "Pain on a scale", ["use"] = "primary" });
        await Do(patient, id, "", new() { ["_handler"] = "answer", ["answer"] = "yes" });
        await Do(patient, id, "?tab=outcomes", new() { ["_handler"] = "outcome", ["outcome"] = "To work as before", ["use"] = "primary" });
        await Do(patient, id, "?tab=outcomes", new() { ["_handler"] = "rate", ["weight-0"] = "5", ["weight-1"] = "9", ["note-1"] = "Pain I can live with" });

        var seen = await Seen(company, id, "?tab=outcomes");
        // What a member writes down is missed, and not measured because it was written
        Assert.Contains("“To work as before” matters most to the patients of the panel. “To work as before” is decisive to them and is not measured.", seen, StringComparison.Ordinal);
        Assert.Contains("Pain I can live with Patient with long pain", seen, StringComparison.Ordinal);
        await Do(company, id, "?tab=outcomes", new() { ["_handler"] = "use-1", ["use-1"] = "secondary" });
        Assert.DoesNotContain("is not measured", await Seen(patient, id, "?tab=outcomes"), StringComparison.Ordinal);
        await Do(patient, id, "?tab=outcomes", new() { ["_handler"] = "rate", ["weight-0"] = "12" }, "is a number from 1 to 9");
    }

    [Fact]
    public async Task Only_the_sponsor_answers_only_those_asked_comment_and_who_declined_sees_no_more()
    {
        var (company, patient, lead) = (await site.SignedIn("company"), await site.SignedIn("patient"), await site.SignedIn("lead"));
        var id = await Opened(company, "For few");
        foreach (var (tab, forms) in new[] { ("", new[] { "renew", "add-text", "close" }), ("?tab=people", ["invite"]), ("?tab=burden", ["visit"]) })
        {
            var html = await patient.GetStringAsync($"/together/panels/{id}{tab}", Cancel);
            foreach (var form in forms) Assert.DoesNotContain($"value=\"{form}\"", html, StringComparison.Ordinal);
        }
        Assert.Equal(HttpStatusCode.NotFound, (await lead.GetAsync($"/together/panels/{id}", Cancel)).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await patient.GetAsync($"/together/panels/{id}/edit", Cancel)).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await patient.GetAsync("/together/panels/new", Cancel)).StatusCode);
        Assert.Contains("For few", SwedishReader.Seen(await patient.GetStringAsync("/together/panels?show=mine", Cancel)), StringComparison.Ordinal);

        await Do(patient, id, "", new() { ["_handler"] = "answer", ["answer"] = "no" });

        Assert.Equal(HttpStatusCode.NotFound, (await patient.GetAsync($"/together/panels/{id}", Cancel)).StatusCode);
        Assert.DoesNotContain("For few", SwedishReader.Seen(await patient.GetStringAsync("/together/panels", Cancel)), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Two_versions_at_once_do_not_overwrite_each_other_and_what_was_typed_stays()
    {
        var company = await site.SignedIn("company");
        var id = await Opened(company, "One at a time");
        var (first, second) = (await Renewed(id, Consent + "\n\nFirst."), await Renewed(id, Consent + "\n\nSecond."));
        await Do(company, id, "", first);

        var said = await Do(company, id, "", second, "Somebody changed it while you wrote");

        Assert.Contains("Second.", said, StringComparison.Ordinal);
        Assert.Contains("The text is the same as the version before", await Do(company, id, "", await Renewed(id, Consent + "\n\nFirst."), "The text is the same"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_is_refused_in_a_panel_is_said_in_Swedish()
    {
        var company = await site.Swedish("company");
        var id = await Opened(company, "Väntan på svar");
        async Task Refused(string tab, Dictionary<string, string> form, string said)
        {
            var page = $"/together/panels/{id}{tab}";
            var html = await (await company.Send(page, page, form)).Text();
            SwedishReader.AssertSwedish(html, form["_handler"]);
            Assert.Contains(said, SwedishReader.Seen(html), StringComparison.Ordinal);
        }

        await Refused("", new() { ["_handler"] = "add-text", ["name"] = "", ["new-body"] = "x" }, "Texten har inget namn");
        await Refused("", new() { ["_handler"] = "close", ["with"] = "", ["version"] = await Version(id) }, "Det saknas vad granskningen ledde till");
        await Refused("?tab=burden", Visit("Besök", "0", "1", "1", "1", ""), "Ett tal för besöket kan inte stämma");
        await Refused("?tab=outcomes", new() { ["_handler"] = "outcome", ["outcome"] = "" }, "Utfallet saknas");
        await Refused("?tab=people", Invite("", "patient"), "Rollen saknas");
        await Refused("?tab=people", Invite("Företaget", "company"), "Du kallade samman panelen");
        foreach (var tab in new[] { "", "?show=marks", "?tab=burden", "?tab=outcomes", "?tab=comments", "?tab=people", "/versions", "/edit" })
            SwedishReader.AssertSwedish(await company.GetStringAsync($"/together/panels/{id}{tab}", Cancel), tab);
    }

    /// <summary>With a text, and a patient who is asked.</summary>
    async Task<Guid> Opened(HttpClient company, string title)
    {
        await site.SignedIn("patient");
        var id = await Begin(company, title);
        await Do(company, id, "", new() { ["_handler"] = "add-text", ["name"] = "Consent form", ["new-body"] = Consent });
        await Do(company, id, "", new() { ["_handler"] = "open", ["version"] = await Version(id) });
        await Do(company, id, "?tab=people", Invite("Patient with long pain", "patient"));
        return id;
    }

    static async Task<Guid> Begin(HttpClient who, string title, int days = 30)
    {
        var answer = await who.Send("/together/panels/new", "/together/panels/new", new()
        {
            ["_handler"] = "panel", ["Kind"] = "protocol", ["Title"] = title, ["About"] = "Can it be done?", ["Payment"] = "500 kr an hour, within 30 days", ["NeededBy"] = Day(days), ["Patients"] = "100", ["Space"] = "members",
        });
        Assert.True(answer.StatusCode == HttpStatusCode.Redirect, SwedishReader.Seen(await answer.Text()));
        return Guid.Parse(answer.Headers.Location!.OriginalString.Split('/', '?')[3]);
    }

    static string Day(int ahead) => DateOnly.FromDateTime(TimeProvider.System.GetLocalNow().DateTime).AddDays(ahead).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    static Dictionary<string, string> Visit(string name, string times, string hours, string travel, string km, string procedures) => new()
    {
        ["_handler"] = "visit", ["do"] = "save", ["visit-name"] = name, ["visit-times"] = times, ["visit-hours"] = hours, ["visit-travel"] = travel, ["visit-km"] = km, ["visit-procedures"] = procedures,
    };

    static Dictionary<string, string> Invite(string called, string who) => new() { ["_handler"] = "invite", ["called"] = called, ["side"] = "patient", ["email"] = $"{who}@demo.invalid" };

    static Dictionary<string, string> Comment(Guid text, string quote, string said) => new() { ["_handler"] = "comment", ["text"] = text.ToString(), ["edition"] = "1", ["quote"] = quote, ["said"] = said };

    async Task<Dictionary<string, string>> Renewed(Guid id, string body)
    {
        var text = await Ask(db => db.Set<PanelText>().AsNoTracking().SingleAsync(t => t.PanelId == id, Cancel));
        return new() { ["_handler"] = "renew", ["text"] = text.Id.ToString(), ["version"] = text.Version.ToString(), ["body"] = body, ["changed"] = "As you said" };
    }

    async Task Answer(HttpClient who, Guid id, int number, string outcome, string why, string place, string? refused = null)
    {
        var version = await Ask(db => db.Set<PanelComment>().Where(c => c.PanelId == id && c.Number == number).Select(c => c.Version).SingleAsync(Cancel));
        await Do(who, id, "?tab=comments", new() { ["_handler"] = $"answer-{number}", ["version"] = version.ToString(), [$"outcome-{number}"] = outcome, [$"why-{number}"] = why, [$"place-{number}"] = place }, refused);
    }

    /// <param name="refused">What is said when it is not done; null: it is done.</param>
    static async Task<string> Do(HttpClient who, Guid id, string tab, Dictionary<string, string> form, string? refused = null)
    {
        var page = $"/together/panels/{id}{tab}";
        var answer = await who.Send(page, page, form);
        var text = SwedishReader.Seen(await answer.Text());
        Assert.True(refused is null == (answer.StatusCode == HttpStatusCode.Redirect), $"{form["_handler"]}: {answer.StatusCode} {text}");
        if (refused is not null) Assert.Contains(refused, text, StringComparison.Ordinal);
        return text;
    }

    static async Task<string> Seen(HttpClient who, Guid id, string tab = "") => SwedishReader.Seen(await who.GetStringAsync($"/together/panels/{id}{tab}", Cancel));

    async Task<T> Ask<T>(Func<SamsynDb, Task<T>> question)
    {
        T answer = default!;
        await site.Use<SamsynDb>(async db => answer = await question(db));
        return answer;
    }

    async Task<Guid> Text(Guid id) => await Ask(db => db.Set<PanelText>().Where(t => t.PanelId == id).Select(t => t.Id).SingleAsync(Cancel));

    async Task<string> Version(Guid id) => (await Ask(db => db.Set<Panel>().Where(p => p.Id == id).Select(p => p.Version).SingleAsync(Cancel))).ToString();
}
