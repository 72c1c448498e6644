using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace Samsyn.Browser.Tests;

/// <summary>A patient tells a health story in an initiative, sees it, and takes it back; another who takes part reads it, and a third who does not sees not even the tab. In Swedish.</summary>
public sealed class HealthStoryStory(DemoSite sites)
{
    const string Words = "Jag satt i bilen en timme och vågade inte gå in.";
    const string Title = "Bilen";

    [Fact]
    public async Task From_who_will_see_it_to_taking_it_back()
    {
        var site = await sites.ToChange();
        string Say(string key) => site.Text(key, "sv");
        string page;

        await using (var improver = await site.Look("improver", "sv"))
        {
            await improver.Open("/together/initiatives/new");
            await improver.Fill(Say("initiatives.field.title"), "Att våga gå in");
            await improver.Fill(Say("initiatives.field.why"), "Många vänder i dörren.");
            await improver.Fill(Say("initiatives.field.decided"), "Vi börjar.");
            await improver.Button(Say("initiatives.begin")).ClickAsync();
            await Expect(improver.Heading).ToHaveTextAsync("Att våga gå in");
            page = new Uri(improver.Page.Url).AbsolutePath;
            await improver.Main.GetByText(Say("participation.invite"), new() { Exact = true }).First.ClickAsync();
            await improver.Fill(Say("participation.called"), "Patient med ångest");
            await improver.Fill(Say("participation.email"), "patient@demo.invalid");
            await improver.Page.Locator("form", new() { Has = improver.Page.Locator("input[value=invite]") }).GetByRole(AriaRole.Button).ClickAsync();
            await Expect(improver.Main).ToContainTextAsync(Say("done.invite"));
        }
        await using (var patient = await site.Visit("patient", new(390, Dark: false), "sv"))
        {
            await patient.Open(page);
            await patient.Button(Say("participation.take")).ClickAsync();
            await patient.Link(Say("initiatives.tab.stories")).ClickAsync();
            // Who reads it is said before one writes
            await Expect(patient.Main).ToContainTextAsync(Say("stories.who-sees"));
            await Expect(patient.Main).ToContainTextAsync(Say("stories.who-sees.not"));
            await patient.Main.GetByText(Say("stories.tell"), new() { Exact = true }).ClickAsync();
            Assert.Empty(await patient.Flaws());
            await patient.Fill(Say("stories.title"), Title);
            await patient.Fill(Say("stories.text"), Words);
            await patient.Button(Say("stories.tell.do")).ClickAsync();
            await Expect(patient.Main).ToContainTextAsync(Words);
            await Expect(patient.Main).ToContainTextAsync(Say("stories.mine"));
            Assert.Empty(await patient.Flaws());
            Assert.Empty(patient.Complaints);
        }
        await using (var improver = await site.Look("improver", "sv"))
        {
            await improver.Open(page + "?tab=stories");
            await Expect(improver.Main).ToContainTextAsync(Words);
            Assert.Empty(await improver.Flaws());
        }
        await using (var lead = await site.Look("committee", "sv"))
        {
            await lead.Open(page + "?tab=stories");
            await Expect(lead.Main).Not.ToContainTextAsync(Words);
            await Expect(lead.Link(Say("initiatives.tab.stories"))).ToHaveCountAsync(0);
        }
        await using (var patient = await site.Visit("patient", new(390, Dark: true), "sv", scripts: false))
        {
            await patient.Open(page + "?tab=stories");
            await patient.Main.Locator("summary", new() { HasText = Say("stories.take-back") }).ClickAsync();
            await patient.Button(Say("stories.take-back")).ClickAsync();
            await Expect(patient.Main).ToContainTextAsync(Say("stories.none"));
            await Expect(patient.Main).Not.ToContainTextAsync(Words);
        }
    }
}
