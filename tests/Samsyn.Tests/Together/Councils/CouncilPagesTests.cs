using System.Globalization;
using System.Net;
using Microsoft.EntityFrameworkCore;
using Samsyn.Kernel.Data;
using Samsyn.Tests.Hosting;
using Samsyn.Tests.Texts;
using Samsyn.Together.Councils;
using Samsyn.Together.Governance;
using Samsyn.Together.Participation;

namespace Samsyn.Tests.Together.Councils;

/// <summary>From the founding of a council to its yearly report, and votes of two parties counted apart, through the pages.</summary>
public abstract class CouncilPagesTests(TestSite site)
{
    public sealed class OnSqlite(TestSite site) : CouncilPagesTests(site), IClassFixture<TestSite>;

    public sealed class OnPostgres(PostgresSite site) : CouncilPagesTests(site), IClassFixture<PostgresSite>;

    static CancellationToken Cancel => TestContext.Current.CancellationToken;

    static DateOnly Now => DateOnly.FromDateTime(TimeProvider.System.GetLocalNow().DateTime);

    static string Day(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    static string Today => Day(Now);

    [Fact]
    public async Task A_patient_is_called_says_yes_and_sits_in_a_council_that_meets_decides_and_is_answered()
    {
        var (improver, patient, clinician) = (await site.SignedIn("improver"), await site.SignedIn("patient"), await site.SignedIn("clinician"));
        var id = await Found(improver, "Diabetes council");
        var page = $"/together/councils/{id}";
        Assert.Contains("Nobody sits in it yet", await Seen(improver, page), StringComparison.Ordinal);

        await Do(improver, page, Call("Patient representative, diabetes", "patient@demo.invalid", "chair", Now.AddDays(60)));
        Assert.Contains("A call to “Diabetes council” as: Patient representative, diabetes", await Seen(patient, "/"), StringComparison.Ordinal);
        Assert.Contains("Nobody sits in it yet", await Seen(clinician, page), StringComparison.Ordinal);
        await Do(patient, page, new() { ["_handler"] = $"answer-{await MemberOf(id)}", ["answer"] = "yes" });
        await Do(improver, page, Call("Nurse", "", "member", Now.AddMonths(12), "professional"));
        Assert.Contains("1 of 2 are patients or relatives; the council asks for at least half, and has it", await Seen(clinician, page), StringComparison.Ordinal);
        Assert.DoesNotContain("patient@demo.invalid", await clinician.GetStringAsync(page, Cancel), StringComparison.Ordinal);

        // The chair's term ends within three months, which waits for those who may renew it: the improver, and the chair
        foreach (var who in new[] { improver, patient })
            Assert.Contains("“Diabetes council”: the term of Patient representative, diabetes ends", await Seen(who, "/"), StringComparison.Ordinal);
        await Do(improver, page, new() { ["_handler"] = $"member-{await MemberOf(id)}", ["member"] = $"{await MemberOf(id)}", ["do"] = "renew", [$"to-{await MemberOf(id)}"] = Day(Now.AddDays(400)) });
        Assert.DoesNotContain("the term of Patient representative, diabetes ends", await Seen(improver, "/"), StringComparison.Ordinal);
        Assert.Contains("Your term in “Diabetes council” now lasts until", await Seen(patient, "/account/notices"), StringComparison.Ordinal);

        await Do(patient, page + "?tab=meetings", new() { ["_handler"] = "meeting", ["title"] = "First meeting", ["day"] = Day(Now.AddDays(-1)), ["clock"] = "13:00", ["length"] = "90", ["place"] = "Room 4", ["agenda"] = "Our agenda" });
        var meeting = await Ask(db => db.Set<CouncilMeeting>().AsNoTracking().SingleAsync(m => m.CouncilId == id, Cancel));
        await Do(patient, page + "?tab=meetings", new()
        {
            ["_handler"] = $"write-{meeting.Id}", ["meeting"] = $"{meeting.Id}", ["version"] = $"{meeting.Version}", [$"agenda-{meeting.Id}"] = "Our agenda", [$"minutes-{meeting.Id}"] = "We said much", [$"known-{meeting.Id}"] = "yes",
            [$"there-{meeting.Id}"] = $"{await MemberOf(id)}",
        });
        Assert.Contains("1 were there", await Seen(clinician, page + "?tab=meetings"), StringComparison.Ordinal);
        Assert.DoesNotContain("We said much", await Seen(clinician, page + "?tab=meetings"), StringComparison.Ordinal);
        var calendar = $"/api/together/councils/{id}/meetings/{meeting.Id}/calendar";
        Assert.Contains("First meeting", await patient.GetStringAsync(calendar, Cancel), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, (await clinician.GetAsync(calendar, Cancel)).StatusCode);

        await Do(patient, page + "?tab=decisions", new() { ["_handler"] = "decision", ["decision"] = "Call everybody within a week", ["decided"] = Today, ["back"] = "" });
        var decision = await Ask(db => db.Set<CouncilDecision>().AsNoTracking().SingleAsync(d => d.CouncilId == id, Cancel));
        Assert.Contains("No answer is reported yet", await Seen(clinician, page + "?tab=decisions"), StringComparison.Ordinal);
        await Do(improver, page + "?tab=decisions", new() { ["_handler"] = $"reply-{decision.Id}", ["decision-id"] = $"{decision.Id}", ["version"] = $"{decision.Version}", [$"answer-{decision.Id}"] = "From March" });
        Assert.Contains("From March", await Seen(clinician, page + "?tab=decisions"), StringComparison.Ordinal);
        Assert.Contains("has an answer to: Call everybody within a week", await Seen(patient, "/account/notices"), StringComparison.Ordinal);

        await site.Use<SamsynDb>(async db => Assert.Equal(
            ["council.founded", "council.called", "council.call-taken", "council.called", "council.term-renewed", "council.meeting-planned", "council.meeting-written", "council.decided", "council.answered"],
            await db.AuditEntries.Where(a => a.Subject == $"council:{id}").OrderBy(a => a.Number).Select(a => a.Action).ToListAsync(Cancel)));
    }

    [Fact]
    public async Task A_question_carries_only_where_both_parties_have_a_majority_and_where_they_differ_twice_what_was_agreed_on_follows()
    {
        var (improver, representative, clinician) = (await site.SignedIn("improver"), await site.SignedIn("representative"), await site.SignedIn("clinician"));
        var id = await Found(improver, "Board of the EX clinic", joint: true);
        var page = $"/together/councils/{id}";
        var votes = page + "?tab=decisions";
        await Do(improver, page, Call("Head of the clinic", "improver@demo.invalid", "chair", Now.AddMonths(12), "professional", "provider"));
        await Do(improver, page, Call("Chair of the association", "representative@demo.invalid", "chair", Now.AddMonths(12), "patient", "patients"));
        // Now the patient organisation fills its own seats
        await Do(improver, page, Call("Another patient", "", "member", Now.AddMonths(12), "patient", "patients"), "Each party fills its own seats");
        var patient = await Ask(db => db.Set<CouncilMember>().Where(m => m.CouncilId == id && m.Party == Party.Patients).Select(m => m.Id).SingleAsync(Cancel));
        var provider = await Ask(db => db.Set<CouncilMember>().Where(m => m.CouncilId == id && m.Party == Party.Provider).Select(m => m.Id).SingleAsync(Cancel));
        await Do(representative, page, new() { ["_handler"] = $"answer-{patient}", ["answer"] = "yes" });

        await Do(representative, votes, new() { ["_handler"] = "decision", ["decision"] = "Open on Saturdays", ["back"] = "" });
        var decision = await Ask(db => db.Set<CouncilDecision>().Where(d => d.CouncilId == id).Select(d => d.Id).SingleAsync(Cancel));
        Assert.Contains("A vote in “Board of the EX clinic”: Open on Saturdays", await Seen(improver, "/"), StringComparison.Ordinal);
        await Vote(representative, patient, "for");
        Assert.DoesNotContain("A vote in “Board of the EX clinic”", await Seen(representative, "/"), StringComparison.Ordinal);
        await Do(representative, votes, await Counting(), "Provider Nord has cast 0 votes and needs 1");
        await Vote(improver, provider, "against");
        await Do(representative, votes, await Counting());
        Assert.Contains("The parties differ: only Patients Nord has a majority for it. It does not carry.", await Seen(clinician, votes), StringComparison.Ordinal);
        Assert.Contains("Round 2 of at most 2", await Seen(clinician, votes), StringComparison.Ordinal);

        await Vote(representative, patient, "for");
        await Vote(improver, provider, "abstain");
        await Do(improver, votes, await Counting());
        Assert.Contains("What was agreed on for that: The boards meet within a month", await Seen(clinician, votes), StringComparison.Ordinal);
        Assert.Equal(CouncilDecisionState.Deadlocked, await Ask(db => db.Set<CouncilDecision>().Where(d => d.Id == decision).Select(d => d.State).SingleAsync(Cancel)));
        // Whoever has no seat has no vote, and nobody votes for another
        await Do(improver, votes, new() { ["_handler"] = "decision", ["decision"] = "Close on Mondays", ["back"] = "" });
        decision = await Ask(db => db.Set<CouncilDecision>().Where(d => d.CouncilId == id && d.State == CouncilDecisionState.Voting).Select(d => d.Id).SingleAsync(Cancel));
        var stolen = await improver.Send(votes, votes, new() { ["_handler"] = $"vote-{decision}-{provider}", ["voter"] = $"{patient}", ["choice"] = "for" });
        Assert.Contains("Whoever has a seat votes, each for oneself", SwedishReader.Seen(await stolen.Text()), StringComparison.Ordinal);
        await Vote(representative, patient, "for");
        await Vote(improver, provider, "for");
        await Do(improver, votes, await Counting());
        Assert.Equal(CouncilDecisionState.Decided, await Ask(db => db.Set<CouncilDecision>().Where(d => d.Id == decision).Select(d => d.State).SingleAsync(Cancel)));

        Task Vote(HttpClient who, Guid member, string choice) => Do(who, votes, new() { ["_handler"] = $"vote-{decision}-{member}", ["voter"] = $"{member}", ["choice"] = choice });
        async Task<Dictionary<string, string>> Counting() =>
            new() { ["_handler"] = $"count-{decision}", ["version"] = $"{await Ask(db => db.Set<CouncilDecision>().Where(d => d.Id == decision).Select(d => d.Version).SingleAsync(Cancel))}" };
    }

    [Fact]
    public async Task A_closed_council_is_seen_by_its_members_and_those_who_look_after_it_and_by_nobody_else()
    {
        var (improver, patient) = (await site.SignedIn("improver"), await site.SignedIn("patient"));
        var id = await Found(improver, "Quiet council", space: "members");
        await Do(improver, $"/together/councils/{id}", Call("Patient", "patient@demo.invalid", "member", Now.AddMonths(12)));
        Assert.Contains("Quiet council", await Seen(patient, "/together/councils"), StringComparison.Ordinal);
        Assert.Contains("Quiet council", await patient.GetStringAsync("/api/together/councils?format=csv&show=mine", Cancel), StringComparison.Ordinal);
        foreach (var who in new[] { await site.SignedIn("company"), await site.SignedIn("clinician"), await site.SignedIn("researcher") })
        {
            Assert.DoesNotContain("Quiet council", await Seen(who, "/together/councils"), StringComparison.Ordinal);
            Assert.DoesNotContain("Quiet council", await who.GetStringAsync("/api/together/councils", Cancel), StringComparison.Ordinal);
            foreach (var page in new[] { "", "?tab=decisions", "/report", "/edit" })
                Assert.Equal(HttpStatusCode.NotFound, (await who.GetAsync($"/together/councils/{id}{page}", Cancel)).StatusCode);
        }
        await Do(patient, $"/together/councils/{id}", new() { ["_handler"] = $"answer-{await MemberOf(id)}", ["answer"] = "no" });
        Assert.Equal(HttpStatusCode.NotFound, (await patient.GetAsync($"/together/councils/{id}", Cancel)).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await patient.GetAsync("/together/councils/new", Cancel)).StatusCode);
        Assert.Equal(HttpStatusCode.BadRequest, (await patient.GetAsync("/api/together/councils?format=xml", Cancel)).StatusCode);
    }

    [Fact]
    public async Task The_yearly_report_says_what_was_not_reported()
    {
        var improver = await site.SignedIn("improver");
        var id = await Found(improver, "New council");
        Assert.Contains("No year to report yet", await Seen(improver, $"/together/councils/{id}/report"), StringComparison.Ordinal);

        await site.Use<SamsynDb>(db => db.Set<Council>().Where(c => c.Id == id).ExecuteUpdateAsync(c => c.SetProperty(x => x.FoundedOn, Now.AddDays(-10)), Cancel));
        await Do(improver, $"/together/councils/{id}?tab=meetings", new() { ["_handler"] = "meeting", ["title"] = "First", ["day"] = Day(Now.AddDays(-2)), ["clock"] = "13:00", ["length"] = "90", ["place"] = "", ["agenda"] = "" });
        var seen = await Seen(improver, $"/together/councils/{id}/report");
        Assert.Contains("Meetings: 1. Decisions: 0", seen, StringComparison.Ordinal);
        Assert.Contains("not reported", seen, StringComparison.Ordinal);
        Assert.Contains("met on 0 of 10 days", seen, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_is_refused_on_the_page_of_a_council_is_said_in_Swedish()
    {
        var improver = await site.Swedish("improver");
        var id = await Found(improver, "Rådet");
        async Task Refused(string tab, Dictionary<string, string> form, string said)
        {
            var page = $"/together/councils/{id}{tab}";
            var html = await (await improver.Send(page, page, form)).Text();
            SwedishReader.AssertSwedish(html, form["_handler"]);
            Assert.Contains(said, SwedishReader.Seen(html), StringComparison.Ordinal);
        }

        await Refused("", Call("", "", "member", Now.AddMonths(1)), "Rollen i rådet saknas");
        await Refused("", Call("Patient", "", "member", Now.AddMonths(30)), "En mandatperiod i det här rådet är högst 24 månader");
        await Refused("", Call("Patient", "", "member", Now), "Den sista dagen ligger inte efter den första");
        await Refused("", Call("Patient", "nobody@x.example", "member", Now.AddMonths(1)), "Inget konto har den adressen");
        await Refused("?tab=meetings", new() { ["_handler"] = "meeting", ["title"] = "Möte", ["day"] = Today, ["clock"] = "25:00" }, "Det är inget klockslag");
        await Refused("?tab=decisions", new() { ["_handler"] = "decision", ["decision"] = "", ["decided"] = Today }, "");
        await Refused("/edit", Founding("Rådet", "open") is var form && form.Remove("Purpose") ? form : [], "Det står inte vad rådet är till för");
    }

    static async Task<Guid> Found(HttpClient who, string name, string space = "open", bool joint = false)
    {
        var page = "/together/councils/new" + (joint ? "?joint=yes" : "");
        var form = Founding(name, space);
        if (joint)
            foreach (var (field, value) in new[] { ("Provider", "Provider Nord"), ("Patients", "Patients Nord"), ("ProviderSeats", "3"), ("PatientSeats", "3"), ("Need", "votes"), ("Quorum", "1"), ("Rounds", "2"), ("Deadlock", "The boards meet within a month") })
                form[field] = value;
        var answer = await who.Send(page, page, form);
        Assert.True(answer.StatusCode == HttpStatusCode.Redirect, SwedishReader.Seen(await answer.Text()));
        return Guid.Parse(answer.Headers.Location!.OriginalString.Split('/', '?')[3]);
    }

    static Dictionary<string, string> Founding(string name, string space) => new()
    {
        ["_handler"] = "council", ["do"] = "save", ["Name"] = name, ["Purpose"] = "Is asked first", ["Place"] = "NORD", ["Space"] = space, ["Seats"] = "6", ["Least"] = "1-2", ["TermMonths"] = "24", ["MostTerms"] = "2",
        ["MostChairMonths"] = "", ["MeetingsAYear"] = "6",
    };

    static Dictionary<string, string> Call(string called, string email, string position, DateOnly to, string side = "patient", string party = "") => new()
    {
        ["_handler"] = "call", ["called"] = called, ["side"] = side, ["position"] = position, ["party"] = party, ["from"] = Today, ["to"] = Day(to), ["email"] = email, ["helper"] = "",
    };

    Task<Guid> MemberOf(Guid council) => Ask(db => db.Set<CouncilMember>().Where(m => m.CouncilId == council && m.PersonId != null && m.State != ParticipantState.Declined).Select(m => m.Id).SingleAsync(Cancel));

    /// <param name="refused">What is said when it is not done; null: it is done.</param>
    static async Task Do(HttpClient who, string page, Dictionary<string, string> form, string? refused = null)
    {
        var answer = await who.Send(page, page, form);
        if (refused is null) Assert.True(answer.StatusCode == HttpStatusCode.Redirect, form["_handler"] + SwedishReader.Seen(await answer.Text()));
        else Assert.Contains(refused, SwedishReader.Seen(await answer.Text()), StringComparison.Ordinal);
    }

    static async Task<string> Seen(HttpClient who, string page) => SwedishReader.Seen(await who.GetStringAsync(page, Cancel));

    async Task<T> Ask<T>(Func<SamsynDb, Task<T>> question)
    {
        T answer = default!;
        await site.Use<SamsynDb>(async db => answer = await question(db));
        return answer;
    }
}
