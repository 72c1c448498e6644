using System.Net;
using Samsyn.Tests.Hosting;
using Samsyn.Tests.Medicines.Measures;
using Samsyn.Tests.Texts;

namespace Samsyn.Tests.Together.Cycles;

/// <summary>The measure's chart on the page of an initiative, with its cycles marked; for those who may see the figures.</summary>
public sealed class MeasureOnInitiativeTests(TestSite site) : IClassFixture<TestSite>
{
    static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task The_chart_is_drawn_with_the_cycle_for_who_may_see_it_and_the_change_counts_as_progress()
    {
        await MeasuredSite.Fill(site);
        var (lead, patient) = (await site.SignedIn("lead"), await site.SignedIn("patient"));
        var begun = await lead.Send("/together/initiatives/new", "/together/initiatives/new", new()
        {
            ["_handler"] = "initiative", ["do"] = "save", ["Title"] = "Tablets in time", ["Why"] = "Drips stay too long", ["Levels"] = "meso", ["Place"] = "AHH-MED", ["Space"] = "open", ["Decided"] = "We begin",
            ["Measures"] = MeasuredSite.Share,
        });
        Assert.True(begun.StatusCode == HttpStatusCode.Redirect, SwedishReader.Seen(await begun.Text()));
        var page = begun.Headers.Location!.OriginalString.Split('?')[0] + "?tab=cycles";
        // The share falls from 40 to 20 of 100 in January 2025
        var planned = await lead.Send(page, page, new() { ["_handler"] = "cycle", ["aim"] = "Can we ask on every round?", ["prediction"] = "For eight of ten", ["starts"] = "2024-12-10", ["measure"] = MeasuredSite.Share });
        Assert.True(planned.StatusCode == HttpStatusCode.Redirect, SwedishReader.Seen(await planned.Text()));

        var seen = await lead.GetStringAsync(page, Cancel);

        Assert.Contains("chart-spc", seen, StringComparison.Ordinal);
        Assert.Contains("PDSA 1", seen, StringComparison.Ordinal);
        Assert.True(SwedishReader.Seen(seen).Contains("A measure has been lastingly better since January 2025", StringComparison.Ordinal), SwedishReader.Seen(seen));
        var hidden = await patient.GetStringAsync(page, Cancel);
        Assert.DoesNotContain("chart-spc", hidden, StringComparison.Ordinal);
        Assert.Contains("The measure's chart is shown to those who may see medicine figures here", SwedishReader.Seen(hidden), StringComparison.Ordinal);
        Assert.DoesNotContain("January 2025", SwedishReader.Seen(hidden), StringComparison.Ordinal);
    }
}
