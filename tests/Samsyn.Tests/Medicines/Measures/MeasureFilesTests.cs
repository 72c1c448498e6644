using System.Net;
using System.Text.Json;
using System.Xml.Linq;
using Microsoft.EntityFrameworkCore;
using Samsyn.Kernel.Data;
using Samsyn.Tests.Hosting;

namespace Samsyn.Tests.Medicines.Measures;

/// <summary>What can be taken along of measures: pictures, the figures of a report, the events behind a month.</summary>
public sealed class MeasureFilesTests(TestSite site) : IClassFixture<TestSite>, IAsyncLifetime
{
    const string Api = $"/api/medicines/measures/{MeasuredSite.Share}";
    const string Events = $"/events?org=AHH-MED&month=2025-03";

    static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync() => await MeasuredSite.Fill(site);

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;

    [Theory]
    [InlineData("time", "decile-median")]
    [InlineData("change", "spc-centre")]
    public async Task A_picture_stands_alone_with_title_unit_source_and_colours(string chart, string holds)
    {
        var lead = await site.SignedIn("lead");

        var answer = await lead.GetAsync($"{Api}/picture?org=AHH-MED&chart={chart}", Cancel);
        var text = await answer.Text();
        var svg = XDocument.Parse(text);

        Assert.Equal("image/svg+xml", answer.Content.Headers.ContentType?.MediaType);
        Assert.Equal($"{MeasuredSite.Share}-{chart}.svg", answer.Content.Headers.ContentDisposition?.FileName);
        Assert.Equal("http://www.w3.org/2000/svg", svg.Root!.Name.NamespaceName);
        var words = svg.Descendants().Where(e => e.Name.LocalName == "text").Select(e => e.Value).ToList();
        Assert.Contains(words, w => w.StartsWith("Antibiotics given by vein, share, Department of Medicine", StringComparison.Ordinal) || w.Contains("by vein, share, Department of Medicine", StringComparison.Ordinal));
        Assert.Contains("%", words);
        Assert.Contains(words, w => w.Contains("Source: medicine events in Samsyn", StringComparison.Ordinal));
        Assert.Contains(holds, text, StringComparison.Ordinal);
        Assert.DoesNotContain("var(", text, StringComparison.Ordinal);
        Assert.DoesNotContain("<figure", text, StringComparison.Ordinal);
        // Whatever is drawn has a rule in the file itself
        var style = svg.Descendants().Single(e => e.Name.LocalName == "style").Value;
        var drawn = svg.Descendants().Where(e => e.Name.LocalName is "path" or "rect").Select(e => ((string?)e.Attribute("class"))!.Split(' '));
        Assert.All(drawn, classes => Assert.Contains(classes, c => style.Contains("." + c, StringComparison.Ordinal)));
    }

    [Theory]
    [InlineData("lead", "&chart=pie", HttpStatusCode.BadRequest)]
    [InlineData("lead", "&chart=compared", HttpStatusCode.NotFound)]
    [InlineData("company", "&chart=time", HttpStatusCode.Forbidden)]
    public async Task A_picture_that_there_is_not_or_that_one_may_not_see_is_refused(string person, string query, HttpStatusCode status) =>
        Assert.Equal(status, (await (await site.SignedIn(person)).GetAsync($"{Api}/picture?{query[1..]}", Cancel)).StatusCode);

    [Fact]
    public async Task The_report_shows_its_measures_and_gives_all_its_figures_as_CSV()
    {
        var lead = await site.SignedIn("lead");
        var query = $"?org=AHH-MED&m={MeasuredSite.Share}";

        var page = WebUtility.HtmlDecode(await lead.GetStringAsync("/medicines/compare" + query, Cancel)).Replace('\u00a0', ' ');
        var table = (await lead.GetStringAsync("/api/medicines/compare" + query + "&format=csv", Cancel)).Split('\n');
        var numbers = JsonDocument.Parse(await lead.GetStringAsync("/api/medicines/compare" + query, Cancel)).RootElement;

        Assert.Contains("Monthly report: Department of Medicine, Åby Hospital", page, StringComparison.Ordinal);
        Assert.Contains("Month by month, January 2025 to December 2025", page, StringComparison.Ordinal);
        Assert.Contains("I′ chart", page, StringComparison.Ordinal);
        Assert.StartsWith("measure,name,unit,better,organisation,time,numerator,denominator,value,", table[0], StringComparison.Ordinal);
        // October to December together: (19 + 21 + 20) of 300
        Assert.StartsWith(MeasuredSite.Share + ",\"Antibiotics given by vein, share\",%,lower,AHH-MED,2025-10/2025-12,60,300,20,", table[1], StringComparison.Ordinal);
        Assert.Contains(table, l => l.Contains(",AHH-MED,2025-01,20,100,20,", StringComparison.Ordinal));
        Assert.Equal(table.Length - 2, numbers.GetArrayLength());
    }

    [Fact]
    public async Task The_measures_of_a_report_are_those_picked_those_of_a_subject_or_those_to_look_at_first()
    {
        var lead = await site.SignedIn("lead");

        var usual = await lead.GetStringAsync("/api/medicines/compare?org=AHH-MED&format=csv", Cancel);
        var subject = await lead.GetStringAsync("/api/medicines/compare?org=AHH-MED&tag=route&format=csv", Cancel);
        var none = await lead.GetStringAsync("/api/medicines/compare?org=AHH-MED&m=nothing&format=csv", Cancel);

        Assert.Contains(MeasuredSite.Share, usual, StringComparison.Ordinal);
        Assert.Contains(MeasuredSite.Share, subject, StringComparison.Ordinal);
        Assert.Single(none.Split('\n', StringSplitOptions.RemoveEmptyEntries));
    }

    [Fact]
    public async Task A_lead_comes_from_a_month_to_its_events_and_sees_no_person_and_each_look_is_in_the_trail()
    {
        var lead = await site.SignedIn("lead");
        var chart = WebUtility.HtmlDecode(await lead.GetStringAsync($"/medicines/measures/{MeasuredSite.Share}?org=AHH-MED", Cancel));
        Assert.Contains($"href=\"/medicines/measures/{MeasuredSite.Share}{Events}\"", chart, StringComparison.Ordinal);

        var page = WebUtility.HtmlDecode(await lead.GetStringAsync($"/medicines/measures/{MeasuredSite.Share}{Events}", Cancel));
        var below = await lead.GetStringAsync(Api + Events + "&side=denominator&format=csv", Cancel);

        Assert.Contains("1 events at Department of Medicine are counted above the line", page, StringComparison.Ordinal);
        Assert.Contains("2025-03-10", page, StringComparison.Ordinal);
        Assert.DoesNotContain("2025-03-11", page, StringComparison.Ordinal);
        Assert.Equal(3, below.Split('\n', StringSplitOptions.RemoveEmptyEntries).Length);
        Assert.Contains("\n2025-03-10,AHH-MED,administer,CEF,J01DD01,,parenteral,,18,g,,18,,,,,,\n", below, StringComparison.Ordinal);
        await site.Use<SamsynDb>(async db =>
        {
            var looks = await db.AuditEntries.Where(a => a.Subject == "measure:" + MeasuredSite.Share).Select(a => a.After!).ToListAsync(Cancel);
            Assert.Contains(looks, l => l.Contains("\"side\":\"numerator\"", StringComparison.Ordinal) && l.Contains("\"month\":\"2025-03\"", StringComparison.Ordinal));
            Assert.Contains(looks, l => l.Contains("\"side\":\"denominator\"", StringComparison.Ordinal));
        });
    }

    [Fact]
    public async Task A_steward_sees_pseudonyms_and_who_may_not_see_events_gets_no_link_and_is_turned_away()
    {
        var steward = await site.SignedIn("steward");
        var controller = await site.SignedIn("controller");

        var rows = JsonDocument.Parse(await steward.GetStringAsync(Api + Events, Cancel)).RootElement;
        var chart = await controller.GetStringAsync($"/medicines/measures/{MeasuredSite.Share}?org=AHH-MED", Cancel);

        Assert.Equal(32, rows[0].GetProperty("person").GetString()!.Length);
        Assert.DoesNotContain("/events?", chart, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.Forbidden, (await controller.GetAsync($"/medicines/measures/{MeasuredSite.Share}{Events}", Cancel)).StatusCode);
        Assert.Equal(HttpStatusCode.Forbidden, (await controller.GetAsync(Api + Events, Cancel)).StatusCode);
    }

    [Theory]
    [InlineData("&month=soon", "urn:samsyn:problem:measure.event-month")]
    [InlineData("&month=2025-03&side=top", "urn:samsyn:problem:measure.side")]
    public async Task A_question_for_events_that_makes_no_sense_is_refused(string query, string problem)
    {
        var answer = await (await site.SignedIn("lead")).GetAsync(Api + "/events?org=AHH-MED" + query, Cancel);

        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        Assert.Contains(problem, await answer.Text(), StringComparison.Ordinal);
    }
}
