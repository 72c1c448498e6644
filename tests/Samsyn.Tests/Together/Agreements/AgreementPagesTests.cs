using System.Globalization;
using System.Net;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Samsyn.Kernel.Data;
using Samsyn.Kernel.Organisations;
using Samsyn.Kernel.Permissions;
using Samsyn.Kernel.Problems;
using Samsyn.Tests.Hosting;
using Samsyn.Tests.Texts;
using Samsyn.Together.Agreements;
using Samsyn.Together.Challenges;

namespace Samsyn.Tests.Together.Agreements;

/// <summary>From a draft through the gate to what came of it, through the pages.</summary>
public abstract class AgreementPagesTests(TestSite site)
{
    public sealed class OnSqlite(TestSite site) : AgreementPagesTests(site), IClassFixture<TestSite>;

    public sealed class OnPostgres(PostgresSite site) : AgreementPagesTests(site), IClassFixture<PostgresSite>;

    static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_stop_rule_is_mended_an_officer_judges_both_sign_and_everybody_can_read_it()
    {
        var (improver, ethics, lead, company, clinician) = (await site.SignedIn("improver"), await site.SignedIn("ethics"), await site.SignedIn("committee"), await site.SignedIn("company"), await site.SignedIn("clinician"));
        var form = Form("A shorter way to a pump");
        form["answer.S7"] = "yes";
        var id = await Begin(improver, form);
        var page = $"/together/agreements/{id}";
        var draft = await Seen(improver, page + "/edit");
        Assert.Contains("A stop rule is not met", draft, StringComparison.Ordinal);
        Assert.Contains("Does the agreement shut out other companies or parties? Stop Answered with yes. Take out what gives one party sole rights", draft, StringComparison.Ordinal);
        foreach (var other in new[] { ethics, lead, clinician }) Assert.Equal(HttpStatusCode.NotFound, (await other.GetAsync(page, Cancel)).StatusCode);

        form["answer.S7"] = "no";
        await Write(improver, id, form, "hand-in");
        Assert.Contains("An agreement is at the gate: “A shorter way to a pump”", await Seen(ethics, "/"), StringComparison.Ordinal);
        Assert.Contains("stand in the way: S1.", await Act(improver, id, "open", done: false), StringComparison.Ordinal);
        Assert.DoesNotContain("Judge a rule", await Seen(improver, page), StringComparison.Ordinal);
        await Say(ethics, id, "judge", "S1", "met", "Patients wait today");
        Assert.Contains("Ethics and legal officer: met. Patients wait today", await Seen(improver, page), StringComparison.Ordinal);
        // What is judged waits for the officer no more, but for whoever opens it
        Assert.DoesNotContain("“A shorter way to a pump”", await Seen(ethics, "/"), StringComparison.Ordinal);
        Assert.Contains("Nothing stands in the way of signing “A shorter way to a pump”", await Seen(improver, "/"), StringComparison.Ordinal);
        Assert.Contains("Your answer stands there now. Nothing stands in the way any more", await Seen(ethics, page + "?done=say"), StringComparison.Ordinal);
        Assert.Contains("(judged; a new answer takes its place)", await Seen(ethics, page), StringComparison.Ordinal);
        await Act(ethics, id, "open");
        Assert.Contains("Its state is now: To be signed", await Seen(ethics, page + "?done=open"), StringComparison.Ordinal);

        Assert.Contains("Sign the agreement “A shorter way to a pump”", await Seen(company, "/"), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, (await site.Browser().GetAsync($"/agreements/{id}", Cancel)).StatusCode);
        Assert.Contains("Tick that you have read it", await Sign(company, id, read: false, done: false), StringComparison.Ordinal);
        await Sign(company, id);
        // Who is no signatory has no form to sign with, and what is sent without one is refused
        await Sign(improver, id, done: false);
        Assert.Equal(1, await Ask(db => db.Set<AgreementSignature>().CountAsync(s => s.AgreementId == id, Cancel)));
        await Sign(lead, id);

        var shown = await Seen(clinician, page);
        Assert.Contains("In force", shown, StringComparison.Ordinal);
        Assert.Equal(2, shown.Split("Matches this version and the audit trail").Length - 1);
        var open = await Seen(site.Browser(), $"/agreements/{id}");
        Assert.Contains("Department of Pumps, Region Nord – Northern Tools AB", open, StringComparison.Ordinal);
        Assert.DoesNotContain("Chair of the medicines committee", open, StringComparison.Ordinal);
        await site.Use<SamsynDb>(async db =>
        {
            var (subject, edition) = ($"agreement:{id}", await db.Set<AgreementEdition>().SingleAsync(e => e.AgreementId == id, Cancel));
            var trail = await db.AuditEntries.Where(a => a.Subject == subject).OrderBy(a => a.Number).ToListAsync(Cancel);
            Assert.Equal(["agreement.begun", "agreement.written", "agreement.handin", "agreement.judge", "agreement.open", "agreement.sign", "agreement.sign"], trail.Select(a => a.Action));
            Assert.Equal(AgreementCanon.Hash(edition.Text), edition.Hash);
            Assert.All(trail.Where(a => a.Action == "agreement.sign"), a => Assert.Contains(edition.Hash, a.After!, StringComparison.Ordinal));
        });
        await site.Use<SignatureTrail>(async trail =>
        {
            var (signatures, _, faults) = await trail.All(Cancel);
            // Another test of this class changes a text where it lies
            Assert.DoesNotContain(faults, f => f.Contains($"{id}", StringComparison.Ordinal));
            Assert.True(signatures >= 2);
        });
    }

    [Fact]
    public async Task A_stop_rule_cannot_be_signed_past_and_no_officer_can_let_it_go_on()
    {
        var (improver, ethics) = (await site.SignedIn("improver"), await site.SignedIn("ethics"));
        var form = Form("Only for one company");
        (form["answer.S7"], form["text.contact"]) = ("yes", "");
        var id = await Begin(improver, form);
        await Write(improver, id, form, "hand-in");
        await Say(ethics, id, "judge", "S1", "met", "It helps");
        Assert.Contains("Still to be answered by an officer: S14. To be mended by those who write it: S7.", await Seen(ethics, $"/together/agreements/{id}?done=say"), StringComparison.Ordinal);
        Assert.Contains("Choose which rule your answer is about", await Say(ethics, id, "judge", "", "met", "They are nice", done: false), StringComparison.Ordinal);
        Assert.Contains("That cannot be said of this rule", await Say(ethics, id, "excuse", "S7", "excuse", "They are nice", done: false), StringComparison.Ordinal);

        await Say(ethics, id, "excuse", "S14", "excuse", "The contact begins in May");

        Assert.Contains("“Only for one company” cannot pass the gate as it is", await Seen(improver, "/"), StringComparison.Ordinal);
        Assert.Contains("Ethics and legal officer lets it go on: The contact begins in May", await Seen(improver, $"/together/agreements/{id}"), StringComparison.Ordinal);
        Assert.Contains("stand in the way: S7.", await Act(improver, id, "open", done: false), StringComparison.Ordinal);
        Assert.Contains("The reason is missing", await Say(ethics, id, "judge", "S1", "met", " ", done: false), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_changed_text_is_a_new_version_that_all_judge_and_sign_anew_and_the_old_one_holds_until_then()
    {
        var (improver, ethics, lead, company) = (await site.SignedIn("improver"), await site.SignedIn("ethics"), await site.SignedIn("committee"), await site.SignedIn("company"));
        var form = Form("Calls in the first week");
        var id = await InForce(form);
        var page = $"/together/agreements/{id}";

        await Act(improver, id, "amend");
        form["text.plan"] = "Twice as many calls";
        await Write(improver, id, form, "save");
        Assert.DoesNotContain("Twice as many calls", await Seen(lead, page), StringComparison.Ordinal);
        await Write(improver, id, form, "hand-in");
        Assert.Contains("stand in the way: S1.", await Act(improver, id, "open", done: false), StringComparison.Ordinal);
        await Say(ethics, id, "judge", "S1", "met", "Still");
        await Act(ethics, id, "open");
        await Sign(lead, id);
        Assert.DoesNotContain("Twice as many calls", await Seen(await site.SignedIn("clinician"), page), StringComparison.Ordinal);
        Assert.Equal((2, (int?)1), await Ask(async db => await db.Set<Agreement>().SingleAsync(a => a.Id == id, Cancel) is var a ? (a.Edition, a.SignedEdition) : default));
        await Sign(company, id);

        Assert.Contains("Twice as many calls", await Seen(await site.SignedIn("clinician"), page), StringComparison.Ordinal);
        Assert.Equal([(1, 2), (2, 2)], await Ask(async db => (await db.Set<AgreementSignature>().Where(s => s.AgreementId == id).ToListAsync(Cancel)).GroupBy(s => s.Edition).OrderBy(g => g.Key).Select(g => (g.Key, g.Count())).ToList()));
        Assert.Contains("Added: Twice", await Seen(improver, page + "/versions"), StringComparison.Ordinal);
        var file = await improver.GetByteArrayAsync($"/api/together/agreements/{id}/versions/2", Cancel);
        Assert.Equal(await Ask(db => db.Set<AgreementEdition>().Where(e => e.AgreementId == id && e.Number == 2).Select(e => e.Hash).SingleAsync(Cancel)), Convert.ToHexStringLower(System.Security.Cryptography.SHA256.HashData(file)));
    }

    [Fact]
    public async Task A_signatory_who_does_not_sign_says_why_and_a_withdrawn_change_leaves_what_was_signed()
    {
        var (improver, ethics, company) = (await site.SignedIn("improver"), await site.SignedIn("ethics"), await site.SignedIn("company"));
        var form = Form("Letters that are understood");
        var id = await InForce(form);
        await Act(improver, id, "amend");
        form["text.title"] = "Letters nobody asked for";
        await Write(improver, id, form, "hand-in");
        await Say(ethics, id, "judge", "S1", "met", "Yes");
        await Act(improver, id, "open");

        await Send(company, id, new() { ["_handler"] = "decline", ["reason"] = "We did not agree to that" });
        Assert.Contains("“Letters that are understood” came back with a reason", await Seen(improver, "/"), StringComparison.Ordinal);
        Assert.Contains("We did not agree to that", await Seen(improver, $"/together/agreements/{id}/edit"), StringComparison.Ordinal);
        await Act(improver, id, "withdraw", "We let it be");

        var stands = await Ask(db => db.Set<Agreement>().Where(a => a.Id == id).SingleAsync(Cancel));
        Assert.Equal((AgreementState.InForce, "Letters that are understood"), (stands.State, AgreementCanon.Read(stands.Text).Title));
        Assert.Contains("Letters that are understood", await site.Browser().GetStringAsync("/agreements", Cancel), StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_came_of_it_waits_to_be_told_when_it_has_ended_and_stands_on_the_public_page_then()
    {
        var company = await site.SignedIn("company");
        var id = await InForce(Form("=A sample that is taken in time"));
        var ended = DateOnly.FromDateTime(TimeProvider.System.GetUtcNow().UtcDateTime).AddDays(-10);
        await site.Use<SamsynDb>(db => db.Set<Agreement>().Where(a => a.Id == id).ExecuteUpdateAsync(a => a.SetProperty(x => x.EndsOn, ended), Cancel));
        var due = ended.AddMonths(6).ToString("d MMM yyyy", CultureInfo.GetCultureInfo("en-GB"));
        Assert.Contains($"Tell what came of “=A sample that is taken in time”, by {due}", await Seen(company, "/"), StringComparison.Ordinal);
        Assert.Contains("The outcome has not been told yet", await Seen(site.Browser(), $"/agreements/{id}"), StringComparison.Ordinal);

        await Send(company, id, new() { ["_handler"] = "outcome", ["reason"] = "Nine of ten are in time" });

        Assert.Contains("Nine of ten are in time", await Seen(site.Browser(), $"/agreements/{id}"), StringComparison.Ordinal);
        var told = JsonDocument.Parse(await site.Browser().GetStringAsync("/api/agreements", Cancel)).RootElement.EnumerateArray().Single(a => a.GetProperty("id").GetGuid() == id);
        Assert.Equal(("outcometold", "Nine of ten are in time", 3000m), (told.GetProperty("state").GetString(), told.GetProperty("outcome").GetString(), told.GetProperty("value").GetDecimal()));
        var csv = await site.Browser().GetStringAsync("/api/agreements?format=csv", Cancel);
        Assert.Contains($"{id},'=A sample that is taken in time,en,outcometold,", csv, StringComparison.Ordinal);
        Assert.Contains("Northern Tools AB,SE,\"Department of Pumps, Region Nord\",'=A sample", await site.Browser().GetStringAsync("/api/agreements/register?format=csv", Cancel), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.BadRequest, (await site.Browser().GetAsync("/api/agreements?format=xml", Cancel)).StatusCode);
    }

    [Fact]
    public async Task Nobody_signs_on_behalf_of_another_and_a_version_that_was_changed_in_the_database_is_signed_by_nobody()
    {
        var (improver, ethics) = (await site.SignedIn("improver"), await site.SignedIn("ethics"));
        var form = Form("Signed in person");
        var id = await Begin(improver, form);
        await Write(improver, id, form, "hand-in");
        await Say(ethics, id, "judge", "S1", "met", "It helps");
        await Act(ethics, id, "open");
        await site.Use<AgreementSigning>(async signing =>
        {
            var (lead, tree, agreement, hash) = await Ask(async db => (
                await db.Users.SingleAsync(u => u.Email == "committee@demo.invalid", Cancel), new OrganisationTree(await db.Organisations.AsNoTracking().ToListAsync(Cancel)),
                await db.Set<Agreement>().AsNoTracking().SingleAsync(a => a.Id == id, Cancel), await db.Set<AgreementEdition>().Where(e => e.AgreementId == id).Select(e => e.Hash).SingleAsync(Cancel)));
            var actor = new Actor(lead.Id, lead.Name, await Ask(db => db.RoleGrants.AsNoTracking().Where(g => g.PersonId == lead.Id).ToListAsync(Cancel))) { OnBehalfOfId = Guid.CreateVersion7() };
            var refused = await Assert.ThrowsAsync<RefusedException>(() => signing.Sign(actor, tree, id, hash, true, agreement.Version, Cancel));
            Assert.Equal("agreement.in-person", refused.Refusal.Code);
        });

        await site.Use<SamsynDb>(db => db.Set<AgreementEdition>().Where(e => e.AgreementId == id).ExecuteUpdateAsync(e => e.SetProperty(x => x.Text, x => x.Text + " "), Cancel));

        Assert.Contains("Version 1 is not as it was handed in", await Sign(await site.SignedIn("committee"), id, done: false), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Support_for_activities_abroad_is_told_for_two_years()
    {
        var id = await InForce(Form("A visit to a clinic abroad"), new() { ["day.abroad-on"] = Day(-20), ["party.1.country"] = "DK", ["answer.abroad"] = "yes", ["answer.meetings"] = "no", ["answer.affiliated"] = "no", ["answer.review"] = "yes", ["answer.D2"] = "yes", ["answer.D4"] = "yes" }, "D3");
        Assert.Contains("Support for activities abroad notified", await Seen(site.Browser(), $"/agreements/{id}"), StringComparison.Ordinal);

        var old = DateOnly.FromDateTime(TimeProvider.System.GetUtcNow().UtcDateTime).AddMonths(-25);
        await site.Use<SamsynDb>(async db =>
        {
            var text = AgreementCanon.Read(await db.Set<AgreementEdition>().Where(e => e.AgreementId == id).Select(e => e.Text).SingleAsync(Cancel));
            var longAgo = AgreementCanon.Write(text with { Days = new Dictionary<string, DateOnly>(text.Days) { ["abroad-on"] = old } });
            await db.Set<AgreementEdition>().Where(e => e.AgreementId == id).ExecuteUpdateAsync(e => e.SetProperty(x => x.Text, longAgo), Cancel);
        });

        Assert.DoesNotContain("Support for activities abroad notified", await Seen(site.Browser(), $"/agreements/{id}"), StringComparison.Ordinal);
        // And whoever signed it can see that the text is no longer what was signed
        Assert.Contains("Is of another text", await Seen(await site.SignedIn("committee"), $"/together/agreements/{id}"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_cannot_be_read_stays_as_typed_and_what_lacks_is_said_at_its_field()
    {
        var lead = await site.Swedish("lead");
        var form = Form("Kortare kö");
        (form["day.start"], form["party.0.money"], form["party.1.email"], form["do"]) = ("våren", "mycket", "nobody@x.example", "hand-in");

        var html = await (await lead.Send("/together/agreements/new", "/together/agreements/new", form)).Text();

        SwedishReader.AssertSwedish(html, "agreement");
        var seen = SwedishReader.Seen(html);
        foreach (var said in new[] { "'våren' är ingen dag", "'mycket' är inget tal", "Ingen här har den e-postadressen" }) Assert.Contains(said, seen, StringComparison.Ordinal);
        Assert.Contains("value=\"våren\"", WebUtility.HtmlDecode(html), StringComparison.Ordinal);
        Assert.Equal(0, await Ask(db => db.Set<Agreement>().CountAsync(a => a.Title == "Kortare kö", Cancel)));
    }

    [Fact]
    public async Task Who_signs_for_a_party_must_hold_a_role_there_and_another_writer_is_let_in()
    {
        var (improver, representative) = (await site.SignedIn("improver"), await site.SignedIn("representative"));
        var form = Form("Someone from elsewhere");
        (form["party.1.email"], form["do"]) = ("researcher@demo.invalid", "hand-in");
        Assert.Contains("Who signs for Northern Tools AB holds no role there", SwedishReader.Seen(await (await improver.Send("/together/agreements/new", "/together/agreements/new", form)).Text()), StringComparison.Ordinal);
        var id = await Begin(improver, Form("Someone from elsewhere"));
        Assert.Equal(HttpStatusCode.NotFound, (await representative.GetAsync($"/together/agreements/{id}/edit", Cancel)).StatusCode);

        await Send(improver, id, new() { ["_handler"] = "let-in", ["email"] = "representative@demo.invalid" });

        await Write(representative, id, Form("Someone from elsewhere, again"), "save");
        var stale = Form("Too late");
        (stale["version"], stale["do"]) = (Guid.Empty.ToString(), "save");
        var refused = WebUtility.HtmlDecode(await (await improver.Send($"/together/agreements/{id}/edit", $"/together/agreements/{id}/edit", stale)).Text());
        Assert.Contains("The agreement was changed meanwhile", refused, StringComparison.Ordinal);
        Assert.Contains("Too late", refused, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_accepted_proposal_carries_its_texts_over()
    {
        var (lead, company) = (await site.SignedIn("committee"), await site.SignedIn("company"));
        var (challenge, proposal) = await Accepted("Nobody rings back", "A telephone that is answered");

        Assert.Contains("Write the agreement", await Seen(company, $"/together/proposals/{proposal}"), StringComparison.Ordinal);
        var page = $"/together/agreements/new?proposal={proposal}";
        var shown = WebUtility.HtmlDecode(await company.GetStringAsync(page, Cancel));
        foreach (var text in new[] { "A telephone that is answered", "Nobody rings back", "Many people", "We answer it" }) Assert.Contains(text, shown, StringComparison.Ordinal);
        // The proposal's own text is not for those who have not declared to be without a conflict
        Assert.DoesNotContain("We answer it", WebUtility.HtmlDecode(await (await site.SignedIn("clinician")).GetStringAsync(page, Cancel)), StringComparison.Ordinal);

        var form = Form("A telephone that is answered");
        form["proposal"] = $"{proposal}";
        var id = await Begin(lead, form);

        Assert.Equal(((Guid?)challenge, (Guid?)proposal), await Ask(async db => await db.Set<Agreement>().SingleAsync(a => a.Id == id, Cancel) is var a ? (a.ChallengeId, a.ProposalId) : default));
    }

    async Task<Guid> InForce(Dictionary<string, string> form, Dictionary<string, string>? more = null, params string[] alsoJudged)
    {
        foreach (var (field, value) in more ?? []) form[field] = value;
        var (improver, ethics) = (await site.SignedIn("improver"), await site.SignedIn("ethics"));
        var id = await Begin(improver, form);
        await Write(improver, id, form, "hand-in");
        foreach (var rule in alsoJudged.Prepend("S1")) await Say(ethics, id, "judge", rule, "met", "It helps");
        await Act(ethics, id, "open");
        await Sign(await site.SignedIn("committee"), id);
        await Sign(await site.SignedIn("company"), id);
        return id;
    }

    async Task<(Guid Challenge, Guid Proposal)> Accepted(string need, string title)
    {
        var (challenge, proposal) = (Guid.CreateVersion7(), Guid.CreateVersion7());
        await site.SignedIn("patient");
        await site.Use<SamsynDb>(async db =>
        {
            var author = await db.Users.SingleAsync(u => u.Email == "patient@demo.invalid", Cancel);
            var company = await db.Users.SingleAsync(u => u.Email == "company@demo.invalid", Cancel);
            var nord = await db.Organisations.SingleAsync(o => o.Code == "NORD", Cancel);
            db.Add(new Challenge
            {
                Id = challenge, Title = need, Need = need, Whom = "Many people", Language = "en", AuthorId = author.Id, OrganisationId = nord.Id, FramedAtId = nord.Id, State = ChallengeState.TakenUp, MadeAtUtc = DateTime.UnixEpoch,
                MovedAtUtc = DateTime.UnixEpoch,
            });
            db.Add(new Samsyn.Together.Proposals.Proposal
            {
                Id = proposal, ChallengeId = challenge, ProposerId = company.Id, SpokenAs = Samsyn.Kernel.People.Role.Company, SpokenAtId = nord.Id, SpokenBy = Samsyn.Together.Sides.Side.Industry, Title = title,
                Text = "We answer it", Takes = "A telephone", State = Samsyn.Together.Proposals.ProposalState.Accepted, Answer = "Good", MovedAtUtc = DateTime.UnixEpoch,
            });
            await db.SaveChangesAsync(Cancel);
        });
        return (challenge, proposal);
    }

    static string Day(int days) => DateOnly.FromDateTime(TimeProvider.System.GetUtcNow().UtcDateTime).AddDays(days).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    /// <summary>One that meets all Swedish rules but the one that needs a person.</summary>
    static Dictionary<string, string> Form(string title)
    {
        var form = new Dictionary<string, string>
        {
            ["_handler"] = "agreement", ["parties"] = "2", ["currency"] = "SEK", ["space"] = "members", ["language"] = "en", ["text.title"] = title, ["day.start"] = Day(30), ["day.end"] = Day(300), ["day.outcome-by"] = Day(400),
            ["day.received"] = Day(-5), ["party.0.kind"] = "care", ["party.0.country"] = "SE", ["party.0.organisation"] = "NORD", ["party.0.unit"] = "Department of Pumps", ["party.0.time"] = "A nurse",
            ["party.0.time-value"] = "1 000", ["party.0.email"] = "committee@demo.invalid", ["party.0.title"] = "Chair", ["party.1.kind"] = "company", ["party.1.country"] = "SE", ["party.1.name"] = "Northern Tools AB",
            ["party.1.money"] = "2000,00", ["party.1.email"] = "company@demo.invalid", ["party.1.title"] = "Director",
        };
        foreach (var text in new[] { "purpose", "benefit", "summary", "plan", "evaluation", "responsibilities", "data", "results", "exit", "manager", "contact" }) form["text." + text] = "About the " + text;
        foreach (var yes in new[] { "S2", "S10" }) form["answer." + yes] = "yes";
        foreach (var no in new[] { "S3", "S6", "S7", "S11", "S12", "S15" }) form["answer." + no] = "no";
        return form;
    }

    static async Task<Guid> Begin(HttpClient who, Dictionary<string, string> form)
    {
        var answer = await who.Send("/together/agreements/new", "/together/agreements/new", new(form) { ["do"] = "save" });
        Assert.True(answer.StatusCode == HttpStatusCode.Redirect, SwedishReader.Seen(await answer.Text()));
        return Guid.Parse(answer.Headers.Location!.OriginalString.Split('/', '?')[3]);
    }

    async Task Write(HttpClient who, Guid id, Dictionary<string, string> form, string what)
    {
        var page = $"/together/agreements/{id}/edit";
        var answer = await who.Send(page, page, new(form) { ["do"] = what, ["version"] = await Version(id) });
        Assert.True(answer.StatusCode == HttpStatusCode.Redirect, SwedishReader.Seen(await answer.Text()));
    }

    Task<string> Act(HttpClient who, Guid id, string act, string reason = "", bool done = true) => Send(who, id, new() { ["_handler"] = "act", ["act"] = act, ["reason"] = reason }, done);

    Task<string> Say(HttpClient who, Guid id, string form, string rule, string answer, string reason, bool done = true) =>
        Send(who, id, new() { ["_handler"] = form, [form + ".rule"] = rule, [form + ".reason"] = reason, ["answer"] = answer }, done);

    async Task<string> Sign(HttpClient who, Guid id, bool read = true, bool done = true)
    {
        var hash = await Ask(db => db.Set<AgreementEdition>().Where(e => e.AgreementId == id).OrderByDescending(e => e.Number).Select(e => e.Hash).FirstAsync(Cancel));
        return await Send(who, id, new() { ["_handler"] = "sign", ["hash"] = hash, ["read"] = read ? "yes" : "" }, done);
    }

    async Task<string> Send(HttpClient who, Guid id, Dictionary<string, string> form, bool done = true)
    {
        var page = $"/together/agreements/{id}";
        form["version"] = await Version(id);
        var answer = await who.Send(page, page, form);
        var seen = SwedishReader.Seen(await answer.Text());
        Assert.True(done == (answer.StatusCode == HttpStatusCode.Redirect), seen);
        return seen;
    }

    static async Task<string> Seen(HttpClient who, string page) => SwedishReader.Seen(await who.GetStringAsync(page, Cancel));

    async Task<T> Ask<T>(Func<SamsynDb, Task<T>> question)
    {
        T answer = default!;
        await site.Use<SamsynDb>(async db => answer = await question(db));
        return answer;
    }

    async Task<string> Version(Guid id) => (await Ask(db => db.Set<Agreement>().Where(a => a.Id == id).Select(a => a.Version).SingleAsync(Cancel))).ToString();
}
