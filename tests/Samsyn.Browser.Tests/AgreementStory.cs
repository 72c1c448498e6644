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

        await using (var writer = await site.Visit("improver", Phone, "sv", scripts: false))
        {
            await writer.Open("/together/agreements/new");
            await Fill(writer, Say("agreements.field.title"), Title);
            foreach (var field in new[] { "purpose", "benefit", "plan", "evaluation", "responsibilities", "summary", "contact", "manager" })
                await Fill(writer, Say("agreements.field." + field), "Vi ringer alla som gått hem, en gång i veckan.");
            foreach (var (field, days) in new[] { ("start", 40), ("end", 300), ("outcome-by", 400), ("received", -3) }) await Fill(writer, Say("agreements.field." + field), Day(days));
            await Party(writer, 0, Say, "Medicinkliniken", "committee@demo.invalid", "Ordförande");
            await Party(writer, 1, Say, "Samtalsbolaget AB", "company@demo.invalid", "Direktör");
            await Answer(writer, Say);
            // Exclusive rights: a rule that nothing can be signed past
            await Question(writer, "Stänger avtalet ute").GetByLabel(Say("agreements.yes")).CheckAsync();
            await writer.Button(Say("agreements.save")).ClickAsync();
            await Expect(writer.Main).ToContainTextAsync(Say("gate.stopped"));
            Assert.Equal("nothing", await writer.WhatSticksOut());

            await Question(writer, "Stänger avtalet ute").GetByLabel(Say("agreements.no")).CheckAsync();
            await writer.Button(Say("agreements.act.handin")).ClickAsync();
            await Expect(writer.Heading).ToHaveTextAsync(Title);
            page = new Uri(writer.Page.Url).AbsolutePath;
            await Expect(writer.Main).Not.ToContainTextAsync(Say("gate.stopped"));
        }
        await using (var ethics = await site.Visit("ethics", language: "sv"))
        {
            await ethics.Open("/");
            await ethics.Main.GetByRole(AriaRole.Listitem).Filter(new() { HasText = Title }).GetByRole(AriaRole.Link).ClickAsync();
            await Fill(ethics, Say("gate.reason"), Because);
            await ethics.Page.GetByRole(AriaRole.Button, new() { Name = Say("gate.say.met"), Exact = true }).ClickAsync();
            await Expect(ethics.Main).ToContainTextAsync(Because);
            await ethics.Button(Say("agreements.act.open")).ClickAsync();
            await Expect(ethics.Main).ToContainTextAsync(Say("gate.open"));
            Assert.Empty(ethics.Complaints);
        }
        foreach (var signatory in new[] { "company", "committee" })
        {
            await using var visit = await site.Visit(signatory, Phone, "sv", scripts: false);
            await visit.Open(page);
            await visit.Page.GetByRole(AriaRole.Checkbox).CheckAsync();
            await visit.Button(Say("agreements.sign.do")).ClickAsync();
            await Expect(visit.Main).ToContainTextAsync(Say("agreements.check.holds"));
        }
        await using (var nobody = await site.Visit(null, Phone, "sv", scripts: false))
        {
            await nobody.Open("/agreements");
            await nobody.Link(Title).ClickAsync();
            await Expect(nobody.Heading).ToHaveTextAsync(Title);
            await Expect(nobody.Main).ToContainTextAsync(Say("agreements.state.inforce"));
        }
        foreach (var screen in new[] { Phone, new(1440, Dark: true) })
            foreach (var (person, path) in new[] { ("committee", page), ("ethics", page + "/versions"), (null, page.Replace("/together", "", StringComparison.Ordinal)), ("improver", "/together/agreements/new"), ("ethics", "/together/gate-rules"), ("company", "/together/agreements"), (null, "/agreements") })
            {
                await using var visit = await site.Visit(person, screen, "sv");
                await visit.Open(path);
                Assert.Empty(await visit.Barriers());
                Assert.Equal("nothing", await visit.WhatSticksOut());
            }
    }

    static string Day(int days) => DateOnly.FromDateTime(TimeProvider.System.GetUtcNow().UtcDateTime).AddDays(days).ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);

    static Task Fill(Visit visit, string label, string text) => visit.Page.GetByLabel(label, new() { Exact = true }).FillAsync(text);

    static ILocator Question(Visit visit, string beginning) => visit.Page.GetByRole(AriaRole.Group).Filter(new() { HasText = beginning });

    static async Task Party(Visit visit, int at, Func<string, string> say, string called, string email, string title)
    {
        var party = visit.Page.GetByRole(AriaRole.Group).Filter(new() { HasText = say("agreements.party.organisation") }).Nth(at);
        await party.GetByLabel(say(at == 0 ? "agreements.party.unit" : "agreements.party.name"), new() { Exact = true }).FillAsync(called);
        await party.GetByLabel(say("agreements.party.time"), new() { Exact = true }).FillAsync("En sköterska på halvtid");
        await party.GetByLabel(say("agreements.party.time-value"), new() { Exact = true }).FillAsync("250 000");
        await party.GetByLabel(say("agreements.party.email"), new() { Exact = true }).FillAsync(email);
        await party.GetByLabel(say("agreements.party.title"), new() { Exact = true }).FillAsync(title);
    }

    /// <summary>Yes where the rules want a yes.</summary>
    static async Task Answer(Visit visit, Func<string, string> say)
    {
        foreach (var question in await visit.Page.GetByRole(AriaRole.Group).Filter(new() { Has = visit.Page.GetByRole(AriaRole.Radio) }).AllAsync())
        {
            var text = await question.InnerTextAsync();
            var isYes = text.Contains("naturligt samband", StringComparison.Ordinal) || text.Contains("överens om att det publiceras", StringComparison.Ordinal);
            await question.GetByLabel(say(isYes ? "agreements.yes" : "agreements.no"), new() { Exact = true }).CheckAsync();
        }
    }
}
