using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace Samsyn.Browser.Tests;

/// <summary>A patient frames a need; it is checked, talked about, answered with a proposal, and the proposer is told why. In Swedish, half of it on a phone and without scripts.</summary>
public sealed class ChallengeStory(DemoSite sites)
{
    const string Title = "Barn med diabetes glömmer sprutan i skolan";
    const string Proposal = "En kontaktperson på varje skola";
    const string Because = "Patientföreningen och kliniken börjar tillsammans i höst.";

    static readonly Screen Phone = new(390, Dark: false);

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Those_that_are_alike_are_shown_while_it_is_written(bool scripts)
    {
        await using var patient = await sites.Look("patient", "sv", scripts: scripts, Phone);
        await patient.Open("/together/challenges/new");
        await patient.Fill(sites.Text("challenges.field.title", "sv"), "Månaders väntan på stöd efter diabetesdiagnos");
        await patient.Fill(sites.Text("challenges.need", "sv"), "Efter min diagnos var det fyra månader till diabetessköterskan. Under tiden visste jag inte vad jag fick äta eller vem jag kunde fråga.");
        if (!scripts) await patient.Button(sites.Text("challenges.similar.look", "sv")).ClickAsync();
        await Expect(patient.Page.Locator("#alike").GetByRole(AriaRole.Link)).ToContainTextAsync(["Väntan på stöd efter en diabetesdiagnos är flera månader"]);
        await Expect(patient.Page.GetByLabel(sites.Text("challenges.field.title", "sv"))).ToHaveValueAsync("Månaders väntan på stöd efter diabetesdiagnos");
        Assert.Equal("/together/challenges/new", new Uri(patient.Page.Url).PathAndQuery);
        if (scripts) Assert.Empty(await patient.Barriers());
        Assert.Empty(patient.Complaints);
    }

    [Fact]
    public async Task From_a_need_to_an_answer_with_its_reason()
    {
        var site = await sites.ToChange();
        string Say(string key) => site.Text(key, "sv");
        string page, proposal;

        await using (var patient = await site.Look("patient", "sv", scripts: false, Phone))
        {
            await patient.Open("/together/challenges/new");
            await patient.Fill(Say("challenges.field.title"), Title);
            await patient.Fill(Say("challenges.need"), "Ingen på skolan vågar påminna, och barnen vill inte skilja ut sig.");
            await patient.Fill(Say("challenges.whom"), "Ungefär 200 barn i regionen och deras föräldrar.");
            await patient.Page.GetByLabel(Say("challenges.area"), new() { Exact = true }).SelectOptionAsync("children");
            await patient.Button(Say("challenges.send")).ClickAsync();
            await Expect(patient.Heading).ToHaveTextAsync(Title);
            page = new Uri(patient.Page.Url).AbsolutePath;
            await Expect(patient.Main).ToContainTextAsync(Say("challenges.state.sent"));
        }
        await using (var moderator = await site.Look("improver", "sv"))
        {
            await moderator.Open("/together/moderation");
            await moderator.Link(Title).ClickAsync();
            await moderator.Button(Say("challenges.act.publish")).ClickAsync();
            await Expect(moderator.Main).ToContainTextAsync(Say("challenges.state.dialogue"));
        }
        await using (var clinician = await site.Look("clinician", "sv", scripts: false, Phone))
        {
            await clinician.Open(page);
            await clinician.Page.GetByLabel(Say("dialogue.say.column")).SelectOptionAsync("heed");
            await clinician.Fill(Say("dialogue.say.text"), "Skolan får inte ta över ansvaret.");
            await clinician.Button(Say("dialogue.say.send")).ClickAsync();
            await Expect(clinician.Main.GetByRole(AriaRole.Listitem).Filter(new() { HasText = "Skolan får inte ta över ansvaret." })).ToBeVisibleAsync();
        }
        await using (var lead = await site.Look("committee", "sv"))
        {
            await lead.Open(page);
            await lead.Button(Say("challenges.act.openforproposals")).ClickAsync();
            await Expect(lead.Main).ToContainTextAsync(Say("challenges.state.proposals"));
        }
        await using (var company = await site.Look("company", "sv"))
        {
            await company.Open(page);
            await company.Link(Say("proposals.new")).ClickAsync();
            await company.Fill(Say("proposals.field.title"), Proposal);
            await company.Fill(Say("proposals.field.text"), "Vi utbildar en kontaktperson på varje skola och finns på telefon.");
            await company.Button(Say("proposals.hand-in")).ClickAsync();
            await Expect(company.Heading).ToHaveTextAsync(Proposal);
            proposal = new Uri(company.Page.Url).AbsolutePath;
        }
        await using (var lead = await site.Look("committee", "sv"))
        {
            await lead.Open(page);
            foreach (var member in new[] { "representative", "clinician" })
            {
                await lead.Fill(Say("proposals.group.email"), member + "@demo.invalid");
                await lead.Button(Say("proposals.group.add")).ClickAsync();
                await Expect(lead.Main).ToContainTextAsync(Say("done.assessor"));
                await lead.Open(page);
            }
            await lead.Button(Say("challenges.act.assess")).ClickAsync();
            await Expect(lead.Main).ToContainTextAsync(Say("challenges.state.assessed"));
        }
        foreach (var member in new[] { "representative", "clinician" })
        {
            await using var assessor = await site.Look(member, "sv", scripts: false, Phone);
            await assessor.Open(proposal);
            await Expect(assessor.Main).Not.ToContainTextAsync(Proposal);
            await assessor.Button(Say("proposals.conflict.none")).ClickAsync();
            await Expect(assessor.Heading).ToHaveTextAsync(Proposal);
            foreach (var level in await assessor.Page.GetByLabel(Say("proposals.assess.level")).AllAsync()) await level.SelectOptionAsync("3");
            await assessor.Button(Say("proposals.assess.save")).ClickAsync();
            await Expect(assessor.Table(Say("proposals.judged.table"))).ToBeVisibleAsync();
        }
        await using (var lead = await site.Look("committee", "sv"))
        {
            await lead.Open(proposal);
            await lead.Button(Say("proposals.conflict.none")).ClickAsync();
            await lead.Fill(Say("proposals.answer.reason"), Because);
            await lead.Button(Say("proposals.answer.accept")).ClickAsync();
            await Expect(lead.Main).ToContainTextAsync(Say("proposals.state.accepted"));
            Assert.Empty(lead.Complaints);
        }
        await using (var company = await site.Look("company", "sv"))
        {
            await company.Open("/account/notices");
            await Expect(company.Main).ToContainTextAsync(Because);
        }
        foreach (var (person, path) in new[] { ("committee", page), ("improver", page), ("representative", proposal), ("patient", page + "/versions") })
            Assert.Empty(await site.Flaws(person, path));
    }

}
