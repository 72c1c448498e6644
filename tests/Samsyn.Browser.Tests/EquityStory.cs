using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace Samsyn.Browser.Tests;

/// <summary>A patient answers seven questions on a phone without scripts; a quality developer reads where the sides differ and agrees on something; the trusted person passes on a comment; the year is printed. In Swedish.</summary>
public sealed class EquityStory(DemoSite sites)
{
    static readonly Screen Phone = new(390, Dark: false);

    [Fact]
    public async Task From_a_question_on_the_front_page_to_an_agreed_action()
    {
        var site = await sites.ToChange();
        string Say(string key) => site.Text(key, "sv");
        await using (var patient = await site.Look("patient", "sv", scripts: false, Phone))
        {
            await patient.Open("/");
            await Questions(patient).ClickAsync();
            await patient.Button(Say("equity.answer.send")).ClickAsync();
            // Nothing was chosen: each question says so
            await Expect(patient.Page.Locator("fieldset .ds-validation-message")).ToHaveCountAsync(7);
            foreach (var question in await patient.Page.Locator("fieldset").AllAsync()) await question.GetByRole(AriaRole.Radio).Nth(2).CheckAsync();
            await patient.Button(Say("equity.answer.send")).ClickAsync();
            await Expect(patient.Page.Locator(".lead")).ToContainTextAsync("Tack, dina svar är inne.");
        }
        await using (var improver = await site.Look("improver", "sv"))
        {
            await improver.Open("/together/equity");
            await Expect(improver.Page.Locator(".lead")).ToContainTextAsync("Sidorna står längst från varandra i ");
            await Expect(improver.Page.Locator(".equity > li")).ToHaveCountAsync(7);
            await improver.Main.GetByText(Say("chart.numbers"), new() { Exact = true }).First.ClickAsync();
            var gaps = await improver.Page.Locator(".data-table").First.Locator("tbody td:nth-child(4)").AllInnerTextsAsync();
            Assert.Equal(gaps.OrderDescending(), gaps);
            await improver.Open("/together/evaluations");
            await improver.Main.GetByText(Say("actions.add"), new() { Exact = true }).First.ClickAsync();
            await improver.Page.GetByLabel(Say("actions.text"), new() { Exact = true }).FillAsync("Patienter får dagordningen en vecka före.");
            await improver.Page.GetByLabel(Say("actions.called"), new() { Exact = true }).FillAsync("Verksamhetsutvecklare");
            await improver.Page.GetByLabel(Say("actions.email"), new() { Exact = true }).FillAsync("improver@demo.invalid");
            await improver.Page.GetByLabel(Say("actions.on"), new() { Exact = true }).FillAsync("2031-03-03");
            await improver.Button(Say("actions.add")).ClickAsync();
            await Expect(improver.Page.Locator("#actions")).ToContainTextAsync("Patienter får dagordningen en vecka före.");
        }
        await using (var ethics = await site.Look("ethics", "sv"))
        {
            await ethics.Open("/together/evaluations");
            await ethics.Main.GetByRole(AriaRole.Link, new() { NameRegex = new("^Kommentarer som anförtrotts dig") }).ClickAsync();
            Assert.Empty(await ethics.Flaws());
            await ethics.Page.GetByLabel(Say("equity.comments.own-words")).First.FillAsync("Några kommer sällan till tals på mötena.");
            await ethics.Button(Say("equity.comments.tell")).First.ClickAsync();
            await ethics.Open("/together/equity");
            await Expect(ethics.Main).ToContainTextAsync("Några kommer sällan till tals på mötena.");
            Assert.Empty(ethics.Complaints);
        }
    }

    [Fact]
    public async Task An_initiative_with_both_sides_and_the_questions_are_without_barriers_on_phone_and_desktop_in_light_and_dark()
    {
        await using (var improver = await sites.Look("improver", "sv"))
        {
            await improver.Open("/together/equity");
            await improver.Page.Locator(".data-table").Last.GetByRole(AriaRole.Link).First.ClickAsync();
            await Expect(improver.Page.Locator(".equity > li")).ToHaveCountAsync(7);
            Assert.Empty(await improver.Flaws());
            Assert.Empty(improver.Complaints);
        }
        await using var representative = await sites.Look("representative", "sv");
        await representative.Open("/");
        await Questions(representative).ClickAsync();
        await Expect(representative.Page.Locator("fieldset")).ToHaveCountAsync(7);
        Assert.Empty(await representative.Flaws());
    }

    [Fact]
    public async Task A_year_without_anything_says_not_reported()
    {
        await using var lead = await sites.Look("committee", "sv", screen: Phone);
        await lead.Open("/together/partnership-report?from=2001-01&to=2001-12");

        await Expect(lead.Page.Locator("article section").Filter(new() { HasText = sites.Text("report.none", "sv") })).ToHaveCountAsync(6);
    }

    /// <summary>On the front page.</summary>
    static ILocator Questions(Visit visit) => visit.Main.GetByRole(AriaRole.Link, new() { NameRegex = new("Svara på 7 frågor") });
}
