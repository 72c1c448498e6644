using System.Globalization;
using System.Net;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Samsyn.Kernel.Audit;
using Samsyn.Kernel.Data;
using Samsyn.Kernel.Organisations;
using Samsyn.Kernel.People;
using Samsyn.Kernel.Permissions;
using Samsyn.Kernel.Problems;
using Samsyn.Tests.Hosting;
using Samsyn.Tests.Texts;
using Samsyn.Together.Equity;
using Samsyn.Together.Evaluations;
using Samsyn.Together.Initiatives;
using Samsyn.Together.Participation;
using Samsyn.Together.Sides;

namespace Samsyn.Tests.Together.Evaluations;

/// <summary>From a region's plan to an action that comes back: people are asked, answer once, and nobody reads what one of them said.</summary>
public abstract class EvaluationPagesTests(TestSite site)
{
    public sealed class OnSqlite(TestSite site) : EvaluationPagesTests(site), IClassFixture<TestSite>;

    public sealed class OnPostgres(PostgresSite site) : EvaluationPagesTests(site), IClassFixture<PostgresSite>;

    const string Secret = "The chair never listens to us";

    static readonly string[] Factors = ["numbers", "compensation", "power", "preparation", "support", "leadership", "vulnerability"];

    static CancellationToken Cancel => TestContext.Current.CancellationToken;

    static DateOnly Today => DateOnly.FromDateTime(TimeProvider.System.GetLocalNow().DateTime);

    [Fact]
    public async Task A_phase_is_asked_about_answered_counted_and_acted_on()
    {
        var (improver, lead, patient, clinician, ethics) = (await site.SignedIn("improver"), await site.SignedIn("lead"), await site.SignedIn("patient"), await site.SignedIn("clinician"), await site.SignedIn("ethics"));
        await Do(improver, "/together/evaluations", new() { ["_handler"] = "plan", ["month"] = $"{Today.AddMonths(6).Month}", ["days"] = "14", ["phases"] = "yes", ["trusted"] = "ethics@demo.invalid" });
        // One plan holds for all below
        Assert.Contains("Region Nord asks everybody who takes part once a year", await Seen(lead, "/together/evaluations"), StringComparison.Ordinal);

        var (id, others) = await Fill();
        await site.Use<EvaluationJob>(job => job.Run(Cancel));
        await site.Use<EvaluationJob>(job => job.Run(Cancel));
        var round = await Ask(db => db.Set<EquityRound>().AsNoTracking().SingleAsync(r => r.InitiativeId == id, Cancel));
        Assert.Equal((6, 4, 1), (round.AskedPatients, round.AskedProfessionals, round.NotReached));
        var answer = $"/together/equity/answer/{round.Id}";
        Assert.Contains("Answer 7 questions about the partnership in “Equal terms”", await Seen(patient, "/"), StringComparison.Ordinal);
        Assert.Contains("You are asked how equal you find the partnership here.", await Seen(patient, $"/together/initiatives/{id}"), StringComparison.Ordinal);
        Assert.DoesNotContain("You are asked how equal", await Seen(lead, $"/together/initiatives/{id}"), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, (await ethics.GetAsync(answer, Cancel)).StatusCode);

        var key = await Ask(db => db.Set<RoundAsked>().Where(a => a.RoundId == round.Id && a.Side == EquitySide.Patient && a.ToId == a.Key && db.Users.Any(u => u.Id == a.Key && u.Email == "patient@demo.invalid")).Select(a => a.Key).SingleAsync(Cancel));
        var half = await patient.Send(answer, answer, Answers(key, 2, Secret, Factors[..6]));
        var kept = await half.Text();
        Assert.Contains("Vulnerability: choose an answer", SwedishReader.Seen(kept), StringComparison.Ordinal);
        Assert.Contains(Secret, kept, StringComparison.Ordinal);
        await Do(patient, answer, Answers(key, 2, Secret, Factors));
        Assert.Contains("Thank you, your answers are in", await Seen(patient, answer), StringComparison.Ordinal);
        Assert.DoesNotContain("Answer 7 questions", await Seen(patient, "/"), StringComparison.Ordinal);

        // The helper answers for one without an account, and is told so
        Assert.Contains("You answer for: Patient without an account", await Seen(clinician, answer), StringComparison.Ordinal);
        var helped = await Ask(db => db.Set<RoundAsked>().Where(a => a.RoundId == round.Id && a.ToId != a.Key).Select(a => a.Key).SingleAsync(Cancel));
        await Do(clinician, answer, Answers(helped, 2, "", Factors));
        // All the others at once: none is lost
        await Task.WhenAll(others.Select(o => Answer(round.Id, o, 4)));
        Assert.Equal("equity.answered", (await Assert.ThrowsAsync<RefusedException>(() => Answer(round.Id, others[0], 1))).Refusal.Code);

        // Nothing of it is shown while it is open, and nothing of it can be read where it lies
        var tab = $"/together/initiatives/{id}?tab=equity";
        Assert.Contains("Asked until", await Seen(lead, tab), StringComparison.Ordinal);
        Assert.DoesNotContain("of 6", await Seen(lead, tab), StringComparison.Ordinal);
        Assert.All(await Ask(db => db.Set<BallotBox>().Select(b => b.Sealed).ToListAsync(Cancel)), s => Assert.DoesNotContain("chair", s, StringComparison.Ordinal));
        Assert.All(await Ask(db => db.AuditEntries.Where(a => a.Action == "round.answered").ToListAsync(Cancel)), a => Assert.Equal((null, null), (a.Before, a.After)));

        await Ask(db => db.Set<EquityRound>().Where(r => r.Id == round.Id).ExecuteUpdateAsync(r => r.SetProperty(x => x.ClosesOn, Today.AddDays(-1)), Cancel));
        await site.Use<EvaluationJob>(job => job.Run(Cancel));
        // Two patients said 2 and four 4; the four professionals are too few
        Assert.All(await Ask(db => db.Set<RoundResult>().Where(r => r.RoundId == round.Id).ToListAsync(Cancel)), r => Assert.Equal((EquitySide.Patient, 3.3m), (r.Side, r.Mean)));
        Assert.False(await Ask(db => db.Set<RoundAsked>().AnyAsync(a => a.RoundId == round.Id, Cancel)) || await Ask(db => db.Set<BallotBox>().AnyAsync(b => b.RoundId == round.Id, Cancel)));
        var shown = await Seen(lead, tab);
        Assert.Contains("Patients 3.3 · professionals not shown (fewer than five)", shown, StringComparison.Ordinal);
        Assert.Contains("Answered: patients 6 of 6, professionals fewer than five of 4.", shown, StringComparison.Ordinal);
        Assert.Contains("patients 7 of 11.", shown, StringComparison.Ordinal);

        await Trusted(round.Id, tab, ethics, [improver, lead, patient, await site.SignedIn("admin")]);
        await Acted(round.Id, tab, improver, lead);
    }

    /// <summary>Only the trusted person reads what was written, and passes it on in other words.</summary>
    async Task Trusted(Guid round, string tab, HttpClient ethics, HttpClient[] others)
    {
        var page = $"/together/equity/comments/{round}";
        Assert.Contains("Comments that you are trusted with: 1", await Seen(ethics, "/"), StringComparison.Ordinal);
        foreach (var other in others)
        {
            var answer = await other.GetAsync(page, Cancel);
            Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
            Assert.DoesNotContain(Secret, await answer.Text(), StringComparison.Ordinal);
            Assert.DoesNotContain(Secret, await Seen(other, tab), StringComparison.Ordinal);
        }
        Assert.Contains(Secret, await Seen(ethics, page), StringComparison.Ordinal);
        Assert.True(await Ask(db => db.AuditEntries.AnyAsync(a => a.Action == AuditTrail.ReadAction && a.Subject == $"round-comments:{round}", Cancel)));
        var comment = await Ask(db => db.Set<RoundComment>().Where(c => c.RoundId == round).Select(c => c.Id).SingleAsync(Cancel));
        var form = new Dictionary<string, string> { ["_handler"] = $"comment-{comment}", ["do"] = "tell", [$"told-{comment}"] = Secret.ToUpperInvariant() };
        Assert.Contains("These are the same words", SwedishReader.Seen(await (await ethics.Send(page, page, form)).Text()), StringComparison.Ordinal);
        form[$"told-{comment}"] = "Some feel that they are not heard";
        await Do(ethics, page, form);
        Assert.Contains("Some feel that they are not heard", await Seen(others[2], tab), StringComparison.Ordinal);
        Assert.True(await Ask(db => db.Set<RoundComment>().AllAsync(c => c.Sealed == null, Cancel)));
        Assert.DoesNotContain("trusted with", await Seen(ethics, "/"), StringComparison.Ordinal);
    }

    /// <summary>What is agreed comes back to its owner on the day.</summary>
    async Task Acted(Guid round, string tab, HttpClient improver, HttpClient owner)
    {
        var form = new Dictionary<string, string>
        {
            ["_handler"] = "agree", ["what"] = "Draw who speaks first", ["about"] = round.ToString(), ["factor"] = "power", ["called"] = "Head of department", ["owner"] = "lead@demo.invalid", ["follow-up"] = Iso(Today.AddDays(1)),
        };
        Assert.Contains("Nobody has an account", SwedishReader.Seen(await (await improver.Send(tab, tab, new(form) { ["owner"] = "x@y.example" })).Text()), StringComparison.Ordinal);
        await Do(improver, tab, form);
        Assert.DoesNotContain("To be followed up", await Seen(owner, "/"), StringComparison.Ordinal);
        var action = await Ask(db => db.Set<AgreedAction>().AsNoTracking().SingleAsync(a => a.RoundId == round, Cancel));
        await Ask(db => db.Set<AgreedAction>().Where(a => a.Id == action.Id).ExecuteUpdateAsync(a => a.SetProperty(x => x.FollowUpOn, Today), Cancel));
        Assert.Contains("Draw who speaks first", await Seen(owner, "/"), StringComparison.Ordinal);
        await Do(owner, tab, new() { ["_handler"] = $"follow-{action.Id}", ["action"] = action.Id.ToString(), ["version"] = action.Version.ToString(), [$"seen-{action.Id}"] = "All speak now", [$"state-{action.Id}"] = "done" });
        Assert.DoesNotContain("Draw who speaks first", await Seen(owner, "/"), StringComparison.Ordinal);
        Assert.Contains("All speak now", await Seen(improver, tab), StringComparison.Ordinal);

        var report = await Seen(improver, $"/together/partnership-report?from={Today:yyyy-MM}&to={Today:yyyy-MM}");
        Assert.Contains("Agreed: 1. Done: 1.", report, StringComparison.Ordinal);
        Assert.Contains("Phases that those who took part were asked about: 1, both sides shown in 0. No yearly round was counted in this period.", report, StringComparison.Ordinal);
        Assert.Contains("Compensation Not reported.", report, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Everybody_is_asked_once_a_year_and_nobody_by_two_plans()
    {
        await using var own = await TestSite.Start(o => o);
        await own.SignedIn("improver");
        await own.SignedIn("lead");
        await own.Use<IServiceProvider>(async services =>
        {
            var db = services.GetRequiredService<SamsynDb>();
            var tree = await services.GetRequiredService<OrganisationTrees>().Current(db, Cancel);
            var (region, hospital, department) = (tree.Find("NORD")!, tree.Find("AHH")!, tree.Find("AHH-MED")!);
            var (improver, lead) = (await Demo(db, "improver"), await Demo(db, "lead"));
            var (plans, opening) = (services.GetRequiredService<EvaluationPlans>(), services.GetRequiredService<RoundOpening>());

            await plans.Save(lead, tree, department, 3, 21, true, "", null, Cancel);
            Assert.Equal("equity.plan-elsewhere", await Refused(() => plans.Save(improver, tree, region, 3, 21, true, "", null, Cancel)));
            Assert.Equal("equity.reach", await Refused(() => plans.Save(lead, tree, hospital, 3, 21, true, "", null, Cancel)));
            Assert.Equal("equity.nobody", await Refused(() => opening.AskYear(lead, tree, department, Cancel)));

            var (first, second) = (Initiative(department.Id, lead), Initiative(department.Id, lead));
            foreach (var initiative in new[] { first, second }) Join(initiative, Side.Professional, lead.PersonId);
            Join(first, Side.Patient, improver.PersonId);
            db.AddRange(first, second);
            await db.SaveChangesAsync(Cancel);
            var round = await opening.AskYear(lead, tree, department, Cancel);
            Assert.Equal((1, 1), (round.AskedPatients, round.AskedProfessionals));
            Assert.Equal("equity.too-soon", await Refused(() => opening.AskYear(lead, tree, department, Cancel)));
        });
    }

    async Task<(Guid Id, IReadOnlyList<Guid> Others)> Fill()
    {
        Guid id = default;
        var others = new List<Guid>();
        await site.Use<SamsynDb>(async db =>
        {
            var place = await db.Organisations.SingleAsync(o => o.Code == "AHH-MED", Cancel);
            var (improver, clinician, patient) = (await Demo(db, "improver"), await Demo(db, "clinician"), await Demo(db, "patient"));
            var initiative = Initiative(place.Id, improver);
            Join(initiative, Side.Patient, patient.PersonId);
            Join(initiative, Side.Patient, null, clinician.PersonId).Called = "Patient without an account";
            Join(initiative, Side.Patient, null);
            for (var n = 0; n < 8; n++)
            {
                var person = new Person { Name = $"P{n}", UserName = $"p{n}@x.example", Email = $"p{n}@x.example" };
                db.Add(person);
                Join(initiative, n < 4 ? Side.Patient : n == 7 ? Side.Industry : Side.Professional, person.Id);
                others.Add(person.Id);
            }
            db.Add(initiative);
            await db.SaveChangesAsync(Cancel);
            id = initiative.Id;
        });
        return (id, others);
    }

    static Initiative Initiative(Guid place, Actor maker)
    {
        var initiative = new Initiative
        {
            Title = "Equal terms", Language = "en", MadeById = maker.PersonId!.Value, MadeAs = Role.Improver, MadeAtId = place, OrganisationId = place, BegunOn = Today.AddDays(-30), MadeAtUtc = DateTime.UnixEpoch, MovedAtUtc = DateTime.UnixEpoch,
        };
        initiative.Phases.Add(new() { InitiativeId = initiative.Id, Phase = Phase.Initiate, OpenedOn = Today.AddDays(-30), OpenedWith = "Yes", ClosedOn = Today, ClosedWith = "Done" });
        return initiative;
    }

    static Participant Join(Initiative initiative, Side side, Guid? person, Guid? helper = null)
    {
        var participant = new Participant
        {
            InitiativeId = initiative.Id, PersonId = person, HelperId = helper, Called = $"{side}", Side = side, State = ParticipantState.In, InvitedById = initiative.MadeById, InvitedAs = Role.Improver, InvitedAtId = initiative.MadeAtId, InvitedOn = Today,
        };
        participant.Takes.Add(new() { InitiativeId = initiative.Id, ParticipantId = participant.Id, Phase = Phase.Initiate, Level = Level.Meso, Side = side, Say = Say.TakesPart, IsAgreed = true, From = Today.AddDays(-30), To = Today });
        initiative.Participants.Add(participant);
        return participant;
    }

    async Task Answer(Guid round, Guid person, int value) => await site.Use<IServiceProvider>(async services =>
    {
        var tree = await services.GetRequiredService<OrganisationTrees>().Current(services.GetRequiredService<SamsynDb>(), Cancel);
        await services.GetRequiredService<RoundAnswering>().Answer(new(person, "P", []), tree, round, person, Factors.ToDictionary(f => f, _ => value), null, Cancel);
    });

    static Dictionary<string, string> Answers(Guid key, int value, string comment, string[] factors)
    {
        var form = factors.ToDictionary(f => $"q-{f}", _ => $"{value}");
        (form["_handler"], form["key"]) = ("answer", key.ToString());
        if (comment.Length > 0) form["comment"] = comment;
        return form;
    }

    static async Task<Actor> Demo(SamsynDb db, string key)
    {
        var person = await db.Users.SingleAsync(u => u.Email == key + "@demo.invalid", Cancel);
        return new(person.Id, person.Name, await db.RoleGrants.AsNoTracking().Where(g => g.PersonId == person.Id).ToListAsync(Cancel));
    }

    static async Task<string> Refused(Func<Task> deed) => (await Assert.ThrowsAsync<RefusedException>(deed)).Refusal.Code;

    static string Iso(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    static async Task Do(HttpClient who, string page, Dictionary<string, string> form)
    {
        var answer = await who.Send(page, page, form);
        Assert.True(answer.StatusCode == HttpStatusCode.Redirect, $"{form["_handler"]}: {answer.StatusCode} {SwedishReader.Seen(await answer.Text())}");
    }

    static async Task<string> Seen(HttpClient who, string page) => SwedishReader.Seen(await (await who.GetAsync(page, Cancel)).Text());

    async Task<T> Ask<T>(Func<SamsynDb, Task<T>> question)
    {
        T answer = default!;
        await site.Use<SamsynDb>(async db => answer = await question(db));
        return answer;
    }
}
