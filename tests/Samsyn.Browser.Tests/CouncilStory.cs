using System.Globalization;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace Samsyn.Browser.Tests;

/// <summary>A quality developer founds a council and calls a patient representative, who says yes on a phone without scripts; a patient takes a seat at a learning café. In Swedish.</summary>
public sealed class CouncilStory(DemoSite sites)
{
    const string Name = "Njurrådet";
    const string Role = "Patientföreträdare, njursjukdom";

    static readonly Screen Phone = new(390, Dark: false);

    [Fact]
    public async Task From_a_founding_to_a_seat_and_its_share_in_words()
    {
        var site = await sites.ToChange();
        string Say(string key) => site.Text(key, "sv");
        string page;

        await using (var improver = await site.Look("improver", "sv"))
        {
            await improver.Open("/together/councils/new");
            await improver.Page.GetByLabel(Say("councils.name"), new() { Exact = true }).FillAsync(Name);
            await improver.Page.GetByLabel(Say("councils.purpose"), new() { Exact = true }).FillAsync("Tillfrågas om dialysen och föreslår själv.");
            await improver.Button(Say("councils.found")).ClickAsync();
            await Expect(improver.Heading).ToHaveTextAsync(Name);
            await Expect(improver.Page.Locator(".lead")).ToHaveTextAsync(Say("councils.share.nobody"));
            page = new Uri(improver.Page.Url).AbsolutePath;
            await improver.Main.GetByText(Say("councils.call"), new() { Exact = true }).ClickAsync();
            await improver.Page.GetByLabel(Say("councils.call.called"), new() { Exact = true }).FillAsync(Role);
            await improver.Page.GetByLabel(Say("participation.email"), new() { Exact = true }).FillAsync("representative@demo.invalid");
            await improver.Page.Locator("form", new() { Has = improver.Page.Locator("input[value=call]") }).GetByRole(AriaRole.Button).ClickAsync();
            await Expect(improver.Table(Say("councils.table"))).ToContainTextAsync(Say("councils.asked"));
            Assert.Empty(improver.Complaints);
        }
        await using (var representative = await site.Look("representative", "sv", scripts: false, Phone))
        {
            await representative.Open("/");
            await Expect(representative.Main).ToContainTextAsync(string.Format(CultureInfo.InvariantCulture, Say("councils.waiting.called"), Name, Role));
            await representative.Open(page);
            await representative.Button(Say("councils.take")).ClickAsync();
            await Expect(representative.Page.Locator(".lead")).ToContainTextAsync("1 av 1 är patienter eller närstående");
        }
        await using var patient = await site.Look("patient", "sv", scripts: false, Phone);
        await patient.Open("/together/gatherings");
        await patient.Link("Gruppbesök: leva med ledgångsreumatism").ClickAsync();
        await patient.Button(Say("gatherings.sign-up.do")).ClickAsync();
        await Expect(patient.Main).ToContainTextAsync(Say("gatherings.seated"));
        await patient.Button(Say("gatherings.withdraw")).ClickAsync();
        await Expect(patient.Button(Say("gatherings.sign-up.do"))).ToBeVisibleAsync();
    }

    [Fact]
    public async Task Votes_of_two_parties_reports_gatherings_and_peers_are_without_barriers_on_phone_and_desktop_in_light_and_dark()
    {
        string joint, council, café, peer;
        await using (var visit = await sites.Look("improver", "sv"))
        {
            joint = await Path(visit, "/together/councils", "Styrelsen för Reumacentrum Björklunda");
            council = await Path(visit, "/together/councils", "Diabetesrådet");
            café = await Path(visit, "/together/gatherings", "Lärcafé: vardag med insulinpump");
            await visit.Open("/together/peers");
            peer = (await visit.Page.Locator("a[href*='/peers/requests/']").First.GetAttributeAsync("href"))!;
            await visit.Open(joint + "?tab=decisions");
            await Expect(visit.Main).ToContainTextAsync("Parterna är oense: bara Reumatikerföreningen har majoritet för förslaget. Det är inte antaget.");
            await visit.Open(café);
            await Expect(visit.Page.Locator(".lead")).ToContainTextAsync("alla 6 platser är tagna; i kö: 3");
        }
        foreach (var (person, path) in new[]
        {
            ("improver", joint), ("representative", joint + "?tab=decisions"), ("improver", council), ("patient", council + "?tab=meetings"), ("improver", council + "/report"), ("improver", council + "/edit"),
            ("improver", café), ("patient", "/together/peers"), ("improver", peer), ("improver", "/"),
        })
            Assert.Empty(await sites.Flaws(person, path));
    }

    static async Task<string> Path(Visit visit, string list, string name)
    {
        await visit.Open(list);
        await visit.Link(name).ClickAsync();
        await Expect(visit.Heading).ToHaveTextAsync(name);
        return new Uri(visit.Page.Url).AbsolutePath;
    }
}
