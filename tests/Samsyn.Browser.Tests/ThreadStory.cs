using System.Globalization;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace Samsyn.Browser.Tests;

/// <summary>
/// The whole thread with nine roles: a patient's challenge on long waits for diabetes support is checked, talked about, answered by a company, judged, made an agreement at the gate,
/// carried out as an initiative in which a representative takes part and is paid, and its outcome told back to all. In Swedish and in Danish.
/// </summary>
public sealed class ThreadStory(DemoSite sites)
{
    static readonly Screen Phone = new(390, Dark: false);

    /// <summary>What people write, in their language.</summary>
    sealed record Written(string Challenge, string Need, string Whom, string Heed, string Speaks, string Proposal, string Offer, string Accepted, string Agreement, string Plan, string[] YesTo,
        string Ethics, string Initiative, string Begun, string Called, string Outcome);

    static readonly Dictionary<string, Written> Texts = new()
    {
        ["sv"] = new(
            "Elva veckor till första samtalet med en diabetessköterska", "Den som just fått diabetes väntar i elva veckor på någon att fråga.", "Omkring 900 personer om året i regionen, och deras närstående.",
            "Sköterskorna hinner inte fler samtal utan att något annat väntar.", "De första veckorna avgör hur tryggt det blir.", "Ett samtal inom fem dagar", "Vi ordnar samtal på kvällar och bemannar dem halva tiden.",
            "Det svarar på behovet och går att pröva på en mottagning.", "Samtal inom fem dagar efter diabetesbesked", "Vi ringer alla nya patienter inom fem dagar.", ["naturligt samband", "överens om att det publiceras"],
            "Nyttan för patienterna är tydlig.", "Samtal inom fem dagar prövas på diabetesmottagningen", "Vi börjar med en mottagning.", "Patientföreträdare, vuxendiabetes", "Väntan är nu sex dagar; kvällssamtalen blir kvar."),
        ["da"] = new(
            "Elleve uger til den første samtale med en diabetessygeplejerske", "Den, der lige har fået diabetes, venter elleve uger på nogen at spørge.", "Omkring 900 personer om året i regionen og deres pårørende.",
            "Sygeplejerskerne kan ikke nå flere samtaler, uden at noget andet venter.", "De første uger afgør, hvor tryg man bliver.", "En samtale inden fem dage", "Vi holder samtaler om aftenen og bemander dem halvdelen af tiden.",
            "Det svarer på behovet og kan prøves i ét ambulatorium.", "Samtale inden fem dage efter diagnosen diabetes", "Vi ringer til alle nye patienter inden fem dage.", ["naturlig sammenhæng", "enige om, at den offentliggøres"],
            "Værdien for patienterne er tydelig.", "Samtale inden fem dage prøves i diabetesambulatoriet", "Vi begynder med ét ambulatorium.", "Patientrepræsentant, voksne med diabetes", "Ventetiden er nu seks dage; aftensamtalerne fortsætter."),
    };

    [Theory]
    [InlineData("sv")]
    [InlineData("da")]
    public async Task From_a_patients_challenge_to_the_outcome_told_back(string language)
    {
        var site = await sites.ToChange();
        var thread = new Thread(site, language, Texts[language]);
        var challenge = await thread.Frame();
        await thread.Talk(challenge);
        var proposal = await thread.Propose(challenge);
        await thread.Judge(challenge, proposal);
        var agreement = await thread.Agree(proposal);
        var initiative = await thread.Begin(agreement);
        await thread.TakePart(initiative);
        await thread.Pay(initiative);
        await thread.End(initiative);
        await thread.ToldBack(initiative);
    }

    sealed class Thread(RunningSite site, string language, Written text)
    {
        string Say(string key) => site.Text(key, language);

        Task<Visit> Visit(string person) => site.Look(person, language);

        /// <summary>On a phone, with a browser that runs no scripts.</summary>
        Task<Visit> OnPhone(string person) => site.Look(person, language, scripts: false, Phone);

        static string PathOf(Visit visit) => new Uri(visit.Page.Url).AbsolutePath;

        /// <summary>The patient frames it; the quality developer checks and publishes it.</summary>
        public async Task<string> Frame()
        {
            string page;
            await using (var patient = await OnPhone("patient"))
            {
                await patient.Open("/together/challenges/new");
                await patient.Fill(Say("challenges.field.title"), text.Challenge);
                await patient.Fill(Say("challenges.need"), text.Need);
                await patient.Fill(Say("challenges.whom"), text.Whom);
                await patient.Page.GetByLabel(Say("challenges.area"), new() { Exact = true }).SelectOptionAsync("metabolic");
                await patient.Button(Say("challenges.send")).ClickAsync();
                await Expect(patient.Heading).ToHaveTextAsync(text.Challenge);
                page = PathOf(patient);
            }
            await using var moderator = await Visit("improver");
            await moderator.Open("/together/moderation");
            await moderator.Link(text.Challenge).ClickAsync();
            await moderator.Button(Say("challenges.act.publish")).ClickAsync();
            await Expect(moderator.Main).ToContainTextAsync(Say("challenges.state.dialogue"));
            return page;
        }

        /// <summary>A clinician says what to heed, a researcher what speaks for it; the head of the committee opens for proposals.</summary>
        public async Task Talk(string challenge)
        {
            foreach (var (person, column, said) in new[] { ("clinician", "heed", text.Heed), ("researcher", "for", text.Speaks) })
            {
                await using var visit = await OnPhone(person);
                await visit.Open(challenge);
                await visit.Page.GetByLabel(Say("dialogue.say.column")).SelectOptionAsync(column);
                await visit.Fill(Say("dialogue.say.text"), said);
                await visit.Button(Say("dialogue.say.send")).ClickAsync();
                await Expect(visit.Main.GetByRole(AriaRole.Listitem).Filter(new() { HasText = said })).ToBeVisibleAsync();
            }
            await using var lead = await Visit("committee");
            await lead.Open(challenge);
            await lead.Button(Say("challenges.act.openforproposals")).ClickAsync();
            await Expect(lead.Main).ToContainTextAsync(Say("challenges.state.proposals"));
        }

        public async Task<string> Propose(string challenge)
        {
            await using var company = await Visit("company");
            await company.Open(challenge);
            await company.Link(Say("proposals.new")).ClickAsync();
            await company.Fill(Say("proposals.field.title"), text.Proposal);
            await company.Fill(Say("proposals.field.text"), text.Offer);
            await company.Button(Say("proposals.hand-in")).ClickAsync();
            await Expect(company.Heading).ToHaveTextAsync(text.Proposal);
            return PathOf(company);
        }

        /// <summary>A mixed group, each of whom declares interests before the text is shown; then the answer, with its reason.</summary>
        public async Task Judge(string challenge, string proposal)
        {
            string[] group = ["representative", "clinician"];
            await using (var lead = await Visit("committee"))
            {
                foreach (var member in group)
                {
                    await lead.Open(challenge);
                    await lead.Fill(Say("proposals.group.email"), member + "@demo.invalid");
                    await lead.Button(Say("proposals.group.add")).ClickAsync();
                    await Expect(lead.Main).ToContainTextAsync(Say("done.assessor"));
                }
                await lead.Open(challenge);
                await lead.Button(Say("challenges.act.assess")).ClickAsync();
                await Expect(lead.Main).ToContainTextAsync(Say("challenges.state.assessed"));
            }
            foreach (var member in group)
            {
                await using var assessor = await OnPhone(member);
                await assessor.Open(proposal);
                await Expect(assessor.Main).Not.ToContainTextAsync(text.Offer);
                await assessor.Button(Say("proposals.conflict.none")).ClickAsync();
                await Expect(assessor.Main).ToContainTextAsync(text.Offer);
                foreach (var level in await assessor.Page.GetByLabel(Say("proposals.assess.level")).AllAsync()) await level.SelectOptionAsync("3");
                await assessor.Button(Say("proposals.assess.save")).ClickAsync();
                await Expect(assessor.Table(Say("proposals.judged.table"))).ToBeVisibleAsync();
            }
            await using var answering = await Visit("committee");
            await answering.Open(proposal);
            await answering.Button(Say("proposals.conflict.none")).ClickAsync();
            await answering.Fill(Say("proposals.answer.reason"), text.Accepted);
            await answering.Button(Say("proposals.answer.accept")).ClickAsync();
            await Expect(answering.Main).ToContainTextAsync(Say("proposals.state.accepted"));
            await answering.Open(challenge);
            await answering.Fill(Say("challenges.reason"), text.Accepted);
            await answering.Button(Say("challenges.act.takeup")).ClickAsync();
            await Expect(answering.Main).ToContainTextAsync(Say("challenges.state.takenup"));
        }

        /// <summary>Written from the proposal, judged by the ethics officer, signed by both in person.</summary>
        public async Task<string> Agree(string proposal)
        {
            string page;
            await using (var writer = await Visit("improver"))
            {
                await writer.Open(proposal);
                await writer.Link(Say("agreements.write")).ClickAsync();
                await AgreementForm.Write(writer, Say, text.Agreement, text.Plan);
                await AgreementForm.Party(writer, Say, 0, "Diabetes", "committee@demo.invalid", "Lead");
                await AgreementForm.Party(writer, Say, 1, "Aften & Kväll AB", "company@demo.invalid", "Director");
                await AgreementForm.Answer(writer, Say, text.YesTo);
                await writer.Button(Say("agreements.act.handin")).ClickAsync();
                await Expect(writer.Heading).ToHaveTextAsync(text.Agreement);
                page = PathOf(writer);
            }
            await using (var ethics = await Visit("ethics"))
            {
                await ethics.Open(page);
                await ethics.Fill(Say("gate.reason"), text.Ethics);
                await ethics.Page.GetByRole(AriaRole.Button, new() { Name = Say("gate.say.met"), Exact = true }).ClickAsync();
                await Expect(ethics.Main).ToContainTextAsync(text.Ethics);
                await ethics.Button(Say("agreements.act.open")).ClickAsync();
                await Expect(ethics.Main).ToContainTextAsync(Say("gate.open"));
            }
            foreach (var signatory in new[] { "company", "committee" })
            {
                await using var visit = await OnPhone(signatory);
                await visit.Open(page);
                await visit.Page.GetByRole(AriaRole.Checkbox).CheckAsync();
                await visit.Button(Say("agreements.sign.do")).ClickAsync();
                await Expect(visit.Main).ToContainTextAsync(Say("agreements.check.holds"));
            }
            return page;
        }

        /// <summary>Begun from the agreement; the representative is invited from the first phase on.</summary>
        public async Task<string> Begin(string agreement)
        {
            await using var improver = await Visit("improver");
            await improver.Open(agreement);
            await improver.Link(Say("initiatives.new")).ClickAsync();
            await improver.Fill(Say("initiatives.field.title"), text.Initiative);
            await improver.Fill(Say("initiatives.field.why"), text.Need);
            await improver.Fill(Say("initiatives.field.decided"), text.Begun);
            await improver.Button(Say("initiatives.begin")).ClickAsync();
            await Expect(improver.Heading).ToHaveTextAsync(text.Initiative);
            var page = PathOf(improver);
            await improver.Main.GetByText(Say("participation.invite"), new() { Exact = true }).First.ClickAsync();
            await improver.Fill(Say("participation.called"), text.Called);
            await improver.Fill(Say("participation.email"), "representative@demo.invalid");
            await improver.Page.GetByLabel(Say("participation.say"), new() { Exact = true }).First.SelectOptionAsync("decidestogether");
            await improver.Page.Locator("form", new() { Has = improver.Page.Locator("input[value=invite]") }).GetByRole(AriaRole.Button).ClickAsync();
            await Expect(improver.Main).ToContainTextAsync(Say("done.invite"));
            return page;
        }

        /// <summary>Says yes, and asks to be paid for two hours.</summary>
        public async Task TakePart(string initiative)
        {
            await using var representative = await OnPhone("representative");
            await representative.Open("/");
            await Expect(representative.Main).ToContainTextAsync(text.Initiative);
            await representative.Open(initiative);
            await representative.Button(Say("participation.take")).ClickAsync();
            await Expect(representative.Main).ToContainTextAsync(Say("initiatives.say.decidestogether"));
            await representative.Open(initiative + "?tab=money");
            await representative.Fill(Say("claims.hours"), "2");
            await representative.Button(Say("claims.send")).ClickAsync();
            await Expect(representative.Main).ToContainTextAsync(Say("claims.state.claimed"));
        }

        /// <summary>Approved by whoever leads, paid by the controller.</summary>
        public async Task Pay(string initiative)
        {
            await using (var improver = await Visit("improver"))
            {
                await improver.Open(initiative + "?tab=money");
                await improver.Button(Say("claims.approve")).ClickAsync();
                await Expect(improver.Main).ToContainTextAsync(Say("claims.state.approved"));
            }
            await using (var controller = await Visit("controller"))
            {
                await controller.Open("/together/compensation");
                await controller.Main.GetByRole(AriaRole.Row).Filter(new() { HasText = text.Initiative }).GetByRole(AriaRole.Checkbox).CheckAsync();
                await controller.Button(Say("claims.page.paid")).ClickAsync();
                await Expect(controller.Main.GetByRole(AriaRole.Row).Filter(new() { HasText = text.Initiative })).ToHaveCountAsync(0);
            }
            await using var representative = await OnPhone("representative");
            await representative.Open(initiative + "?tab=money");
            await Expect(representative.Main).ToContainTextAsync(Say("claims.state.paid"));
        }

        public async Task End(string initiative)
        {
            await using var improver = await Visit("improver");
            await improver.Open(initiative + "?tab=outcome");
            await improver.Fill(Say("initiatives.outcome"), text.Outcome);
            await improver.Button(Say("initiatives.end.do")).ClickAsync();
            await Expect(improver.Main).ToContainTextAsync(text.Outcome);
            Assert.Empty(improver.Complaints);
        }

        /// <summary>Everyone who contributed, from the patient who framed it to the company that proposed, finds on the front page what came of it, beside what they said themselves.</summary>
        public async Task ToldBack(string initiative)
        {
            foreach (var (person, said) in new[] { ("patient", text.Challenge), ("clinician", text.Heed), ("researcher", text.Speaks), ("company", text.Proposal), ("representative", text.Called) })
            {
                await using var visit = await OnPhone(person);
                await visit.Open("/");
                await Expect(visit.Main).ToContainTextAsync(string.Format(CultureInfo.InvariantCulture, Say("told.waiting"), text.Initiative));
                await visit.Open(initiative + "/told");
                await Expect(visit.Heading).ToHaveTextAsync(Say("told.title"));
                await Expect(visit.Main).ToContainTextAsync(said);
                await Expect(visit.Main).ToContainTextAsync(text.Outcome);
            }
        }
    }
}
