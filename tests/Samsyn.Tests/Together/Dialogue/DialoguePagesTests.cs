using System.Net;
using Microsoft.EntityFrameworkCore;
using Samsyn.Kernel.Data;
using Samsyn.Tests.Hosting;
using Samsyn.Tests.Texts;
using Samsyn.Together.Challenges;
using Samsyn.Together.Dialogue;

namespace Samsyn.Tests.Together.Dialogue;

/// <summary>What is said about a challenge, through the pages.</summary>
public abstract class DialoguePagesTests(TestSite site)
{
    public sealed class OnSqlite(TestSite site) : DialoguePagesTests(site), IClassFixture<TestSite>;

    public sealed class OnPostgres(PostgresSite site) : DialoguePagesTests(site), IClassFixture<PostgresSite>;

    static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task What_speaks_for_it_and_what_to_heed_stand_apart_and_its_author_is_told()
    {
        var (id, page) = await Published("Nobody knows which list is right");
        var (clinician, patient) = (await site.SignedIn("clinician"), await site.SignedIn("patient"));
        await Say(clinician, page, "for", "We see it every day.");
        await Say(clinician, page, "heed", "Time at discharge is short.");

        var seen = await Seen(patient, page);
        var (speaks, heed, questions) = (At(seen, "What speaks for it"), At(seen, "What to heed"), At(seen, "Questions and answers"));
        Assert.InRange(At(seen, "We see it every day."), speaks, heed);
        Assert.InRange(At(seen, "Time at discharge is short."), heed, questions);
        Assert.Contains("Clinician, Department of Medicine", seen, StringComparison.Ordinal);
        Assert.Contains("Somebody said what speaks for “Nobody knows which list is right”.", await Seen(patient, "/account/notices"), StringComparison.Ordinal);
        Assert.Equal(2, await Ask(db => db.Set<Remark>().CountAsync(r => r.ChallengeId == id, Cancel)));
    }

    [Fact]
    public async Task One_stands_behind_it_once_and_can_take_that_back_as_a_person_and_as_an_organisation()
    {
        var (id, page) = await Published("Stand behind this one");
        var representative = await site.SignedIn("representative");
        Task<int> Count() => Ask(db => db.Set<Endorsement>().CountAsync(e => e.OfId == id, Cancel));

        await Send(representative, page, new() { ["_handler"] = "stand", ["by"] = "" });
        await Send(representative, page, new() { ["_handler"] = "stand", ["by"] = "Representative@NORD" });
        Assert.Equal(2, await Count());
        Assert.Contains("Stand behind this need: persons 1, organisations Region Nord.", await Seen(representative, page), StringComparison.Ordinal);
        await Send(representative, page, new() { ["_handler"] = "stand", ["by"] = "" });
        Assert.Equal(1, await Count());
        Assert.Contains("Stand behind this need: organisations Region Nord.", await Seen(representative, page), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Who_does_not_speak_for_an_organisation_cannot_endorse_as_one()
    {
        var (id, page) = await Published("Only those who speak for it");
        var patient = await site.SignedIn("patient");

        var answer = await patient.Send(page, page, new() { ["_handler"] = "stand", ["by"] = "Patient@NORD" });

        Assert.Contains("You do not hold the role in which you want to speak", SwedishReader.Seen(await answer.Text()), StringComparison.Ordinal);
        Assert.Equal(0, await Ask(db => db.Set<Endorsement>().CountAsync(e => e.OfId == id, Cancel)));
    }

    [Fact]
    public async Task A_question_is_answered_for_all_companies_alike()
    {
        var (id, page) = await Published("Ask about this one");
        var (company, lead, buyer) = (await site.SignedIn("company"), await site.SignedIn("committee"), await site.SignedIn("buyer"));
        await Say(company, page, "question", "How many are they?");
        var question = await Ask(db => db.Set<Remark>().Where(r => r.ChallengeId == id).Select(r => r.Id).SingleAsync(Cancel));
        await Send(lead, page, new() { ["_handler"] = $"answer-{question}", [$"text-{question}"] = "About four hundred." });

        var seen = await Seen(buyer, page);
        Assert.True(At(seen, "How many are they?") < At(seen, "About four hundred."));
    }

    [Fact]
    public async Task A_name_is_refused_and_what_was_typed_stays()
    {
        var (_, page) = await Published("No names here");
        var company = await site.SignedIn("company");

        var answer = await company.Send(page, page, new() { ["_handler"] = "say", ["column"] = "heed", ["text"] = "Pfizer has something for this" });

        var shown = WebUtility.HtmlDecode(await answer.Text());
        Assert.Contains("The text names what it must not: Pfizer", shown, StringComparison.Ordinal);
        Assert.Contains("Pfizer has something for this</textarea>", shown, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_was_said_is_taken_back_by_the_one_who_said_it_and_by_nobody_else()
    {
        var (id, page) = await Published("Take it back");
        var (clinician, buyer) = (await site.SignedIn("clinician"), await site.SignedIn("buyer"));
        await Say(clinician, page, "for", "I wrote too much here");
        var remark = await Ask(db => db.Set<Remark>().Where(r => r.ChallengeId == id).Select(r => r.Id).SingleAsync(Cancel));

        var refused = await buyer.Send(page, page, new() { ["_handler"] = $"remark-{remark}", ["do"] = "take-back" });
        Assert.Contains("Only the one who said it can take it back", SwedishReader.Seen(await refused.Text()), StringComparison.Ordinal);
        await Send(clinician, page, new() { ["_handler"] = $"remark-{remark}", ["do"] = "take-back" });

        Assert.DoesNotContain("I wrote too much here", await Seen(buyer, page), StringComparison.Ordinal);
        Assert.Equal("", await Ask(db => db.Set<Remark>().Where(r => r.Id == remark).Select(r => r.Text).SingleAsync(Cancel)));
    }

    [Fact]
    public async Task What_a_moderator_hides_is_gone_for_others_and_the_one_who_said_it_is_told_why()
    {
        var (id, page) = await Published("Hide what is said");
        var (clinician, buyer, moderator) = (await site.SignedIn("clinician"), await site.SignedIn("buyer"), await site.SignedIn("improver"));
        await Say(clinician, page, "heed", "The nurse in room four did it");
        var remark = await Ask(db => db.Set<Remark>().Where(r => r.ChallengeId == id).Select(r => r.Id).SingleAsync(Cancel));
        await Send(moderator, page, new() { ["_handler"] = $"remark-{remark}", ["do"] = "hide", ["reason"] = "It can be seen who is meant" });

        Assert.DoesNotContain("The nurse in room four", await Seen(buyer, page), StringComparison.Ordinal);
        Assert.Contains("The nurse in room four", await Seen(clinician, page), StringComparison.Ordinal);
        Assert.Contains("Reason: It can be seen who is meant", await Seen(clinician, "/account/notices"), StringComparison.Ordinal);
        Assert.Contains("Something said was hidden", await Seen(buyer, "/together/moderation/log"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Who_follows_is_told_until_no_longer()
    {
        var (_, page) = await Published("Follow this one");
        var (buyer, clinician) = (await site.SignedIn("buyer"), await site.SignedIn("clinician"));
        await Send(buyer, page, new() { ["_handler"] = "stand", ["by"] = "follow" });
        await Say(clinician, page, "for", "First");
        await Send(buyer, page, new() { ["_handler"] = "stand", ["by"] = "follow" });
        await Say(clinician, page, "heed", "Second");

        var told = await Seen(buyer, "/account/notices");
        Assert.Contains("Somebody said what speaks for “Follow this one”.", told, StringComparison.Ordinal);
        Assert.DoesNotContain("Somebody said what to heed about “Follow this one”.", told, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Who_follows_is_told_where_it_stands_now()
    {
        var (id, page) = await Published("Follow where it goes");
        var (buyer, lead) = (await site.SignedIn("buyer"), await site.SignedIn("committee"));
        await Send(buyer, page, new() { ["_handler"] = "stand", ["by"] = "follow" });
        var version = await Ask(db => db.Set<Challenge>().Where(c => c.Id == id).Select(c => c.Version).SingleAsync(Cancel));

        await Send(lead, page, new() { ["_handler"] = "act", ["Form.Act"] = "openforproposals", ["Form.Version"] = version.ToString() });

        Assert.Contains("“Follow where it goes”, which you follow: Open for proposals.", await Seen(buyer, "/account/notices"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Two_that_say_the_same_are_merged_and_who_stood_behind_one_stands_behind_the_other()
    {
        var (first, firstPage) = await Published("Nurses search for pumps on every ward");
        var (second, secondPage) = await Published("On every ward nurses search for pumps");
        var (buyer, clinician, moderator) = (await site.SignedIn("buyer"), await site.SignedIn("clinician"), await site.SignedIn("improver"));
        await Send(buyer, firstPage, new() { ["_handler"] = "stand", ["by"] = "" });
        await Send(buyer, secondPage, new() { ["_handler"] = "stand", ["by"] = "" });
        await Send(clinician, secondPage, new() { ["_handler"] = "stand", ["by"] = "" });
        var version = await Ask(db => db.Set<Challenge>().Where(c => c.Id == second).Select(c => c.Version).SingleAsync(Cancel));

        await Send(moderator, secondPage, new() { ["_handler"] = "merge", ["Form.Into"] = first.ToString(), ["Form.Version"] = version.ToString() });

        // The buyer stood behind both and counts once
        Assert.Equal(2, await Ask(db => db.Set<Endorsement>().CountAsync(e => e.OfId == first, Cancel)));
        Assert.Contains("It says the same as another challenge and goes on there.", await Seen(buyer, secondPage), StringComparison.Ordinal);
        Assert.Contains("was merged into “Nurses search for pumps on every ward”", await Seen(await site.SignedIn("patient"), "/account/notices"), StringComparison.Ordinal);
    }

    async Task<(Guid Id, string Page)> Published(string title)
    {
        var (patient, moderator) = (await site.SignedIn("patient"), await site.SignedIn("improver"));
        var answer = await patient.Send("/together/challenges/new", "/together/challenges/new", new()
        {
            ["_handler"] = "challenge", ["do"] = "send", ["Version"] = "", ["Title"] = title, ["Need"] = "About " + title, ["Whom"] = "Many", ["Area"] = "access", ["Kind"] = "medical",
            ["Level"] = "meso", ["Place"] = "NORD", ["Space"] = "open",
        });
        var id = Guid.Parse(answer.Headers.Location!.OriginalString.Split('/', '?')[3]);
        var (page, version) = ($"/together/challenges/{id}", await Ask(db => db.Set<Challenge>().Where(c => c.Id == id).Select(c => c.Version).SingleAsync(Cancel)));
        await Send(moderator, page, new() { ["_handler"] = "act", ["Form.Act"] = "publish", ["Form.Version"] = version.ToString() });
        return (id, page);
    }

    static Task Say(HttpClient who, string page, string column, string text) => Send(who, page, new() { ["_handler"] = "say", ["column"] = column, ["text"] = text });

    static async Task Send(HttpClient who, string page, Dictionary<string, string> form)
    {
        var answer = await who.Send(page, page, form);
        Assert.True(answer.StatusCode == HttpStatusCode.Redirect, SwedishReader.Seen(await answer.Text()));
    }

    static int At(string seen, string text)
    {
        var at = seen.IndexOf(text, StringComparison.Ordinal);
        Assert.True(at >= 0, $"'{text}' is not in: {seen}");
        return at;
    }

    static async Task<string> Seen(HttpClient who, string page) => SwedishReader.Seen(await who.GetStringAsync(page, Cancel));

    async Task<T> Ask<T>(Func<SamsynDb, Task<T>> question)
    {
        T answer = default!;
        await site.Use<SamsynDb>(async db => answer = await question(db));
        return answer;
    }
}
