using System.Net;
using Microsoft.EntityFrameworkCore;
using Samsyn.Kernel.Data;
using Samsyn.Tests.Hosting;
using Samsyn.Tests.Texts;
using Samsyn.Together.Challenges;
using Samsyn.Together.Proposals;

namespace Samsyn.Tests.Together.Proposals;

/// <summary>From a proposal to its answer, through the pages: who reads what, and what stands in the way.</summary>
public abstract class ProposalPagesTests(TestSite site)
{
    public sealed class OnSqlite(TestSite site) : ProposalPagesTests(site), IClassFixture<TestSite>;

    public sealed class OnPostgres(PostgresSite site) : ProposalPagesTests(site), IClassFixture<PostgresSite>;

    static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Only_those_without_a_conflict_read_and_judge_it_and_a_mixed_group_comes_before_the_answer()
    {
        var (lead, company, representative, clinician, buyer) =
            (await site.SignedIn("committee"), await site.SignedIn("company"), await site.SignedIn("representative"), await site.SignedIn("clinician"), await site.SignedIn("buyer"));
        var (id, page) = await OpenForProposals("Nobody tells us when it changes");
        var proposal = await HandIn(company, id, "A bell that rings");

        // Everybody sees that there is one, and nobody but the company what it is
        foreach (var other in new[] { lead, buyer })
        {
            Assert.DoesNotContain("A bell that rings", await Seen(other, page), StringComparison.Ordinal);
            Assert.DoesNotContain("A bell that rings", await Seen(other, proposal), StringComparison.Ordinal);
        }
        Assert.Contains("A proposal from: Company, Region Nord", await Seen(buyer, page), StringComparison.Ordinal);

        foreach (var member in new[] { "representative", "clinician" })
            await Send(lead, page, new() { ["_handler"] = "assessor", ["email"] = member + "@demo.invalid" });
        await Act(lead, id, "assess", "");
        Assert.Contains("Proposals without an answer: 1", await Act(lead, id, "close", "It takes too long", done: false), StringComparison.Ordinal);

        // The clinician has a conflict, and neither reads nor judges
        await Send(clinician, proposal, new() { ["_handler"] = "declare", ["has"] = "yes", ["what"] = "I own shares" });
        var hidden = await Seen(clinician, proposal);
        Assert.Contains("You have declared a conflict of interest", hidden, StringComparison.Ordinal);
        Assert.DoesNotContain("A bell that rings", hidden, StringComparison.Ordinal);

        await Send(representative, proposal, new() { ["_handler"] = "declare", ["has"] = "no" });
        await Send(representative, proposal, Judged("3"));
        await Send(lead, proposal, new() { ["_handler"] = "declare", ["has"] = "no" });
        Assert.Contains("It has not been assessed by a mixed group yet", await Answer(lead, proposal, done: false), StringComparison.Ordinal);

        await Send(lead, page, new() { ["_handler"] = "assessor", ["email"] = "improver@demo.invalid" });
        var improver = await site.SignedIn("improver");
        await Send(improver, proposal, new() { ["_handler"] = "declare", ["has"] = "no" });
        await Send(improver, proposal, Judged(""));
        await Answer(lead, proposal, done: true);

        Assert.Contains("was not taken on. Reason: Others have a bell already", await Seen(company, "/account/notices"), StringComparison.Ordinal);
        Assert.Contains("A bell that rings", await Seen(buyer, page), StringComparison.Ordinal);
        await Act(lead, id, "close", "It takes too long");
        // What could not be judged is missing and not the lowest
        Assert.Equal(5, await Ask(db => db.Set<Assessment>().CountAsync(a => a.Level == null, Cancel)));
    }

    [Fact]
    public async Task An_amended_proposal_is_a_new_edition_and_another_persons_draft_does_not_exist()
    {
        var (company, buyer) = (await site.SignedIn("company"), await site.SignedIn("buyer"));
        var (id, page) = await OpenForProposals("Everything is on paper");
        var draft = await company.Send(page + "/proposals/new", page + "/proposals/new", Form("A screen", "save", ""));
        var edit = draft.Headers.Location!.OriginalString.Split('?')[0];
        Assert.Equal(HttpStatusCode.NotFound, (await buyer.GetAsync(edit, Cancel)).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await buyer.GetAsync(edit.Replace("/edit", "", StringComparison.Ordinal), Cancel)).StatusCode);

        foreach (var title in new[] { "A screen", "A larger screen" })
        {
            var version = await Ask(db => db.Set<Proposal>().Where(p => p.ChallengeId == id).Select(p => p.Version).SingleAsync(Cancel));
            await Send(company, edit, Form(title, "hand-in", version.ToString()));
        }

        Assert.Equal(["A screen", "A larger screen"], await Ask(db =>
            (from e in db.Set<ProposalEdition>() join p in db.Set<Proposal>() on e.ProposalId equals p.Id where p.ChallengeId == id orderby e.Number select e.Title).ToListAsync(Cancel)));
        var versions = edit.Replace("/edit", "/versions", StringComparison.Ordinal);
        Assert.Contains("Added: larger", await Seen(company, versions), StringComparison.Ordinal);
        // Who may not read the text may not read what it was: others, and those who would assess it and have not said whether they may
        foreach (var other in new[] { buyer, await site.SignedIn("improver"), await site.SignedIn("controller") }) Assert.Equal(HttpStatusCode.NotFound, (await other.GetAsync(versions, Cancel)).StatusCode);
    }

    static Dictionary<string, string> Form(string title, string what, string version) => new()
    {
        ["_handler"] = "proposal", ["Form.Title"] = title, ["Form.Text"] = "We put it up", ["Form.Takes"] = "A nail", ["Form.Do"] = what, ["Form.Version"] = version,
    };

    static Dictionary<string, string> Judged(string level)
    {
        var form = new Dictionary<string, string> { ["_handler"] = "assess" };
        foreach (var code in new[] { "patient-value", "feasibility", "evidence", "cost", "equity" }) form["level-" + code] = level;
        return form;
    }

    async Task<string> Answer(HttpClient lead, string proposal, bool done)
    {
        var version = await Ask(db => db.Set<Proposal>().Where(p => p.Id == Guid.Parse(proposal.Split('/')[3])).Select(p => p.Version).SingleAsync(Cancel));
        var answer = await lead.Send(proposal, proposal, new() { ["_handler"] = "answer", ["what"] = "decline", ["answer"] = "Others have a bell already", ["version"] = version.ToString() });
        var seen = SwedishReader.Seen(await answer.Text());
        Assert.True(done == (answer.StatusCode == HttpStatusCode.Redirect), seen);
        return seen;
    }

    static async Task<string> HandIn(HttpClient company, Guid challenge, string title)
    {
        var page = $"/together/challenges/{challenge}/proposals/new";
        var answer = await company.Send(page, page, Form(title, "hand-in", ""));
        Assert.True(answer.StatusCode == HttpStatusCode.Redirect, SwedishReader.Seen(await answer.Text()));
        return answer.Headers.Location!.OriginalString.Split('?')[0];
    }

    async Task<(Guid Id, string Page)> OpenForProposals(string title)
    {
        var patient = await site.SignedIn("patient");
        var answer = await patient.Send("/together/challenges/new", "/together/challenges/new", new()
        {
            ["_handler"] = "challenge", ["do"] = "send", ["Version"] = "", ["Title"] = title, ["Need"] = "About " + title, ["Whom"] = "Many", ["Area"] = "access", ["Kind"] = "medical",
            ["Level"] = "meso", ["Place"] = "NORD", ["Space"] = "open",
        });
        var id = Guid.Parse(answer.Headers.Location!.OriginalString.Split('/', '?')[3]);
        await Act(await site.SignedIn("improver"), id, "publish", "");
        await Act(await site.SignedIn("committee"), id, "openforproposals", "");
        return (id, $"/together/challenges/{id}");
    }

    async Task<string> Act(HttpClient who, Guid id, string act, string reason, bool done = true)
    {
        var (page, version) = ($"/together/challenges/{id}", await Ask(db => db.Set<Challenge>().Where(c => c.Id == id).Select(c => c.Version).SingleAsync(Cancel)));
        var answer = await who.Send(page, page, new() { ["_handler"] = "act", ["Form.Act"] = act, ["Form.Reason"] = reason, ["Form.Version"] = version.ToString() });
        var seen = SwedishReader.Seen(await answer.Text());
        Assert.True(done == (answer.StatusCode == HttpStatusCode.Redirect), seen);
        return seen;
    }

    static async Task Send(HttpClient who, string page, Dictionary<string, string> form)
    {
        var answer = await who.Send(page, page, form);
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
