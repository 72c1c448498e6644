using System.Net;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Samsyn.App.People;
using Samsyn.Kernel.Data;
using Samsyn.Kernel.Leaving;
using Samsyn.Kernel.Notices;
using Samsyn.Kernel.People;
using Samsyn.Kernel.Permissions;
using Samsyn.Kernel.Problems;
using Samsyn.Tests.Hosting;
using Samsyn.Tests.Texts;
using Samsyn.Tests.Together.Stories;
using Samsyn.Together.Agreements;
using Samsyn.Together.Challenges;
using Samsyn.Together.Compensation;
using Samsyn.Together.Councils;
using Samsyn.Together.Dialogue;
using Samsyn.Together.Gatherings;
using Samsyn.Together.Initiatives;
using Samsyn.Together.Meetings;
using Samsyn.Together.Panels;
using Samsyn.Together.Participation;
using Samsyn.Together.Peers;
using Samsyn.Together.Stories;

namespace Samsyn.Tests.Leaving;

/// <summary>Leaving Samsyn: what is said before, what is done, and that nothing dangles after.</summary>
public abstract class LeavingTests(TestSite site)
{
    public sealed class OnSqlite(TestSite site) : LeavingTests(site), IClassFixture<TestSite>;

    public sealed class OnPostgres(PostgresSite site) : LeavingTests(site), IClassFixture<PostgresSite>;

    const string Password = "a sentence to remember";

    static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Everything_of_a_person_is_deleted_freed_or_stays_as_its_rule_says()
    {
        var all = await Put();
        var actor = new Actor(all.Eva.Id, Everything.Name, []);
        await site.Use<AccountClosing>(async closing =>
        {
            var held = await closing.Held(actor, Cancel);
            Assert.Equal(1, held.Single(h => h.Kind == "stories").Count);
            Assert.DoesNotContain(held, h => h.Kind.Length == 0);
            Assert.Equal(Remains.Named, held.Single(h => h.Kind == "claims-waiting").Remains);
            Assert.Equal("account.wrong-password", (await Refused(() => closing.Leave(actor, "wrong", hasRead: true, storiesStay: false, Cancel))).Code);
            Assert.Equal("leaving.confirm", (await Refused(() => closing.Leave(actor, Password, hasRead: false, storiesStay: false, Cancel))).Code);
        });
        Assert.NotNull(await site.Ask(db => db.Users.Where(p => p.Id == all.Eva.Id).Select(p => p.Email).SingleAsync(Cancel)));

        await site.Use<AccountClosing>(closing => closing.Leave(actor, Password, hasRead: true, storiesStay: false, Cancel));

        await site.Use<SamsynDb>(async db =>
        {
            // The way in, and all that would bring news
            var who = await db.Users.AsNoTracking().SingleAsync(p => p.Id == all.Eva.Id, Cancel);
            Assert.Equal(("", null, null), (who.Name, who.Email, who.PasswordHash));
            Assert.False(await db.RoleGrants.AnyAsync(g => g.PersonId == all.Eva.Id, Cancel) || await db.Set<Notice>().AnyAsync(n => n.PersonId == all.Eva.Id, Cancel) || await db.Set<Letter>().AnyAsync(l => l.PersonId == all.Eva.Id, Cancel));
            Assert.False(await db.UserLogins.AnyAsync(l => l.UserId == all.Eva.Id, Cancel) || await db.Set<NoticeChoice>().AnyAsync(c => c.PersonId == all.Eva.Id, Cancel));

            // Initiatives
            var initiative = await db.Set<Initiative>().AsNoTracking().SingleAsync(i => i.Id == all.Initiative.Id, Cancel);
            Assert.Equal(ParticipantState.Left, initiative.Participants.Single(p => p.Id == all.Part.Id).State);
            Assert.All(initiative.Participants.SelectMany(p => p.Takes), t => Assert.NotNull(t.To));
            Assert.All(initiative.Participants, p => Assert.Null(p.HelperId));
            Assert.Null(initiative.ChartShownById);
            Assert.Equal([false], await db.Set<MeetingSeat>().Where(s => s.ParticipantId == all.Part.Id).Select(s => db.Set<Meeting>().Any(m => m.Id == s.MeetingId && m.StartsAtUtc > DateTime.UtcNow)).ToListAsync(Cancel));
            Assert.Null((await db.Set<TaskItem>().AsNoTracking().SingleAsync(t => t.Id == all.Promised.Id, Cancel)).ParticipantId);
            Assert.False(await db.Set<HealthStory>().AnyAsync(s => s.InitiativeId == all.Initiative.Id, Cancel));

            // What was published stays, what nobody has seen goes
            Assert.False(await db.Set<Challenge>().AnyAsync(c => c.Id == all.Draft.Id, Cancel));
            Assert.True(await db.Set<Challenge>().AnyAsync(c => c.Id == all.Published.Id, Cancel));
            Assert.Equal("It is so", await db.Set<Remark>().Where(r => r.Id == all.Remark.Id).Select(r => r.Text).SingleAsync(Cancel));
            Assert.NotNull((await db.Set<Endorsement>().SingleAsync(e => e.ChallengeId == all.Published.Id, Cancel)).OrganisationId);
            Assert.False(await db.Set<Following>().AnyAsync(f => f.PersonId == all.Eva.Id, Cancel));

            // The other one keeps own words, hears that it ended, and gets the seat
            Assert.Equal(["Words of Bo"], await db.Set<PeerMessage>().Where(m => m.RequestId == all.Request.Id).Select(m => m.Text).ToListAsync(Cancel));
            Assert.Equal(PeerRequestState.Ended, (await db.Set<PeerRequest>().AsNoTracking().SingleAsync(r => r.Id == all.Request.Id, Cancel)).State);
            var peer = await db.Set<Peer>().AsNoTracking().SingleAsync(p => p.PersonId == all.Eva.Id, Cancel);
            Assert.Equal(("", PeerState.Ended), (peer.About, peer.State));
            var seat = Assert.Single((await db.Set<Gathering>().AsNoTracking().SingleAsync(g => g.Id == all.Gathering.Id, Cancel)).SignUps);
            Assert.Equal((all.Other.Id, true), (seat.PersonId, seat.IsSeated));
            Assert.Equal(3, await db.Set<Notice>().CountAsync(n => n.PersonId == all.Other.Id, Cancel));

            // Councils and panels
            var member = await db.Set<CouncilMember>().AsNoTracking().Include(m => m.Terms).SingleAsync(m => m.Id == all.Sits.Id, Cancel);
            Assert.Equal(ParticipantState.Left, member.State);
            Assert.True(Assert.Single(member.Terms).To < new DateOnly(2040, 1, 1));
            Assert.NotNull((await db.Set<Panel>().AsNoTracking().SingleAsync(p => p.Id == all.Panel.Id, Cancel)).ClosedOn);

            // The trail says that it was done, and nothing of whom
            var line = await db.AuditEntries.SingleAsync(a => a.Action == "person.left" && a.Subject == $"person:{all.Eva.Id}", Cancel);
            Assert.Equal(("", null, """{"by":"owner"}"""), (line.ActorName, line.Before, line.After));

            // Nothing dangles: the name and the address stand where a rule says so, and nowhere else
            Assert.Equal(["together_agreement_signatures", "together_claims"], (await EveryTable.Holding(db, Everything.Name, Cancel)).Order(StringComparer.Ordinal));
            Assert.Equal(["together_claims"], await EveryTable.Holding(db, Everything.Email, Cancel));
            Assert.Empty(await EveryTable.Holding(db, "A wheelchair", Cancel));
            Assert.Empty(await EveryTable.Holding(db, "Words of hers", Cancel));
        });
        Assert.Equal("person.unknown", (await Refused(() => Close(all.Eva.Id, Admin))).Code);
    }

    [Fact]
    public async Task Money_that_waits_keeps_its_payee_until_it_is_paid()
    {
        var all = await Put();
        await site.Use<AccountClosing>(closing => closing.Leave(new(all.Eva.Id, Everything.Name, []), Password, hasRead: true, storiesStay: false, Cancel));
        var controller = await site.SignedIn("controller");
        var payroll = await controller.GetStringAsync(PayrollEndpoint.Path, Cancel);
        Assert.Contains(Everything.Name, payroll, StringComparison.Ordinal);
        Assert.Contains(Everything.Email, payroll, StringComparison.Ordinal);

        await controller.Send("/together/compensation", "/together/compensation", new() { ["_handler"] = "pay", ["claims"] = all.Waiting.Id.ToString(), ["paid"] = DateTime.Today.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture) });

        var paid = await site.Ask(db => db.Set<Claim>().AsNoTracking().SingleAsync(c => c.Id == all.Waiting.Id, Cancel));
        Assert.Equal((ClaimState.Paid, Everything.Name, null), (paid.State, paid.PayeeName, paid.PayeeEmail));
    }

    [Fact]
    public async Task Stories_stay_without_a_name_where_the_teller_wants_that()
    {
        var all = await Put();

        await site.Use<AccountClosing>(closing => closing.Leave(new(all.Eva.Id, Everything.Name, []), Password, hasRead: true, storiesStay: true, Cancel));

        var story = await site.Ask(db => db.Set<HealthStory>().AsNoTracking().SingleAsync(s => s.InitiativeId == all.Initiative.Id, Cancel));
        Assert.Equal((null, new DateOnly(2026, 1, 1)), (story.ParticipantId, story.ToldOn));
        Assert.Equal("I was there", site.Services.GetRequiredService<StorySeal>().Open(story).Text);
    }

    [Fact]
    public async Task An_agreement_does_not_come_in_force_because_a_signatory_has_left()
    {
        var all = await Put();
        await site.Use<AccountClosing>(closing => closing.Leave(new(all.Eva.Id, Everything.Name, []), Password, hasRead: true, storiesStay: false, Cancel));

        Assert.True(await site.Ask(db => db.Set<AgreementPerson>().AnyAsync(p => p.PersonId == all.Eva.Id && p.Signs, Cancel)));
    }

    [Fact]
    public async Task An_administrator_closes_an_account_within_reach_never_ones_own_and_never_the_last()
    {
        var all = await Put();
        Guid hospital = default;
        await site.Use<SamsynDb>(async db =>
        {
            hospital = (await db.Organisations.SingleAsync(o => o.Code == "AHH", Cancel)).Id;
            // Beyond the reach of the hospital's administrator
            db.RoleGrants.Add(new() { PersonId = all.Eva.Id, Role = Role.Representative, OrganisationId = (await db.Organisations.SingleAsync(o => o.Code == "SYD", Cancel)).Id });
            await db.SaveChangesAsync(Cancel);
        });
        var ofHospital = new Actor(Guid.CreateVersion7(), "Admin of a hospital", [new() { PersonId = Guid.Empty, Role = Role.Admin, OrganisationId = hospital }]);

        Assert.Equal("person.reach", (await Refused(() => Close(all.Eva.Id, ofHospital))).Code);
        Assert.Equal("person.reach", (await Refused(() => Close(all.Eva.Id, new(Guid.CreateVersion7(), "Patient", [])))).Code);
        Assert.Equal("leaving.own", (await Refused(() => Close(all.Eva.Id, new(all.Eva.Id, "x", [])))).Code);
        await Close(all.Eva.Id, Admin);

        Assert.Equal("administrator", await site.Ask(async db => (await db.AuditEntries.SingleAsync(a => a.Action == "person.left" && a.Subject == $"person:{all.Eva.Id}", Cancel)).After!.Split('"')[3]));
        var last = await LastAdmin();
        Assert.Equal("person.last-admin", (await Refused(() => site.Use<AccountClosing>(c => c.Leave(new(last, "Administrator", []), "", hasRead: true, storiesStay: false, Cancel)))).Code);
    }

    [Fact]
    public async Task On_the_page_one_reads_before_what_becomes_of_it_and_after_it_the_session_is_over()
    {
        var (lead, patient, admin) = (await site.SignedIn("lead"), await site.SignedIn("patient"), await site.SignedIn("admin"));
        var elsewhere = await site.SignedIn("patient");
        var id = await lead.Begin("Until somebody leaves");
        await site.LetIn(lead, id, "patient", patient);
        await patient.Tell(id, "I was there");
        Assert.Contains("Leave Samsyn: what is deleted, and what stays", await Seen(patient, "/me"), StringComparison.Ordinal);
        var read = await Seen(patient, "/me/leave");
        foreach (var said in new[] { "Your name, e-mail address, password and language", "Health stories, unless you let them stay below: 1", "Initiatives in which you take part or did, as your role there:", "Lines of the audit trail: what you did" })
            Assert.Contains(said, read, StringComparison.Ordinal);
        var refused = await patient.Send("/me/leave", "/me/leave", new() { ["_handler"] = "leave" });
        Assert.Contains("Say first that you have read what stays", SwedishReader.Seen(await refused.Text()), StringComparison.Ordinal);

        var left = await patient.Send("/me/leave", "/me/leave", new() { ["_handler"] = "leave", ["Form.HasRead"] = "true", ["Form.Stories"] = "stay" });

        Assert.Equal("/left", left.Headers.Location?.OriginalString);
        Assert.Contains("You have left Samsyn", await Seen(patient, "/left"), StringComparison.Ordinal);
        foreach (var session in new[] { patient, elsewhere }) Assert.Equal(HttpStatusCode.Redirect, (await session.GetAsync("/me", Cancel)).StatusCode);
        Assert.DoesNotContain("patient@demo.invalid", await Seen(admin, "/admin/people"), StringComparison.Ordinal);
        Assert.Contains("someone who has left", await Seen(admin, "/admin/audit?action=person.left"), StringComparison.Ordinal);
        Assert.Contains("I was there Someone who has left", await lead.Stories(id), StringComparison.Ordinal);
        // Whoever comes back begins anew
        var again = await site.SignedIn("patient");
        Assert.DoesNotContain("I was there", await Seen(again, $"/together/initiatives/{id}?tab=stories"), StringComparison.Ordinal);
        Assert.DoesNotContain("Initiatives in which you take part", await Seen(again, "/me/leave"), StringComparison.Ordinal);
    }

    static readonly Actor Admin = Actor.System;

    Task Close(Guid person, Actor by) => site.Use<AccountClosing>(c => c.CloseFor(by, person, isConfirmed: true, Cancel));

    static async Task<Refusal> Refused(Func<Task> deed) => (await Assert.ThrowsAsync<RefusedException>(deed)).Refusal;

    static async Task<string> Seen(HttpClient who, string page) => SwedishReader.Seen(await who.GetStringAsync(page, Cancel));

    /// <summary>Alone with that role at the site.</summary>
    async Task<Guid> LastAdmin()
    {
        await site.SignedIn("admin");
        var last = Guid.Empty;
        await site.Use<SamsynDb>(async db =>
        {
            last = await db.Users.Where(p => p.Email == "admin@demo.invalid").Select(p => p.Id).SingleAsync(Cancel);
            Assert.False(await db.RoleGrants.AnyAsync(g => g.Role == Role.Admin && g.PersonId != last, Cancel));
        });
        return last;
    }

    async Task<Everything> Put()
    {
        Everything all = null!;
        await site.Use<SamsynDb>(async db =>
        {
            // The same person and the same words in each test, whichever comes first
            await db.Users.Where(p => p.Email == Everything.Email || p.Email == "bo@x.example").ExecuteUpdateAsync(u => u
                .SetProperty(p => p.Name, "Before").SetProperty(p => p.Email, p => p.Id.ToString()).SetProperty(p => p.UserName, p => p.Id.ToString()).SetProperty(p => p.NormalizedEmail, p => p.Id.ToString()).SetProperty(p => p.NormalizedUserName, p => p.Id.ToString()), Cancel);
            await db.Set<Claim>().ExecuteDeleteAsync(Cancel);
            await db.Set<AgreementSignature>().ExecuteDeleteAsync(Cancel);
            await db.Set<Gathering>().ExecuteDeleteAsync(Cancel);
            await db.Set<PeerMessage>().ExecuteDeleteAsync(Cancel);
            all = await Everything.Put(db, site.Services.GetRequiredService<StorySeal>(), await db.Organisations.SingleAsync(o => o.Code == "NORD", Cancel), Cancel);
        });
        return all;
    }
}
