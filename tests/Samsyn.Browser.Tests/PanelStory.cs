using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace Samsyn.Browser.Tests;

/// <summary>A company has a consent form read; a patient comments it on a phone without scripts, and sees what became of the comment. In Swedish.</summary>
public sealed class PanelStory(DemoSite sites)
{
    const string Title = "Blankett för en studie om sömn";
    const string First = "Du kommer åtta gånger. Varje besök tar fyra timmar.";

    static readonly Screen Phone = new(390, Dark: false);

    [Fact]
    public async Task From_a_pasted_text_to_what_became_of_a_comment()
    {
        var site = await sites.ToChange();
        string Say(string key) => site.Text(key, "sv");
        string page;

        await using (var company = await site.Look("company", "sv"))
        {
            await company.Open("/together/panels/new");
            await company.Fill(Say("panels.field.title"), Title);
            await company.Fill(Say("panels.field.payment"), "450 kr i timmen");
            await company.Fill(Say("panels.field.needed"), "2031-03-03");
            await company.Button(Say("panels.begin")).ClickAsync();
            await Expect(company.Heading).ToHaveTextAsync(Title);
            page = new Uri(company.Page.Url).AbsolutePath;
            await company.Fill(Say("panels.text.name"), "Samtyckesblankett");
            await company.Fill(Say("panels.text.body"), First);
            await company.Button(Say("panels.text.add.do")).ClickAsync();
            await Expect(company.Main).ToContainTextAsync("LIX");
            await company.Button(Say("panels.open")).ClickAsync();
            await Expect(company.Main).ToContainTextAsync(Say("panels.no-patient"));
            await company.Open(page + "?tab=people");
            await company.Fill(Say("panels.called"), "Patient som sover dåligt");
            await company.Fill(Say("participation.email"), "patient@demo.invalid");
            await company.Button(Say("panels.invite.do")).ClickAsync();
            await Expect(company.Table(Say("panels.people.table"))).ToContainTextAsync("Patient som sover dåligt");
        }
        await using (var patient = await site.Look("patient", "sv", scripts: false, Phone))
        {
            await patient.Open("/");
            await Expect(patient.Main).ToContainTextAsync(Title);
            await patient.Open(page);
            await Expect(patient.Main).ToContainTextAsync("450 kr i timmen");
            await patient.Button(Say("panels.take")).ClickAsync();
            await patient.Link(string.Format(System.Globalization.CultureInfo.InvariantCulture, Say("panels.comment.at"), "1.2")).ClickAsync();
            await patient.Fill(Say("panels.comment.quote"), "fyra timmar");
            await patient.Fill(string.Format(System.Globalization.CultureInfo.InvariantCulture, Say("panels.comment.said.at"), "1.2"), "Så länge orkar jag inte sitta.");
            await patient.Page.Locator("#comment").GetByRole(AriaRole.Button).ClickAsync();
            await Expect(patient.Page.Locator("#p-1-2").GetByRole(AriaRole.Link, new() { Name = Say("panels.passage.comment") })).ToBeVisibleAsync();
        }
        await using (var company = await site.Look("company", "sv"))
        {
            await company.Open(page);
            await company.Main.GetByText(string.Format(System.Globalization.CultureInfo.InvariantCulture, Say("panels.text.renew"), "Samtyckesblankett")).ClickAsync();
            await company.Page.Locator("form", new() { Has = company.Page.Locator("input[value=renew]") }).GetByLabel(Say("panels.text.body"), new() { Exact = true }).FillAsync(First.Replace("fyra", "två", StringComparison.Ordinal));
            await company.Button(Say("panels.text.renew.do")).ClickAsync();
            await company.Open(page + "?tab=comments");
            await company.Main.GetByText(string.Format(System.Globalization.CultureInfo.InvariantCulture, Say("panels.answer.give"), 1)).ClickAsync();
            await company.Page.GetByLabel(Say("panels.answer.what"), new() { Exact = true }).SelectOptionAsync("changed");
            await company.Button(Say("panels.answer.do")).ClickAsync();
            await Expect(company.Main.Locator(".panel-answer ins")).ToContainTextAsync("två");
            Assert.Empty(company.Complaints);
        }
        await using (var patient = await site.Look("patient", "sv", screen: Phone))
        {
            await patient.Open(page + "?tab=comments&show=mine");
            await Expect(patient.Main.Locator(".panel-answer del")).ToContainTextAsync("fyra");
            await patient.Open(page + "/versions");
            await Expect(patient.Main.Locator(".side-by-side")).ToContainTextAsync("två");
            Assert.Empty(await patient.WhatSticksOut());
        }
    }

    [Fact]
    public async Task Words_that_are_selected_go_along_to_the_comment_and_stand_in_no_address()
    {
        var site = await sites.ToChange();
        var page = await PageOf(site, "/together/panels", "Lappen");
        await using var patient = await site.Look("patient", "sv");
        await patient.Open(page);
        await patient.Page.EvaluateAsync("""
            () => {
                const passage = document.querySelector("#p-3-2");
                const text = [...passage.childNodes].find(n => n.nodeType === Node.TEXT_NODE && n.textContent.includes("Ät något"));
                const from = text.textContent.indexOf("något");
                document.getSelection().setBaseAndExtent(text, from, text, from + 5);
            }
            """);
        await patient.Page.Locator("#p-3-2 a.passage-place").ClickAsync();
        await Expect(patient.Page.GetByLabel(site.Text("panels.comment.quote", "sv"), new() { Exact = true })).ToHaveValueAsync("något");
        Assert.DoesNotContain("n%C3%A5got", patient.Page.Url, StringComparison.OrdinalIgnoreCase);
        Assert.Empty(patient.Complaints);
    }

    [Fact]
    public async Task Every_tab_is_without_barriers_on_phone_and_desktop_in_light_and_dark()
    {
        var site = await sites.ToChange();
        var closed = await PageOf(site, "/together/panels", "Egen blodsockermätning");
        var open = await PageOf(site, "/together/panels", "Lappen");
        var entry = await PageOf(site, "/together/exchange", "Fråga om tabletter");
        foreach (var (person, path) in new[] { ("patient", closed), ("patient", closed + "?tab=burden"), ("company", closed + "?tab=outcomes"), ("patient", closed + "?tab=comments"), ("patient", closed + "?tab=people"),
            ("patient", closed + "/versions"), ("patient", open + "?show=marks"), ("patient", open + "?at=3.2"), ("lead", open), ("lead", open + "?tab=comments"), ("lead", open + "?tab=people"), ("lead", open + "/edit"), ("patient", entry), ("lead", entry) })
            Assert.Empty(await site.Flaws(person, path));
    }

    static async Task<string> PageOf(RunningSite site, string list, string link)
    {
        await using var visit = await site.Look("patient", "sv");
        await visit.Open(list);
        await visit.Main.GetByRole(AriaRole.Link, new() { Name = link }).First.ClickAsync();
        await Expect(visit.Heading).ToContainTextAsync(link);
        return new Uri(visit.Page.Url).AbsolutePath;
    }

}
