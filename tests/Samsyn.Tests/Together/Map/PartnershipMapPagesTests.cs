using System.Net;
using System.Text.Json;
using Samsyn.Kernel.Data;
using Samsyn.Tests.Hosting;
using Samsyn.Tests.Texts;
using Samsyn.Together.Initiatives;
using Samsyn.Together.Participation;
using Samsyn.Together.Sides;
using Samsyn.Together.Spaces;
using Samsyn.Kernel.Organisations;
using Samsyn.Kernel.People;
using Microsoft.EntityFrameworkCore;

namespace Samsyn.Tests.Together.Map;

/// <summary>The map through page, file and program: the same numbers, and never more than the reader may see.</summary>
public abstract class PartnershipMapPagesTests(TestSite site)
{
    public sealed class OnSqlite(TestSite site) : PartnershipMapPagesTests(site), IClassFixture<TestSite>;

    public sealed class OnPostgres(PostgresSite site) : PartnershipMapPagesTests(site), IClassFixture<PostgresSite>;

    const string Year = "from=2025-01&to=2025-12";

    static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task One_initiative_is_seen_in_its_cells_in_its_year_and_a_closed_one_by_nobody_else()
    {
        await site.Use<SamsynDb>(Fill);
        var (lead, company) = (await site.SignedIn("lead"), await site.SignedIn("company"));

        var seen = await Seen(lead, $"/together/partnership-map?where=all&{Year}");
        Assert.Contains("patients most often come in at the phase Plan, in 1 of 1 initiatives. The year before: in 0 of 1.", seen, StringComparison.Ordinal);
        Assert.Contains("31 days (initiatives: 1)", seen, StringComparison.Ordinal);
        var open = await Seen(lead, $"/together/partnership-map?where=all&{Year}&cell=meso-plan");
        Assert.Contains("Open to all of us", open, StringComparison.Ordinal);
        Assert.Contains("patients: 1, at most: decides together", open, StringComparison.Ordinal);
        Assert.Contains("No initiative is at work here. Ask: which problem would patients choose", await Seen(lead, $"/together/partnership-map?where=all&{Year}&cell=global-initiate"), StringComparison.Ordinal);

        foreach (var who in new[] { lead, company })
        {
            foreach (var path in new[] { $"/together/partnership-map?where=all&{Year}&cell=regional-plan", $"/api/together/partnership-map?where=all&{Year}" })
                Assert.DoesNotContain("Closed to most", await Seen(who, path), StringComparison.Ordinal);
            var csv = await who.GetStringAsync($"/api/together/partnership-map?where=all&{Year}&format=csv", Cancel);
            Assert.Contains("2025-01,2025-12,meso,plan,1,1,decidestogether,1,0,0\n", csv, StringComparison.Ordinal);
            Assert.Contains("2025-01,2025-12,regional,plan,0,0,,0,0,0\n", csv, StringComparison.Ordinal);
            Assert.Contains("2024-01,2024-12,meso,plan,0,0,,0,0,0\n", csv, StringComparison.Ordinal);
        }
        var steerer = await site.SignedIn("improver");
        Assert.Contains("2025-01,2025-12,regional,plan,1,1,decidestogether,1,0,0\n", await steerer.GetStringAsync($"/api/together/partnership-map?where=all&{Year}&format=csv", Cancel), StringComparison.Ordinal);
        using var json = JsonDocument.Parse(await lead.GetStringAsync($"/api/together/partnership-map?where=all&{Year}", Cancel));
        Assert.Equal(1, json.RootElement.GetProperty("period").GetProperty("initiatives").GetInt32());
        Assert.Equal(1, json.RootElement.GetProperty("yearBefore").GetProperty("initiatives").GetInt32());
        Assert.Equal(HttpStatusCode.BadRequest, (await lead.GetAsync("/api/together/partnership-map?format=xml", Cancel)).StatusCode);
    }

    /// <summary>One that is open, begun in December 2024 with patients from January's plan; and one for members alone.</summary>
    static async Task Fill(SamsynDb db)
    {
        var place = await db.Organisations.OrderBy(o => o.Code).FirstAsync(o => o.Kind == OrganisationKind.Department, Cancel);
        var maker = new Person { Name = "Maker", UserName = "maker@x.example", Email = "maker@x.example" };
        db.Add(maker);
        db.Add(One(maker, place, "Open to all of us", SpaceMode.Open, Level.Meso));
        db.Add(One(maker, await db.Organisations.FirstAsync(o => o.Kind == OrganisationKind.Region, Cancel), "Closed to most", SpaceMode.Members, Level.Regional));
        await db.SaveChangesAsync(Cancel);
    }

    static Initiative One(Person maker, Organisation place, string title, SpaceMode space, Level level)
    {
        var begun = new DateOnly(2024, 12, 1);
        var initiative = new Initiative
        {
            Title = title, Language = "en", MadeById = maker.Id, MadeAs = Role.Improver, MadeAtId = place.Id, OrganisationId = place.Id, Space = space, BegunOn = begun, MadeAtUtc = DateTime.UnixEpoch, MovedAtUtc = DateTime.UnixEpoch,
        };
        initiative.Phases.Add(new() { InitiativeId = initiative.Id, Phase = Phase.Initiate, OpenedOn = begun, OpenedWith = "Yes", ClosedOn = new(2024, 12, 31), ClosedWith = "Done" });
        initiative.Phases.Add(new() { InitiativeId = initiative.Id, Phase = Phase.Plan, OpenedOn = new(2025, 1, 1), OpenedWith = "Yes" });
        foreach (var (side, say) in new[] { (Side.Professional, Say.Leads), (Side.Patient, Say.DecidesTogether) })
        {
            var participant = new Participant { InitiativeId = initiative.Id, Called = $"{side}", Side = side, State = ParticipantState.In, InvitedById = maker.Id, InvitedAs = Role.Improver, InvitedAtId = place.Id, InvitedOn = begun };
            participant.Takes.Add(new() { InitiativeId = initiative.Id, ParticipantId = participant.Id, Phase = Phase.Plan, Level = level, Side = side, Say = say, IsAgreed = true, From = new(2025, 1, 1) });
            initiative.Participants.Add(participant);
        }
        return initiative;
    }

    static async Task<string> Seen(HttpClient who, string page) => SwedishReader.Seen(await who.GetStringAsync(page, Cancel));
}
