using System.Globalization;
using System.Net;
using Microsoft.EntityFrameworkCore;
using Samsyn.Kernel.Data;
using Samsyn.Tests.Hosting;
using Samsyn.Tests.Texts;
using Samsyn.Together.Agreements;
using Samsyn.Together.Challenges;
using Samsyn.Together.Cycles;
using Samsyn.Together.Initiatives;
using Samsyn.Together.Meetings;
using Samsyn.Together.Participation;
using Samsyn.Together.Spaces;

namespace Samsyn.Tests.Together.Initiatives;

/// <summary>From a challenge that was taken up to what is told to everyone who took part, through the pages.</summary>
public abstract class InitiativePagesTests(TestSite site)
{
    public sealed class OnSqlite(TestSite site) : InitiativePagesTests(site), IClassFixture<TestSite>;

    public sealed class OnPostgres(PostgresSite site) : InitiativePagesTests(site), IClassFixture<PostgresSite>;

    static CancellationToken Cancel => TestContext.Current.CancellationToken;

    static string Today => DateOnly.FromDateTime(TimeProvider.System.GetLocalNow().DateTime).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    [Fact]
    public async Task A_challenge_becomes_an_initiative_whose_outcome_is_told_to_everyone_who_took_part()
    {
        var (improver, patient, representative) = (await site.SignedIn("improver"), await site.SignedIn("patient"), await site.SignedIn("representative"));
        var challenge = await TakenUp("patient");
        Assert.Contains("No initiative has been begun from it yet", await Seen(improver, $"/together/challenges/{challenge}"), StringComparison.Ordinal);
        var id = await Begin(improver, "Nobody waits alone", $"?challenge={challenge}");
        Assert.Contains("has led to an initiative: “Nobody waits alone”", await Seen(patient, "/account/notices"), StringComparison.Ordinal);
        Assert.Contains("Nobody waits alone", await Seen(patient, $"/together/challenges/{challenge}"), StringComparison.Ordinal);

        await Do(improver, id, "", Invite("Patient representative, Diabetes", "representative@demo.invalid", "decidestogether"));
        Assert.Contains("An invitation to “Nobody waits alone” as: Patient representative, Diabetes", await Seen(representative, "/"), StringComparison.Ordinal);
        var participant = await Ask(db => db.Set<Participant>().Where(p => p.InitiativeId == id && p.State == ParticipantState.Invited).Select(p => p.Id).SingleAsync(Cancel));
        Assert.Equal((Phase?)null, await Ask(db => db.Set<Initiative>().Where(i => i.Id == id).Select(i => i.PatientsSince).SingleAsync(Cancel)));
        await Do(representative, id, "", new() { ["_handler"] = $"answer-{participant}", ["answer"] = "yes" });
        Assert.Equal(Phase.Initiate, await Ask(db => db.Set<Initiative>().Where(i => i.Id == id).Select(i => i.PatientsSince).SingleAsync(Cancel)));

        await Do(improver, id, "", new() { ["_handler"] = "close-phase", ["close-phase"] = "initiate", ["closed"] = Today, ["closed-with"] = "We know what to plan", ["version"] = await Version(id) });
        await Do(improver, id, "", new() { ["_handler"] = "open-phase", ["opened"] = Today, ["opened-with"] = "A plan by summer", ["go-on"] = "yes", ["version"] = await Version(id) });
        Assert.Contains("“Nobody waits alone” has come to a new phase: Plan", await Seen(representative, "/account/notices"), StringComparison.Ordinal);
        Assert.Equal([Phase.Initiate, Phase.Plan], await Ask(db => db.Set<TakingPart>().Where(t => t.ParticipantId == participant).OrderBy(t => t.Phase).Select(t => t.Phase).ToListAsync(Cancel)));

        await Do(improver, id, "?tab=outcome", new() { ["_handler"] = "end", ["ended"] = Today, ["outcome"] = "Nine of ten are called within a week", ["version"] = await Version(id) });
        foreach (var told in new[] { representative, patient })
        {
            // On the front page by its name, in what may travel by mail without it
            Assert.Contains("“Nobody waits alone” has ended: what you said, what was done, what changed", await Seen(told, "/"), StringComparison.Ordinal);
            Assert.Contains("Something that you contributed to has ended. Read what you said, what was done and what changed", await Seen(told, "/account/notices"), StringComparison.Ordinal);
        }
        Assert.Contains("Nine of ten are called within a week", await Seen(patient, $"/together/initiatives/{id}?tab=outcome"), StringComparison.Ordinal);
        Assert.DoesNotContain("name=\"_handler\" value=\"invite\"", await improver.GetStringAsync($"/together/initiatives/{id}", Cancel), StringComparison.Ordinal);
        await site.Use<SamsynDb>(async db => Assert.Equal(
            ["initiative.begun", "participation.invited", "participation.taken", "initiative.phase-closed", "initiative.phase-opened", "initiative.ended"],
            await db.AuditEntries.Where(a => a.Subject == $"initiative:{id}").OrderBy(a => a.Number).Select(a => a.Action).ToListAsync(Cancel)));
    }

    [Fact]
    public async Task An_agreement_in_force_is_carried_out_by_an_initiative_and_none_before_all_have_signed()
    {
        var (improver, patient) = (await site.SignedIn("improver"), await site.SignedIn("patient"));
        var (signed, unsigned) = (await Agreed("Pumps sooner", AgreementState.InForce), await Agreed("Pumps one day", AgreementState.ToSign));
        Assert.Contains("Initiatives that carry it out", await Seen(improver, $"/together/agreements/{signed}"), StringComparison.Ordinal);
        Assert.DoesNotContain("Initiatives that carry it out", await Seen(patient, $"/together/agreements/{signed}"), StringComparison.Ordinal);
        Assert.Contains("Carries out the agreement “Pumps sooner”", await Seen(improver, $"/together/initiatives/new?agreement={signed}"), StringComparison.Ordinal);

        var id = await Begin(improver, "Pumps within a month", $"?agreement={signed}");

        Assert.Equal(signed, await Ask(db => db.Set<Initiative>().Where(i => i.Id == id).Select(i => i.AgreementId).SingleAsync(Cancel)));
        Assert.Contains("Carries out the agreement Pumps sooner", await Seen(patient, $"/together/initiatives/{id}"), StringComparison.Ordinal);
        Assert.Contains("Pumps within a month", await Seen(patient, $"/together/agreements/{signed}"), StringComparison.Ordinal);

        var early = $"/together/initiatives/new?agreement={unsigned}";
        var refused = await improver.Send(early, early, Beginning("Too soon", "open"));
        Assert.Contains("The agreement is not in force", SwedishReader.Seen(await refused.Text()), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, (await improver.GetAsync($"/together/initiatives/new?agreement={Guid.NewGuid()}", Cancel)).StatusCode);
    }

    [Fact]
    public async Task Only_those_who_lead_change_it_and_only_those_who_take_part_read_what_was_said()
    {
        var (lead, patient, clinician) = (await site.SignedIn("lead"), await site.SignedIn("patient"), await site.SignedIn("clinician"));
        var id = await Begin(lead, "Tablets in time", "");
        await Do(lead, id, "", Invite("Patient", "patient@demo.invalid", "takespart"));
        var participant = await Ask(db => db.Set<Participant>().Where(p => p.InitiativeId == id && p.State == ParticipantState.Invited).Select(p => p.Id).SingleAsync(Cancel));
        await Do(patient, id, "", new() { ["_handler"] = $"answer-{participant}", ["answer"] = "yes" });
        await Do(patient, id, "?tab=meetings", Meeting("What do we want?"));
        var meeting = await Ask(db => db.Set<Meeting>().Where(m => m.InitiativeId == id).SingleAsync(Cancel));
        var people = await Ask(db => db.Set<Participant>().Where(p => p.InitiativeId == id).Select(p => p.Id).ToListAsync(Cancel));
        await Do(patient, id, "?tab=meetings", new() { ["_handler"] = $"draw-{meeting.Id}", [$"coming-{meeting.Id}"] = people[0].ToString(), ["version"] = meeting.Version.ToString() }, "At least two must come");
        await Draw(patient, id, meeting, people);

        Assert.Equal([MeetingDuty.Chair, MeetingDuty.Scribe], await Ask(db => db.Set<MeetingSeat>().Where(s => s.MeetingId == meeting.Id && s.Duty != null).OrderBy(s => s.Duty).Select(s => s.Duty!.Value).ToListAsync(Cancel)));
        var calendar = $"/api/together/initiatives/{id}/meetings/{meeting.Id}/calendar";
        Assert.Contains("SUMMARY:What do we want? – Tablets in time", await patient.GetStringAsync(calendar, Cancel), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, (await clinician.GetAsync(calendar, Cancel)).StatusCode);
        Assert.Contains("Our secret agenda", await Seen(patient, $"/together/initiatives/{id}?tab=meetings"), StringComparison.Ordinal);
        Assert.DoesNotContain("Our secret agenda", await Seen(clinician, $"/together/initiatives/{id}?tab=meetings"), StringComparison.Ordinal);
        Assert.Contains("What do we want?", await Seen(clinician, $"/together/initiatives/{id}?tab=meetings"), StringComparison.Ordinal);
        foreach (var (who, tab) in new[] { (patient, ""), (clinician, ""), (clinician, "?tab=cycles"), (clinician, "?tab=meetings"), (clinician, "?tab=documents"), (patient, "?tab=money"), (patient, "?tab=outcome") })
        {
            var html = await who.GetStringAsync($"/together/initiatives/{id}{tab}", Cancel);
            foreach (var form in new[] { "invite", "open-phase", "end", "budget" }) Assert.DoesNotContain($"value=\"{form}\"", html, StringComparison.Ordinal);
        }
        Assert.Equal(HttpStatusCode.NotFound, (await patient.GetAsync($"/together/initiatives/{id}/edit", Cancel)).StatusCode);
    }

    [Fact]
    public async Task A_planned_meeting_is_moved_and_called_off_and_everyone_is_told_and_one_that_was_held_stays()
    {
        var (lead, patient) = (await site.SignedIn("lead"), await site.SignedIn("patient"));
        var id = await Begin(lead, "Tablets that are missed", "");
        await Do(lead, id, "", Invite("Patient", "patient@demo.invalid", "takespart"));
        var participant = await Ask(db => db.Set<Participant>().Where(p => p.InitiativeId == id && p.State == ParticipantState.Invited).Select(p => p.Id).SingleAsync(Cancel));
        await Do(patient, id, "", new() { ["_handler"] = $"answer-{participant}", ["answer"] = "yes" });
        await Do(lead, id, "?tab=meetings", Meeting("What do we want?"));
        var meeting = await Of("What do we want?");
        await Draw(lead, id, meeting, await Ask(db => db.Set<Participant>().Where(p => p.InitiativeId == id).Select(p => p.Id).ToListAsync(Cancel)));

        await Do(lead, id, "?tab=meetings", Moved(meeting, "2027-02-03"), "Somebody changed it while you wrote");
        meeting = await Of("What do we want?");
        await Do(lead, id, "?tab=meetings", Moved(meeting, "2027-02-03"));
        var moved = await Of("What do we want?");
        Assert.Equal((new DateOnly(2027, 2, 3), 60, "Room 5", 2), (DateOnly.FromDateTime(moved.StartsAtUtc.ToLocalTime()), moved.Length, moved.Place, moved.Seats.Count));
        Assert.Contains("The meeting “What do we want?” in “Tablets that are missed” has changed", await Seen(patient, "/account/notices"), StringComparison.Ordinal);

        await Do(lead, id, "?tab=meetings", new() { ["_handler"] = $"call-off-{moved.Id}", ["version"] = $"{moved.Version}", [$"why-{moved.Id}"] = "The room is taken" });
        Assert.Equal(0, await Ask(db => db.Set<Meeting>().CountAsync(m => m.InitiativeId == id, Cancel)));
        Assert.Contains("is called off: The room is taken", await Seen(patient, "/account/notices"), StringComparison.Ordinal);

        await Do(lead, id, "?tab=meetings", Meeting("Held long ago", "2026-01-10"));
        var held = await Of("Held long ago");
        Assert.DoesNotContain($"move-{held.Id}", await lead.GetStringAsync($"/together/initiatives/{id}?tab=meetings", Cancel), StringComparison.Ordinal);

        Task<Meeting> Of(string title) => Ask(db => db.Set<Meeting>().AsNoTracking().Include(m => m.Seats).SingleAsync(m => m.InitiativeId == id && m.Title == title, Cancel));
    }

    static Dictionary<string, string> Moved(Meeting meeting, string day) => new()
    {
        ["_handler"] = $"move-{meeting.Id}", ["version"] = $"{meeting.Version}", [$"title-{meeting.Id}"] = meeting.Title, [$"day-{meeting.Id}"] = day, [$"clock-{meeting.Id}"] = "09:30", [$"length-{meeting.Id}"] = "60", [$"place-{meeting.Id}"] = "Room 5",
    };

    [Fact]
    public async Task A_space_for_members_is_seen_by_those_who_take_part_and_not_by_whoever_declined()
    {
        var (lead, buyer, patient) = (await site.SignedIn("committee"), await site.SignedIn("buyer"), await site.SignedIn("patient"));
        var id = await Begin(lead, "Quietly at first", "", "members");
        var page = $"/together/initiatives/{id}";
        Assert.Equal(HttpStatusCode.NotFound, (await patient.GetAsync(page, Cancel)).StatusCode);
        await Do(lead, id, "", Invite("Patient", "patient@demo.invalid", "takespart"));
        Assert.Contains("You are invited as: Patient", await Seen(patient, page), StringComparison.Ordinal);
        Assert.Contains("Quietly at first", await patient.GetStringAsync("/api/together/initiatives?show=mine", Cancel), StringComparison.Ordinal);
        var participant = await Ask(db => db.Set<Participant>().Where(p => p.InitiativeId == id && p.State == ParticipantState.Invited).Select(p => p.Id).SingleAsync(Cancel));

        await Do(patient, id, "", new() { ["_handler"] = $"answer-{participant}", ["answer"] = "no" });

        Assert.Equal(HttpStatusCode.NotFound, (await patient.GetAsync(page, Cancel)).StatusCode);
        foreach (var who in new[] { patient, buyer })
        {
            Assert.DoesNotContain("Quietly at first", await Seen(who, "/together/initiatives"), StringComparison.Ordinal);
            Assert.DoesNotContain("Quietly at first", await who.GetStringAsync("/api/together/initiatives?format=csv", Cancel), StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task Somebody_without_an_account_is_represented_by_a_helper_and_that_is_logged()
    {
        var (lead, helper) = (await site.SignedIn("lead"), await site.SignedIn("representative"));
        var id = await Begin(lead, "With those who have no e-mail", "");
        var form = Invite("Relative of a patient with dementia", "", "takespart");
        form["helper"] = "representative@demo.invalid";
        await Do(lead, id, "", form);
        var participant = await Ask(db => db.Set<Participant>().Where(p => p.InitiativeId == id && p.HelperId != null).SingleAsync(Cancel));
        Assert.Equal(ParticipantState.In, participant.State);

        await Do(helper, id, "", new() { ["_handler"] = $"person-{participant.Id}", ["do"] = "prepared" });

        var line = await Ask(db => db.AuditEntries.Where(a => a.Subject == $"initiative:{id}" && a.Action == "participation.prepared").SingleAsync(Cancel));
        Assert.Equal(participant.Id, line.OnBehalfOfId);
        Assert.Equal(participant.HelperId, line.PersonId);
    }

    [Fact]
    public async Task A_cycle_goes_from_what_is_expected_to_what_follows_and_what_is_missing_is_pointed_out()
    {
        var lead = await site.SignedIn("lead");
        var id = await Begin(lead, "Ask every day", "");
        await Do(lead, id, "?tab=cycles", new() { ["_handler"] = "cycle", ["aim"] = "Can we ask on every round?", ["prediction"] = "", ["starts"] = Today }, "What you expect is missing");
        await Do(lead, id, "?tab=cycles", new() { ["_handler"] = "cycle", ["aim"] = "Can we ask on every round?", ["prediction"] = "For eight of ten", ["starts"] = Today });
        await Step(lead, id, "do", "Fourteen rounds");
        Assert.Contains("cycle 1 was done, but nobody has written what it showed", await Seen(lead, $"/together/initiatives/{id}?tab=cycles"), StringComparison.Ordinal);
        await Step(lead, id, "study", "Seven of ten", ("came-1", "partly"));
        Assert.Contains("cycle 1 was studied, but nobody has written what follows from it", await Seen(lead, $"/together/initiatives/{id}?tab=cycles"), StringComparison.Ordinal);
        await Step(lead, id, "act", "Into the template", ("then-1", "adapt"));

        var seen = await Seen(lead, $"/together/initiatives/{id}?tab=cycles");
        Assert.Contains("Partly as expected. Seven of ten", seen, StringComparison.Ordinal);
        Assert.Contains("Adapt it and test again. Into the template", seen, StringComparison.Ordinal);
        Assert.Contains("Progress: 1 of 5", seen, StringComparison.Ordinal);
        Assert.DoesNotContain("Missing:", seen, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Two_who_change_the_phases_at_once_do_not_overwrite_each_other_and_what_was_typed_stays()
    {
        var lead = await site.SignedIn("lead");
        var id = await Begin(lead, "One at a time", "");
        var old = await Version(id);
        await Do(lead, id, "?tab=money", new() { ["_handler"] = "budget", ["staff"] = "120 000", ["currency"] = "SEK", ["settle"] = "yes", ["version"] = old });

        var said = await Do(lead, id, "", new() { ["_handler"] = "close-phase", ["close-phase"] = "initiate", ["closed"] = Today, ["closed-with"] = "All agreed on it", ["version"] = old }, "Somebody changed it while you wrote");

        Assert.Contains("All agreed on it", said, StringComparison.Ordinal);
        var seen = await Seen(lead, $"/together/initiatives/{id}");
        Assert.Contains("The budget is settled without a line for patients' pay and travel", seen, StringComparison.Ordinal);
        Assert.Equal(12_000_000, await Ask(db => db.Set<BudgetLine>().Where(b => b.InitiativeId == id).Select(b => b.Minor).SingleAsync(Cancel)));
    }

    [Fact]
    public async Task Tasks_and_decisions_wait_on_the_home_page_until_they_are_done_or_looked_at()
    {
        var lead = await site.SignedIn("lead");
        var id = await Begin(lead, "What was promised", "");
        var me = await Ask(db => db.Set<Participant>().Where(p => p.InitiativeId == id).Select(p => p.Id).SingleAsync(Cancel));
        await Do(lead, id, "?tab=meetings", new() { ["_handler"] = "task", ["task"] = "Call the association", ["task-who"] = me.ToString(), ["task-due"] = Today });
        await Do(lead, id, "?tab=meetings", new() { ["_handler"] = "decision", ["decision"] = "We ask every day", ["decided"] = "2026-01-05", ["back"] = "2026-03-05" });
        var home = await Seen(lead, "/");
        Assert.Contains("Call the association – by", home, StringComparison.Ordinal);
        Assert.Contains("A decision comes back: We ask every day", home, StringComparison.Ordinal);
        var (task, decision) = (await Ask(db => db.Set<TaskItem>().Where(t => t.InitiativeId == id).Select(t => t.Id).SingleAsync(Cancel)), await Ask(db => db.Set<Decision>().Where(d => d.InitiativeId == id).Select(d => d.Id).SingleAsync(Cancel)));

        await Do(lead, id, "?tab=meetings", new() { ["_handler"] = $"task-{task}" });
        await Do(lead, id, "?tab=meetings", new() { ["_handler"] = $"review-{decision}", ["decision-id"] = decision.ToString(), [$"review-{decision}"] = "It still holds" });

        home = await Seen(lead, "/");
        Assert.DoesNotContain("Call the association", home, StringComparison.Ordinal);
        Assert.DoesNotContain("We ask every day", home, StringComparison.Ordinal);
        Assert.Contains("It still holds", await Seen(lead, $"/together/initiatives/{id}?tab=meetings"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_list_finds_by_words_phase_level_and_since_when_patients_are_in()
    {
        var lead = await site.SignedIn("lead");
        await Begin(lead, "Zebrafisk på avdelningen", "");
        async Task Finds(string query, bool found) => Assert.Equal(found, (await lead.GetStringAsync("/api/together/initiatives?" + query, Cancel)).Contains("Zebrafisk", StringComparison.Ordinal));

        await Finds("q=zebrafiskar", true);
        await Finds("q=zebrafisk&phase=initiate&level=meso&patients=none&org=AHH-MED", true);
        await Finds("q=zebrafisk&phase=plan", false);
        await Finds("q=zebrafisk&phase=ended", false);
        await Finds("q=zebrafisk&level=national", false);
        await Finds("q=zebrafisk&patients=plan", false);
        Assert.Contains("1 initiative", await Seen(lead, "/together/initiatives?q=zebrafisk"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_is_refused_on_the_page_of_an_initiative_is_said_in_Swedish()
    {
        var lead = await site.Swedish("lead");
        var id = await Begin(lead, "Väntan på svar", "");
        async Task Refused(string tab, Dictionary<string, string> form, string said)
        {
            var page = $"/together/initiatives/{id}{tab}";
            var html = await (await lead.Send(page, page, form)).Text();
            SwedishReader.AssertSwedish(html, form["_handler"]);
            Assert.Contains(said, SwedishReader.Seen(html), StringComparison.Ordinal);
        }

        await Refused("", new() { ["_handler"] = "invite", ["called"] = "", ["since"] = Today }, "Rollen i initiativet saknas: skriv vad de andra kallar den");
        await Refused("", new() { ["_handler"] = "invite", ["called"] = "Patient", ["email"] = "nobody@x.example", ["since"] = Today }, "Inget konto har den adressen");
        await Refused("", new() { ["_handler"] = "open-phase", ["opened"] = Today, ["opened-with"] = "" }, "Det som beslutades saknas");
        await Refused("", new() { ["_handler"] = "due-phase", ["move-phase"] = "initiate", ["move-due"] = "2020-01-01" }, "Tidsgränsen ligger före början");
        await Refused("?tab=money", new() { ["_handler"] = "budget", ["staff"] = "tolv", ["currency"] = "SEK" }, "Det är inget belopp; skriv hela kronor");
        await Refused("?tab=meetings", new() { ["_handler"] = "meeting", ["title"] = "Möte", ["day"] = Today, ["clock"] = "25:00" }, "Det är inget klockslag");
        await Do(lead, id, "?tab=meetings", Meeting("Vad vill vi?"));
        var meeting = await Ask(db => db.Set<Meeting>().SingleAsync(m => m.InitiativeId == id, Cancel));
        await Refused("?tab=meetings", new() { ["_handler"] = $"move-{meeting.Id}", ["version"] = $"{meeting.Version}", [$"title-{meeting.Id}"] = "Vad vill vi?", [$"day-{meeting.Id}"] = "2027-01-11", [$"clock-{meeting.Id}"] = "13:00", [$"length-{meeting.Id}"] = "många" }, "Så långt kan inget möte vara");
        await Refused("?tab=meetings", new() { ["_handler"] = $"call-off-{meeting.Id}", ["version"] = $"{meeting.Version}", [$"why-{meeting.Id}"] = "" }, "Texten saknas");
        await Refused("?tab=documents", new() { ["_handler"] = "document", ["document"] = "Plan", ["address"] = "javascript:x" }, "Det är ingen adress till en sida");
        await Refused("?tab=outcome", new() { ["_handler"] = "end", ["ended"] = Today, ["outcome"] = "" }, "Vad det blev saknas");
    }

    /// <summary>A challenge of the person that has been taken up.</summary>
    async Task<Guid> TakenUp(string author)
    {
        var id = Guid.Empty;
        await site.SignedIn(author);
        await site.Use<SamsynDb>(async db =>
        {
            var (person, place) = (await db.Users.SingleAsync(p => p.Email == author + "@demo.invalid", Cancel), await db.Organisations.SingleAsync(o => o.Code == "NORD", Cancel));
            var challenge = new Challenge
            {
                Title = "Waiting alone", Need = "Nobody calls", Language = "en", AuthorId = person.Id, OrganisationId = place.Id, FramedAtId = place.Id, State = ChallengeState.TakenUp, MadeAtUtc = DateTime.UnixEpoch,
                MovedAtUtc = DateTime.UnixEpoch, Area = "access",
            };
            db.Add(challenge);
            await db.SaveChangesAsync(Cancel);
            id = challenge.Id;
        });
        return id;
    }

    static async Task<Guid> Begin(HttpClient who, string title, string query, string space = "open")
    {
        var page = "/together/initiatives/new" + query;
        var answer = await who.Send(page, page, Beginning(title, space));
        Assert.True(answer.StatusCode == HttpStatusCode.Redirect, SwedishReader.Seen(await answer.Text()));
        return Guid.Parse(answer.Headers.Location!.OriginalString.Split('/', '?')[3]);
    }

    static Dictionary<string, string> Beginning(string title, string space) => new()
    {
        ["_handler"] = "initiative", ["do"] = "save", ["Title"] = title, ["Why"] = "It takes months", ["Levels"] = "meso", ["Place"] = "AHH-MED", ["Space"] = space, ["Decided"] = "We begin",
    };

    /// <summary>An agreement as it stands after its way through the gate, which is tested elsewhere.</summary>
    async Task<Guid> Agreed(string title, AgreementState state)
    {
        var text = AgreementCanon.Write(new() { Texts = new Dictionary<string, string> { ["title"] = title } });
        var id = Guid.CreateVersion7();
        await site.Use<SamsynDb>(async db =>
        {
            var author = await db.Users.Where(p => p.Email == "lead@demo.invalid").Select(p => p.Id).SingleAsync(Cancel);
            var place = await db.Organisations.Where(o => o.Code == "AHH-MED").Select(o => o.Id).SingleAsync(Cancel);
            var isSigned = state is AgreementState.InForce;
            db.Add(new Agreement
            {
                Id = id, Title = title, Text = text, OrganisationId = place, AuthorId = author, State = state, Space = SpaceMode.Open, Edition = 1, SignedEdition = isSigned ? 1 : null,
                SignedAtUtc = isSigned ? DateTime.UtcNow : null, MadeAtUtc = DateTime.UtcNow, MovedAtUtc = DateTime.UtcNow,
            });
            db.Add(new AgreementEdition { AgreementId = id, Number = 1, Text = text, Hash = AgreementCanon.Hash(text), AtUtc = DateTime.UtcNow });
            await db.SaveChangesAsync(Cancel);
        });
        return id;
    }

    static Dictionary<string, string> Invite(string called, string email, string say) => new()
    {
        ["_handler"] = "invite", ["called"] = called, ["side"] = "patient", ["say"] = say, ["phase"] = "initiate", ["level"] = "meso", ["since"] = Today, ["email"] = email, ["helper"] = "",
    };

    static Dictionary<string, string> Meeting(string title, string day = "2027-01-10") => new()
    {
        ["_handler"] = "meeting", ["title"] = title, ["day"] = day, ["clock"] = "13:00", ["length"] = "90", ["place"] = "Room 4", ["agenda"] = "A round\nOur secret agenda",
    };

    async Task Draw(HttpClient who, Guid id, Meeting meeting, IReadOnlyList<Guid> people)
    {
        var page = $"/together/initiatives/{id}?tab=meetings";
        var token = BrowserExtensions.TokenOf(await who.GetStringAsync(page, Cancel));
        using var form = new FormUrlEncodedContent([new("_handler", $"draw-{meeting.Id}"), new("version", meeting.Version.ToString()), new("__RequestVerificationToken", token), .. people.Select(p => KeyValuePair.Create($"coming-{meeting.Id}", p.ToString()))]);
        var answer = await who.PostAsync(page, form, Cancel);
        Assert.True(answer.StatusCode == HttpStatusCode.Redirect, SwedishReader.Seen(await answer.Text()));
    }

    async Task Step(HttpClient who, Guid id, string step, string text, (string Name, string Value)? more = null)
    {
        var cycle = await Ask(db => db.Set<Cycle>().AsNoTracking().SingleAsync(c => c.InitiativeId == id, Cancel));
        var form = new Dictionary<string, string> { ["_handler"] = $"cycle-{cycle.Id}", ["cycle"] = cycle.Id.ToString(), ["step"] = step, ["version"] = cycle.Version.ToString(), ["text-1"] = text, ["on-1"] = Today };
        if (more is { } field) form[field.Name] = field.Value;
        await Do(who, id, "?tab=cycles", form);
    }

    /// <param name="refused">What is said when it is not done; null: it is done.</param>
    static async Task<string> Do(HttpClient who, Guid id, string tab, Dictionary<string, string> form, string? refused = null)
    {
        var page = $"/together/initiatives/{id}{tab}";
        var answer = await who.Send(page, page, form);
        var text = SwedishReader.Seen(await answer.Text());
        Assert.True(refused is null == (answer.StatusCode == HttpStatusCode.Redirect), $"{form["_handler"]}: {answer.StatusCode} {text}");
        if (refused is not null) Assert.Contains(refused, text, StringComparison.Ordinal);
        return text;
    }

    static async Task<string> Seen(HttpClient who, string page) => SwedishReader.Seen(await who.GetStringAsync(page, Cancel));

    async Task<T> Ask<T>(Func<SamsynDb, Task<T>> question)
    {
        T answer = default!;
        await site.Use<SamsynDb>(async db => answer = await question(db));
        return answer;
    }

    async Task<string> Version(Guid id) => (await Ask(db => db.Set<Initiative>().Where(i => i.Id == id).Select(i => i.Version).SingleAsync(Cancel))).ToString();
}
