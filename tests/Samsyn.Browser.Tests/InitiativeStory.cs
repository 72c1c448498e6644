using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace Samsyn.Browser.Tests;

/// <summary>A quality developer begins an initiative and invites a patient representative, who says yes on a phone without scripts, takes part in a meeting with drawn roles, and is told what came of it. In Swedish.</summary>
public sealed class InitiativeStory(DemoSite sites)
{
    const string Title = "Barnens röst på mottagningen först";
    const string Role = "Patientföreträdare, barndiabetes";
    const string Outcome = "Barnen får nu svara själva innan vi frågar föräldrarna.";

    static readonly Screen Phone = new(390, Dark: false);

    [Fact]
    public async Task From_a_beginning_to_what_is_told_to_everyone_who_took_part()
    {
        var site = await sites.ToChange();
        string Say(string key) => site.Text(key, "sv");
        string page;

        await using (var improver = await site.Look("improver", "sv"))
        {
            await improver.Open("/together/initiatives/new");
            await improver.Fill(Say("initiatives.field.title"), Title);
            await improver.Fill(Say("initiatives.field.why"), "Vi talar med föräldrarna, över barnens huvuden.");
            await improver.Fill(Say("initiatives.field.decided"), "Vi börjar med två mottagningar.");
            await improver.Button(Say("initiatives.begin")).ClickAsync();
            await Expect(improver.Heading).ToHaveTextAsync(Title);
            page = new Uri(improver.Page.Url).AbsolutePath;
            await improver.Main.GetByText(Say("participation.invite"), new() { Exact = true }).First.ClickAsync();
            await improver.Fill(Say("participation.called"), Role);
            await improver.Fill(Say("participation.email"), "representative@demo.invalid");
            await improver.Page.GetByLabel(Say("participation.say"), new() { Exact = true }).First.SelectOptionAsync("decidestogether");
            await improver.Page.Locator("form", new() { Has = improver.Page.Locator("input[value=invite]") }).GetByRole(AriaRole.Button).ClickAsync();
            await Expect(improver.Main).ToContainTextAsync(Say("done.invite"));
            await Expect(improver.Main.GetByRole(AriaRole.List).Filter(new() { HasText = Role }).First).ToContainTextAsync(Say("initiatives.asked"));
        }
        await using (var representative = await site.Look("representative", "sv", scripts: false, Phone))
        {
            await representative.Open("/");
            await Expect(representative.Main).ToContainTextAsync(Title);
            await representative.Open(page);
            await representative.Button(Say("participation.take")).ClickAsync();
            await Expect(representative.Main).ToContainTextAsync(Say("initiatives.say.decidestogether"));
            await representative.Open(page + "?tab=meetings");
            await representative.Main.GetByText(Say("meetings.new"), new() { Exact = true }).ClickAsync();
            await representative.Fill(Say("meetings.title"), "Vad vill barnen?");
            await representative.Page.GetByLabel(Say("meetings.day"), new() { Exact = true }).FillAsync("2031-03-03");
            await representative.Button(Say("meetings.plan")).ClickAsync();
            await Expect(representative.Main.GetByRole(AriaRole.Heading, new() { Name = "Vad vill barnen?" })).ToBeVisibleAsync();
        }
        await using (var improver = await site.Look("improver", "sv"))
        {
            await improver.Open(page + "?tab=meetings");
            await improver.Main.GetByText(Say("meetings.draw"), new() { Exact = true }).ClickAsync();
            await improver.Button(Say("meetings.draw.do")).ClickAsync();
            await Expect(improver.Main).ToContainTextAsync(Say("meetings.round"));
            await improver.Open(page + "?tab=outcome");
            await improver.Fill(Say("initiatives.outcome"), Outcome);
            await improver.Button(Say("initiatives.end.do")).ClickAsync();
            await Expect(improver.Main).ToContainTextAsync(Outcome);
            Assert.Empty(improver.Complaints);
        }
        await using (var representative = await site.Look("representative", "sv", screen: Phone))
        {
            await representative.Open("/account/notices");
            // In the language that the person has chosen; nobody has
            await Expect(representative.Main).ToContainTextAsync(site.Text("told.back", "en"));
        }
    }

    [Fact]
    public async Task Every_tab_is_without_barriers_on_phone_and_desktop_in_light_and_dark()
    {
        var site = await sites.ToChange();
        string page;
        await using (var improver = await site.Look("improver", "sv"))
        {
            await improver.Open("/together/initiatives?q=tablett");
            await improver.Link("Från dropp till tablett i tid").ClickAsync();
            await Expect(improver.Heading).ToHaveTextAsync("Från dropp till tablett i tid");
            page = new Uri(improver.Page.Url).AbsolutePath;
        }
        foreach (var (person, path) in new[] { ("improver", page), ("improver", page + "?tab=meetings"), ("improver", page + "?tab=cycles"), ("improver", page + "?tab=money"), ("improver", page + "?tab=documents"),
                ("improver", page + "?tab=outcome"), ("improver", page + "/edit"), ("patient", page), ("company", page + "?tab=meetings") })
            Assert.Empty(await site.Flaws(person, path));
    }

}
