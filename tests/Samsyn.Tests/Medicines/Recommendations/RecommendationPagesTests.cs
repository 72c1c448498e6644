using System.Net;
using System.Text.Json;
using Samsyn.Events.Imports;
using Samsyn.Kernel.Permissions;
using Samsyn.Tests.Events;
using Samsyn.Tests.Hosting;

namespace Samsyn.Tests.Medicines.Recommendations;

public sealed class RecommendationPagesTests(TestSite site) : IClassFixture<TestSite>, IAsyncLifetime
{
    const string Page = "/medicines/recommendations/penicillin-first-in-pneumonia";
    const string In2025 = "?from=2025-01&to=2025-03";

    const string Events = """
        id  kind        time        organisation  atc      indication  ddd  cost  currency  person
        1   administer  2025-01-10  AHH-MED       J01CE01  J18.9       60   600   SEK       p
        2   administer  2025-02-10  AHH-MED       J01DD01  J18.9       40   800   SEK       q
        """;

    static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        var file = Path.GetTempFileName();
        await File.WriteAllTextAsync(file, EventFile.From(Events), Cancel);
        await site.Use<Importer>(importer => importer.Import(new(file, "samsyn", Actor.System), null, Cancel));
        File.Delete(file);
    }

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;

    [Fact]
    public async Task The_list_says_one_sentence_for_each_and_leads_to_its_page()
    {
        var browser = await site.SignedIn("committee");

        var list = WebUtility.HtmlDecode(await browser.GetStringAsync("/medicines/recommendations" + In2025, Cancel)).Replace('\u00a0', ' ');
        var page = WebUtility.HtmlDecode(await browser.GetStringAsync(Page + In2025, Cancel)).Replace('\u00a0', ' ');

        Assert.Contains("60 % of what is used follows; no target is set.", list, StringComparison.Ordinal);
        Assert.Contains($"href=\"{Page}{In2025}\"", list, StringComparison.Ordinal);
        Assert.Contains("60 % of what is used follows; no target is set.", page, StringComparison.Ordinal);
        Assert.Contains("An example that comes with Samsyn", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Programs_get_the_same_as_JSON_and_CSV()
    {
        var browser = await site.SignedIn("committee");
        var api = Page.Replace("/medicines", "/api/medicines", StringComparison.Ordinal) + In2025;

        var numbers = JsonDocument.Parse(await browser.GetStringAsync(api, Cancel)).RootElement;
        var table = await browser.GetStringAsync(api + "&format=csv", Cancel);
        var months = await browser.GetStringAsync(api + "&format=csv&of=months", Cancel);
        var all = await browser.GetStringAsync("/api/medicines/recommendations" + In2025 + "&format=csv", Cancel);
        var unknown = await browser.GetAsync("/api/medicines/recommendations/nothing" + In2025, Cancel);

        Assert.Equal((0.6m, 1m), (numbers.GetProperty("organisation").GetProperty("share").GetDecimal(), numbers.GetProperty("organisation").GetProperty("notFollowing").GetDecimal()));
        Assert.Contains("\nAHH-MED,Department of Medicine,0.6,,,,no-target,,,,1,", table, StringComparison.Ordinal);
        Assert.Contains("\nAHH-MED,Department of Medicine,2025-01,60,60,1\n", months, StringComparison.Ordinal);
        Assert.Contains("\nAHH-MED,Department of Medicine,2025-03,,,\n", months, StringComparison.Ordinal);
        Assert.Contains("\npenicillin-first-in-pneumonia,", all, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, unknown.StatusCode);
        Assert.Contains("urn:samsyn:problem:recommendation.unknown", await unknown.Text(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_clinician_registers_a_reason_and_withdraws_it_and_both_stand_in_the_trail()
    {
        var browser = await site.SignedIn("clinician");
        var admin = await site.SignedIn("admin");

        var sent = await browser.Send(Page + In2025, Page + In2025, Form("SideEffect", "1", "Rash in week two"));
        var page = await browser.GetStringAsync(Page + In2025, Cancel);
        Assert.Equal(HttpStatusCode.Redirect, sent.StatusCode);
        Assert.Contains("Side effect: Rash in week two", page, StringComparison.Ordinal);

        var handler = "withdraw-" + page.Split("value=\"withdraw-")[1].Split('"')[0];
        var withdrawn = await browser.Send(Page + In2025, Page + In2025, new() { ["_handler"] = handler });
        Assert.Equal(HttpStatusCode.Redirect, withdrawn.StatusCode);
        Assert.DoesNotContain("Rash in week two", await browser.GetStringAsync(Page + In2025, Cancel), StringComparison.Ordinal);

        var trail = await admin.GetStringAsync("/admin/audit?subject=reason", Cancel);
        Assert.Contains("recommendation.reason-registered", trail, StringComparison.Ordinal);
        Assert.Contains("recommendation.reason-withdrawn", trail, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_form_that_is_refused_keeps_what_was_typed_and_says_why()
    {
        var browser = await site.SignedIn("clinician");

        var answer = await browser.Send(Page + In2025, Page + In2025, Form("Other", "many", ""));
        var text = WebUtility.HtmlDecode(await answer.Text());

        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.Contains("value=\"many\"", text, StringComparison.Ordinal);
        Assert.Contains("'many' is not a number of patients", text, StringComparison.Ordinal);
        Assert.Contains("Another reason needs a note", text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Who_may_read_but_not_register_gets_no_form_and_none_is_taken_without_its_token()
    {
        var controller = await site.SignedIn("controller");
        var clinician = await site.SignedIn("clinician");

        Assert.DoesNotContain("Register a clinical reason", await controller.GetStringAsync(Page + In2025, Cancel), StringComparison.Ordinal);
        using var form = new FormUrlEncodedContent(Form("SideEffect", "1", ""));
        Assert.Equal(HttpStatusCode.BadRequest, (await clinician.PostAsync(Page + In2025, form, Cancel)).StatusCode);
    }

    static Dictionary<string, string> Form(string reason, string persons, string note) => new()
    {
        ["_handler"] = "reason", ["organisation"] = "AHH-MED", ["month"] = "2025-02", ["reason"] = reason, ["persons"] = persons, ["note"] = note,
    };
}
