using System.Net;
using Samsyn.Tests.Hosting;
using Samsyn.Tests.Medicines.Measures;
using Samsyn.Tests.Texts;

namespace Samsyn.Tests.Together.Challenges;

/// <summary>Measures are picked from the catalogue, and today's value is drawn in for those who may see it.</summary>
public sealed class ChallengeMeasuresTests(TestSite site) : IClassFixture<TestSite>
{
    static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_measure_comes_along_from_its_page_and_its_value_is_for_those_who_may_see_it_there()
    {
        await MeasuredSite.Fill(site);
        var (lead, moderator, patient) = (await site.SignedIn("lead"), await site.SignedIn("improver"), await site.SignedIn("patient"));
        var measure = await lead.GetStringAsync($"/medicines/measures/{MeasuredSite.Share}?org=AHH-MED", Cancel);
        Assert.Contains($"/together/challenges/new?org=AHH-MED&amp;measure={MeasuredSite.Share}&amp;origin=", measure, StringComparison.Ordinal);

        var fresh = await lead.GetStringAsync($"/together/challenges/new?org=AHH-MED&measure={MeasuredSite.Share}&origin=/medicines/measures/{MeasuredSite.Share}", Cancel);
        Assert.Contains($"name=\"Measures\" value=\"{MeasuredSite.Share}\" checked", fresh, StringComparison.Ordinal);
        // December 2025: 20 + 0 of 100
        Assert.Contains("20.0 % in December 2025", SwedishReader.Seen(fresh).Replace('\u00a0', ' '), StringComparison.Ordinal);

        var form = new Dictionary<string, string>
        {
            ["_handler"] = "challenge", ["do"] = "send", ["Version"] = "", ["Title"] = "Drips stay longer than needed", ["Need"] = "Nobody reminds us", ["Whom"] = "Inpatients", ["Area"] = "infections",
            ["Kind"] = "medical", ["Level"] = "meso", ["Place"] = "AHH-MED", ["Space"] = "open", ["Measures"] = MeasuredSite.Share, ["Another"] = "antibiotics-ddd-per-admission",
            ["From"] = $"/medicines/measures/{MeasuredSite.Share}",
        };
        var sent = await lead.Send("/together/challenges/new", "/together/challenges/new", form);
        Assert.True(sent.StatusCode == HttpStatusCode.Redirect, SwedishReader.Seen(await sent.Text()));
        var page = sent.Headers.Location!.OriginalString.Split('?')[0];
        var version = (await lead.GetStringAsync(page, Cancel)).Split("name=\"Form.Version\" value=\"")[1].Split('"')[0];
        await moderator.Send(page, page, new() { ["_handler"] = "act", ["Form.Act"] = "publish", ["Form.Version"] = version });

        Assert.Contains("20.0 % in December 2025", SwedishReader.Seen(await lead.GetStringAsync(page, Cancel)).Replace('\u00a0', ' '), StringComparison.Ordinal);
        var seen = SwedishReader.Seen(await patient.GetStringAsync(page, Cancel));
        Assert.Contains("Its value is shown to those who may see medicine figures here.", seen, StringComparison.Ordinal);
        Assert.DoesNotContain("20.0", seen, StringComparison.Ordinal);
        foreach (var (organisation, found) in new[] { ("NORD", "1 challenge"), ("AHH-MED", "1 challenge"), ("AHH-CHILD", "Nothing fits") })
            Assert.Contains(found, SwedishReader.Seen(await patient.GetStringAsync($"/together/challenges?org={organisation}", Cancel)), StringComparison.Ordinal);
        Assert.Contains("1 challenge", SwedishReader.Seen(await patient.GetStringAsync($"/together/challenges?measure={MeasuredSite.Share}", Cancel)), StringComparison.Ordinal);
    }
}
