using System.Net;
using Microsoft.EntityFrameworkCore;
using Samsyn.Kernel.Data;
using Samsyn.Kernel.Organisations;
using Samsyn.Kernel.People;
using Samsyn.Kernel.Permissions;
using Samsyn.Tests.Hosting;
using Samsyn.Tests.Texts;
using Samsyn.Together.Challenges;
using Samsyn.Together.Peers;

namespace Samsyn.Tests.Together.Peers;

/// <summary>A peer supporter is met and accepted, asked, takes it, and both write to each other without learning who the other is, through the pages.</summary>
public abstract class PeerPagesTests(TestSite site)
{
    public sealed class OnSqlite(TestSite site) : PeerPagesTests(site), IClassFixture<TestSite>;

    public sealed class OnPostgres(PostgresSite site) : PeerPagesTests(site), IClassFixture<PostgresSite>;

    static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_request_goes_from_the_coordinator_to_a_peer_and_is_handed_over_without_names()
    {
        var (patient, representative, improver, clinician) = (await site.SignedIn("patient"), await site.SignedIn("representative"), await site.SignedIn("improver"), await site.SignedIn("clinician"));
        await Do(representative, "/together/peers/me", Offering("Has had dialysis at home for six years"));
        Assert.DoesNotContain("Has had dialysis", await Seen(patient, "/together/peers"), StringComparison.Ordinal);
        Assert.Contains("Want to become peer supporters: 1", await Seen(improver, "/"), StringComparison.Ordinal);
        var peer = await Ask(db => db.Set<Peer>().Select(p => p.Id).SingleAsync(Cancel));
        await Do(improver, "/together/peers", new() { ["_handler"] = $"accept-{peer}" });
        Assert.Contains("Has had dialysis", await Seen(patient, "/together/peers?language=sv"), StringComparison.Ordinal);
        Assert.DoesNotContain("Has had dialysis", await Seen(patient, "/together/peers?language=fi"), StringComparison.Ordinal);

        // Nobody gives an address away by a slip
        Assert.Contains("take it out", SwedishReader.Seen(await (await patient.Send("/together/peers/ask", "/together/peers/ask", Asking("Call me at 070-123 45 67"))).Text()), StringComparison.Ordinal);
        var page = await Sent(patient, "/together/peers/ask", Asking("How are the nights?"));
        Assert.Contains("A request waits for a peer supporter", await Seen(improver, "/"), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, (await representative.GetAsync(page, Cancel)).StatusCode);
        await Do(improver, page, new() { ["_handler"] = $"offer-{peer}" });
        Assert.Contains("Somebody would like to talk to you about", await Seen(representative, "/"), StringComparison.Ordinal);
        await Do(representative, page, new() { ["_handler"] = "answer", ["answer"] = "yes" });
        Assert.Contains("A peer supporter has said yes", await Seen(patient, "/account/notices"), StringComparison.Ordinal);

        await Do(representative, page, new() { ["_handler"] = "write", ["message"] = "One sleeps with time" });
        Assert.Contains("One sleeps with time", await Seen(patient, page), StringComparison.Ordinal);
        // The coordinator sees that it is handed over and not what they write, and the look is in the trail; others see nothing
        Assert.DoesNotContain("One sleeps with time", await Seen(improver, page), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, (await clinician.GetAsync(page, Cancel)).StatusCode);
        var subject = "peer-request:" + page.Split('/')[^1];
        var trail = "";
        await site.Use<SamsynDb>(async db => trail = string.Join('\n', (await db.AuditEntries.AsNoTracking().Where(a => a.Subject == subject).ToListAsync(Cancel)).Select(a => System.Text.Json.JsonSerializer.Serialize(a))));
        Assert.Contains("coordinates", trail, StringComparison.Ordinal);
        Assert.DoesNotContain("One sleeps", trail, StringComparison.Ordinal);
        Assert.DoesNotContain("nights", trail, StringComparison.Ordinal);

        foreach (var who in new[] { patient, representative }) Assert.DoesNotContain("demo.invalid", await who.GetStringAsync(page, Cancel), StringComparison.Ordinal);
        await Do(patient, page, new() { ["_handler"] = "share" });
        foreach (var who in new[] { patient, representative }) Assert.DoesNotContain("demo.invalid", await who.GetStringAsync(page, Cancel), StringComparison.Ordinal);
        await Do(representative, page, new() { ["_handler"] = "share" });
        Assert.Contains("representative@demo.invalid", await patient.GetStringAsync(page, Cancel), StringComparison.Ordinal);
        Assert.Contains("patient@demo.invalid", await representative.GetStringAsync(page, Cancel), StringComparison.Ordinal);
        Assert.DoesNotContain("@demo.invalid", await improver.GetStringAsync(page, Cancel), StringComparison.Ordinal);

        await Do(patient, page, new() { ["_handler"] = "end-request" });
        Assert.Contains("Your peer support has been ended by the other one", await Seen(representative, "/account/notices"), StringComparison.Ordinal);
        Assert.DoesNotContain("demo.invalid", await patient.GetStringAsync(page, Cancel), StringComparison.Ordinal);

        // A no gives it back to the coordinator, and the one who said no sees it no more
        var again = await Sent(patient, $"/together/peers/ask?peer={peer}", Asking("Once more"));
        await Do(representative, again, new() { ["_handler"] = "answer", ["answer"] = "no" });
        Assert.Equal(HttpStatusCode.NotFound, (await representative.GetAsync(again, Cancel)).StatusCode);
        Assert.Contains("Nobody who speaks the language can be asked now", await Seen(improver, again), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.Forbidden, (await (await site.SignedIn("company")).GetAsync("/together/peers", Cancel)).StatusCode);
        await TheQuerySaysWhatTheRuleSays();
    }

    [Fact]
    public async Task What_is_refused_is_said_in_Swedish()
    {
        var patient = await site.Swedish("patient");
        foreach (var (page, form, said) in new (string, Dictionary<string, string>, string)[]
        {
            ("/together/peers/me", new() { ["_handler"] = "peer", ["About"] = "Skriv till eva@region.example", ["Topics"] = "cancer", ["Languages"] = "sv", ["MostAtOnce"] = "2", ["Place"] = "NORD" }, "Det står ett telefonnummer eller en e-postadress där"),
            ("/together/peers/me", new() { ["_handler"] = "peer", ["About"] = "", ["MostAtOnce"] = "9" }, "Det står inte vad du har varit med om"),
            ("/together/peers/ask", new() { ["_handler"] = "ask", ["topic"] = "nothing", ["language"] = "sv", ["text"] = "Hej" }, "Inget ämne eller språk är valt"),
        })
        {
            var html = await (await patient.Send(page, page, form)).Text();
            SwedishReader.AssertSwedish(html, form["_handler"]);
            Assert.Contains(said, SwedishReader.Seen(html), StringComparison.Ordinal);
        }
    }

    Task TheQuerySaysWhatTheRuleSays() => site.Use<SamsynDb>(async db =>
    {
        var tree = new OrganisationTree(await db.Organisations.AsNoTracking().ToListAsync(Cancel));
        var (peers, requests) = (await db.Set<Peer>().AsNoTracking().ToListAsync(Cancel), await db.Set<PeerRequest>().AsNoTracking().ToListAsync(Cancel));
        var access = new Access(TogetherPermissions.All);
        foreach (var person in await db.Users.AsNoTracking().Select(p => p.Id).ToListAsync(Cancel))
            foreach (var role in Enum.GetValues<Role>())
                foreach (var at in tree.All)
                {
                    var reach = PeerReach.Of(new(person, "", [new() { PersonId = person, Role = role, OrganisationId = at.Id }]), access, tree);
                    Assert.Equal(peers.Where(reach.Sees).Select(p => p.Id).Order(), (await db.Set<Peer>().Where(reach.SeenPeers).Select(p => p.Id).ToListAsync(Cancel)).Order());
                    Assert.Equal(requests.Where(r => reach.Sees(r, peers.Find(p => p.Id == r.PeerId))).Select(r => r.Id).Order(),
                        (await db.Set<PeerRequest>().Where(reach.SeenRequests(db.Set<Peer>())).Select(r => r.Id).ToListAsync(Cancel)).Order());
                }
    });

    static Dictionary<string, string> Offering(string about) => new()
    {
        ["_handler"] = "peer", ["About"] = about, ["Topics"] = "self-care", ["Languages"] = "sv", ["Availability"] = "Evenings", ["MostAtOnce"] = "2", ["Place"] = "NORD",
    };

    static Dictionary<string, string> Asking(string text) => new() { ["_handler"] = "ask", ["topic"] = "self-care", ["language"] = "sv", ["text"] = text, ["place"] = "NORD" };

    static async Task<string> Sent(HttpClient who, string page, Dictionary<string, string> form)
    {
        var answer = await who.Send(page, page, form);
        Assert.True(answer.StatusCode == HttpStatusCode.Redirect, SwedishReader.Seen(await answer.Text()));
        return answer.Headers.Location!.OriginalString.Split('?')[0];
    }

    static async Task Do(HttpClient who, string page, Dictionary<string, string> form)
    {
        var answer = await who.Send(page, page, form);
        Assert.True(answer.StatusCode == HttpStatusCode.Redirect, form["_handler"] + SwedishReader.Seen(await answer.Text()));
    }

    static async Task<string> Seen(HttpClient who, string page) => SwedishReader.Seen(await who.GetStringAsync(page, Cancel));

    async Task<T> Ask<T>(Func<SamsynDb, Task<T>> question)
    {
        T answer = default!;
        await site.Use<SamsynDb>(async db => answer = await question(db));
        return answer;
    }
}
