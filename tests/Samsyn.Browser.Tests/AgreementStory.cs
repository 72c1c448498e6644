using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace Samsyn.Browser.Tests;

/// <summary>An agreement is written, stopped by a rule, mended, judged by an ethics officer, signed by two, and read by everybody. In Swedish, half of it on a phone and without scripts.</summary>
public sealed class AgreementStory(DemoSite sites)
{
    const string Title = "Ett samtal i veckan efter hemgång";
    const string Because = "Den som kommit hem får någon att fråga.";

    static readonly Screen Phone = new(390, Dark: false);

    [Fact]
    public async Task From_a_stop_rule_to_the_public_page()
    {
        var site = await sites.ToChange();
        string Say(string key) => site.Text(key, "sv");
        string page;

        await using (var writer = await site.Look("improver", "sv", scripts: false, Phone))
        {
            await writer.Open("/together/agreements/new");
            await AgreementForm.Write(writer, Say, Title, "Vi ringer alla som gått hem, en gång i veckan.");
            await AgreementForm.Party(writer, Say, 0, "Medicinkliniken", "committee@demo.invalid", "Ordförande");
            await AgreementForm.Party(writer, Say, 1, "Samtalsbolaget AB", "company@demo.invalid", "Direktör");
            await AgreementForm.Answer(writer, Say, "naturligt samband", "överens om att det publiceras");
            // Exclusive rights: a rule that nothing can be signed past
            await Question(writer, "Stänger avtalet ute").GetByLabel(Say("agreements.yes")).CheckAsync();
            await writer.Button(Say("agreements.save")).ClickAsync();
            await Expect(writer.Main).ToContainTextAsync(Say("gate.stopped"));
            Assert.Empty(await writer.WhatSticksOut());

            await Question(writer, "Stänger avtalet ute").GetByLabel(Say("agreements.no")).CheckAsync();
            await writer.Button(Say("agreements.act.handin")).ClickAsync();
            await Expect(writer.Heading).ToHaveTextAsync(Title);
            page = new Uri(writer.Page.Url).AbsolutePath;
            await Expect(writer.Main).Not.ToContainTextAsync(Say("gate.stopped"));
        }
        await using (var ethics = await site.Look("ethics", "sv"))
        {
            await ethics.Open("/");
            await ethics.Main.GetByRole(AriaRole.Listitem).Filter(new() { HasText = Title }).GetByRole(AriaRole.Link).ClickAsync();
            await ethics.Fill(Say("gate.reason"), Because);
            await ethics.Page.GetByRole(AriaRole.Button, new() { Name = Say("gate.say.met"), Exact = true }).ClickAsync();
            await Expect(ethics.Main).ToContainTextAsync(Because);
            await ethics.Button(Say("agreements.act.open")).ClickAsync();
            await Expect(ethics.Main).ToContainTextAsync(Say("gate.open"));
            Assert.Empty(ethics.Complaints);
        }
        foreach (var signatory in new[] { "company", "committee" })
        {
            await using var visit = await site.Look(signatory, "sv", scripts: false, Phone);
            await visit.Open(page);
            await visit.Page.GetByRole(AriaRole.Checkbox).CheckAsync();
            await visit.Button(Say("agreements.sign.do")).ClickAsync();
            await Expect(visit.Main).ToContainTextAsync(Say("agreements.check.holds"));
        }
        await using (var nobody = await site.Look(null, "sv", scripts: false, Phone))
        {
            await nobody.Open("/agreements");
            await nobody.Link(Title).ClickAsync();
            await Expect(nobody.Heading).ToHaveTextAsync(Title);
            await Expect(nobody.Main).ToContainTextAsync(Say("agreements.state.inforce"));
        }
        foreach (var (person, path) in new[] { ("committee", page), ("ethics", page + "/versions"), (null, page.Replace("/together", "", StringComparison.Ordinal)) })
            Assert.Empty(await site.Flaws(person, path));
    }

    static ILocator Question(Visit visit, string beginning) => visit.Page.GetByRole(AriaRole.Group).Filter(new() { HasText = beginning });
}
