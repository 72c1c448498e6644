using System.Globalization;
using System.Net;
using Microsoft.EntityFrameworkCore;
using Samsyn.Kernel.Data;
using Samsyn.Kernel.Permissions;
using Samsyn.Tests.Hosting;
using Samsyn.Tests.Texts;
using Samsyn.Together.Gatherings;

namespace Samsyn.Tests.Together.Gatherings;

/// <summary>A learning café fills up, somebody waits, a seat is given back and taken by itself, through the pages.</summary>
public abstract class GatheringPagesTests(TestSite site)
{
    public sealed class OnSqlite(TestSite site) : GatheringPagesTests(site), IClassFixture<TestSite>;

    public sealed class OnPostgres(PostgresSite site) : GatheringPagesTests(site), IClassFixture<PostgresSite>;

    static CancellationToken Cancel => TestContext.Current.CancellationToken;

    static string Day(int ahead) => DateOnly.FromDateTime(TimeProvider.System.GetLocalNow().DateTime).AddDays(ahead).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    [Fact]
    public async Task Whoever_waits_moves_up_by_itself_when_a_seat_is_given_back_and_is_told()
    {
        var (clinician, patient, representative, lead) = (await site.SignedIn("clinician"), await site.SignedIn("patient"), await site.SignedIn("representative"), await site.SignedIn("lead"));
        var page = $"/together/gatherings/{await Made(clinician, "Living with dialysis", 2)}";
        await Do(patient, page, new() { ["_handler"] = "sign-up", ["persons"] = "2", ["wish"] = "An interpreter" });
        Assert.Contains("You have a seat: “Living with dialysis”", await Seen(patient, "/"), StringComparison.Ordinal);
        await Do(representative, page, new() { ["_handler"] = "sign-up", ["persons"] = "1", ["wish"] = "" });
        Assert.Contains("You wait for a seat: number 1 in the queue", await Seen(representative, page), StringComparison.Ordinal);

        // Hosts see how many and what is wished, and no name; others see neither
        var host = await clinician.GetStringAsync(page, Cancel);
        Assert.Contains("Come: 2 of 2. Wait: 1.", SwedishReader.Seen(host), StringComparison.Ordinal);
        Assert.Contains("An interpreter", host, StringComparison.Ordinal);
        Assert.DoesNotContain("demo.invalid", host, StringComparison.Ordinal);
        Assert.DoesNotContain("An interpreter", await representative.GetStringAsync(page, Cancel), StringComparison.Ordinal);
        Assert.DoesNotContain("An interpreter", await Trail(page), StringComparison.Ordinal);

        await Do(patient, page, new() { ["_handler"] = "withdraw" });
        Assert.Contains("You have a seat", await Seen(representative, page), StringComparison.Ordinal);
        Assert.Contains("You have a seat: “Living with dialysis”", await Seen(representative, "/account/notices"), StringComparison.Ordinal);
        Assert.DoesNotContain("An interpreter", await clinician.GetStringAsync(page, Cancel), StringComparison.Ordinal);
        Assert.Contains("BEGIN:VEVENT", await lead.GetStringAsync($"/api{page}/calendar", Cancel), StringComparison.Ordinal);

        await Do(clinician, page, new() { ["_handler"] = "cancel", ["why"] = "The room is flooded" });
        Assert.Contains("“Living with dialysis” is called off: The room is flooded", await Seen(representative, "/account/notices"), StringComparison.Ordinal);
        Assert.DoesNotContain("name=\"_handler\" value=\"sign-up\"", await patient.GetStringAsync(page, Cancel), StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_is_for_a_region_is_seen_there_alone_and_only_hosts_change_it()
    {
        var clinician = await site.SignedIn("clinician");
        var id = await Made(clinician, "Walk and talk", 5, "region");
        var patient = await site.SignedIn("patient");
        Assert.Contains("Walk and talk", await Seen(patient, "/together/gatherings"), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, (await patient.GetAsync($"/together/gatherings/{id}/edit", Cancel)).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await patient.GetAsync("/together/gatherings/new", Cancel)).StatusCode);
        Assert.Equal(HttpStatusCode.OK, (await (await site.SignedIn("improver")).GetAsync($"/together/gatherings/{id}/edit", Cancel)).StatusCode);
        // Whoever holds roles in another region alone sees nothing of it
        await site.Use<SamsynDb>(async db =>
        {
            var tree = new Samsyn.Kernel.Organisations.OrganisationTree(await db.Organisations.AsNoTracking().ToListAsync(Cancel));
            var gathering = await db.Set<Gathering>().AsNoTracking().SingleAsync(g => g.Id == id, Cancel);
            foreach (var (at, sees) in new[] { ("SYD", false), ("AHH-CHILD", true) })
            {
                var reader = new Actor(Guid.CreateVersion7(), "", [new() { PersonId = Guid.Empty, Role = Samsyn.Kernel.People.Role.Patient, OrganisationId = tree.Find(at)!.Id }]);
                var reach = GatheringReach.Of(reader, new Access(Samsyn.Together.Challenges.TogetherPermissions.All), tree);
                Assert.Equal(sees, reach.Sees(gathering));
                Assert.Equal(sees, await db.Set<Gathering>().Where(reach.Seen).AnyAsync(g => g.Id == id, Cancel));
            }
        });
    }

    [Fact]
    public async Task What_is_refused_is_said_in_Swedish()
    {
        var clinician = await site.Swedish("clinician");
        var page = $"/together/gatherings/{await Made(clinician, "Lärcafé", 2)}";
        foreach (var (form, said) in new (Dictionary<string, string>, string)[]
        {
            (new() { ["_handler"] = "sign-up", ["persons"] = "3", ["wish"] = "" }, "Det finns bara 2 platser i allt"),
            (new() { ["_handler"] = "cancel", ["why"] = "" }, "Orsaken saknas: skriv varför träffen ställs in"),
        })
        {
            var html = await (await clinician.Send(page, page, form)).Text();
            SwedishReader.AssertSwedish(html, form["_handler"]);
            Assert.Contains(said, SwedishReader.Seen(html), StringComparison.Ordinal);
        }
    }

    static async Task<Guid> Made(HttpClient who, string title, int seats, string space = "open")
    {
        var answer = await who.Send("/together/gatherings/new", "/together/gatherings/new", new()
        {
            ["_handler"] = "gathering", ["Kind"] = "learningcafe", ["Title"] = title, ["About"] = "We learn from each other", ["Place"] = "AHH-MED", ["Day"] = Day(3), ["Time"] = "14:00", ["Length"] = "120", ["Seats"] = $"{seats}",
            ["Where"] = "Room 4", ["Space"] = space,
        });
        Assert.True(answer.StatusCode == HttpStatusCode.Redirect, SwedishReader.Seen(await answer.Text()));
        return Guid.Parse(answer.Headers.Location!.OriginalString.Split('/', '?')[3]);
    }

    async Task<string> Trail(string page)
    {
        var lines = "";
        var subject = "gathering:" + page.Split('/')[^1];
        await site.Use<SamsynDb>(async db => lines = string.Join('\n', (await db.AuditEntries.AsNoTracking().Where(a => a.Subject == subject).ToListAsync(Cancel)).Select(a => System.Text.Json.JsonSerializer.Serialize(a))));
        Assert.Contains("gathering.signed-up", lines, StringComparison.Ordinal);
        return lines;
    }

    static async Task Do(HttpClient who, string page, Dictionary<string, string> form)
    {
        var answer = await who.Send(page, page, form);
        Assert.True(answer.StatusCode == HttpStatusCode.Redirect, form["_handler"] + SwedishReader.Seen(await answer.Text()));
    }

    static async Task<string> Seen(HttpClient who, string page) => SwedishReader.Seen(await who.GetStringAsync(page, Cancel));
}
