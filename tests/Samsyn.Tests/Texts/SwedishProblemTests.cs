using System.Net;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.EntityFrameworkCore;
using Samsyn.App.SignIn;
using Samsyn.Events.Imports;
using Samsyn.Kernel.Data;
using Samsyn.Kernel.Problems;
using Samsyn.Tests.Hosting;

namespace Samsyn.Tests.Texts;

/// <summary>Pages that say no, states of imports and the people of the demo, as who reads Swedish sees them; the API answers the same browser in English.</summary>
public sealed class SwedishProblemTests(TestSite site) : IClassFixture<TestSite>
{
    static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("lead", "/medicines/overview?from=2025-03&to=2024-03", HttpStatusCode.BadRequest, "Perioden slutar (2024-03) innan den börjar (2025-03)")]
    [InlineData("lead", "/medicines/overview?from=soon", HttpStatusCode.BadRequest, "Månaden i \"from\" går inte att läsa")]
    [InlineData("lead", "/medicines/overview?org=NOWHERE", HttpStatusCode.NotFound, "Ingen organisation har koden i \"org\"")]
    [InlineData("lead", "/medicines/overview?org=SYD", HttpStatusCode.Forbidden, "Dina roller räcker inte hit")]
    [InlineData("lead", "/admin/people", HttpStatusCode.Forbidden, "Dina roller räcker inte hit")]
    [InlineData("lead", "/no/such/page", HttpStatusCode.NotFound, "")]
    [InlineData("steward", "/data/imports/999/rejects/file", HttpStatusCode.NotFound, "Det finns ingen import 999")]
    [InlineData("steward", "/data/imports?page=first", HttpStatusCode.OK, "")]
    [InlineData("steward", "/data/imports/1/rejects?page=99999999999", HttpStatusCode.NotFound, "")]
    [InlineData(null, "/sign-in/new-password?person=nobody&token=x", HttpStatusCode.OK, "")]
    [InlineData("lead", "/medicines/explore?by=planet&atc=12&age-from=old&sex=X", HttpStatusCode.OK, "Ett svar kan inte delas upp efter \"planet\"")]
    [InlineData("lead", "/medicines/explore?quantity=net-cost", HttpStatusCode.OK, "Nettopriser är konfidentiella")]
    public async Task What_is_not_shown_is_refused_in_Swedish(string? person, string page, HttpStatusCode status, string said)
    {
        var browser = await site.Swedish(person);

        using var answer = await browser.GetAsync(page, Cancel);
        var html = await answer.Text();

        Assert.Equal(status, answer.StatusCode);
        SwedishReader.AssertSwedish(html, page);
        Assert.Contains(said, SwedishReader.Seen(html), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_form_without_its_token_too_many_tries_and_too_much_at_once_are_refused_in_Swedish()
    {
        await using var strict = await TestSite.Start(o => o with
        {
            Settings = new Dictionary<string, string?> { ["Samsyn:Limits:SignInsPerMinute"] = "1", ["Samsyn:Limits:RequestBytes"] = "2000" },
        });
        var browser = await strict.Swedish();
        var fields = new Dictionary<string, string> { ["_handler"] = "password", ["Form.Email"] = "eva@region.example", ["Form.Password"] = "wrong" };
        using var untokened = new FormUrlEncodedContent([new("return", "/")]);
        using var much = new ByteArrayContent(new byte[3000]);

        await Said(await browser.PostAsync("/demo/lead", untokened, Cancel), HttpStatusCode.BadRequest, "Formuläret skickades inte från en sida här");
        await Said(await browser.PostAsync("/demo/lead", much, Cancel), HttpStatusCode.RequestEntityTooLarge, "Det som skickades är större än vad webbplatsen tar emot");
        await Said(await browser.Send("/demo", "/demo/king", []), HttpStatusCode.NotFound, "Demon har ingen sådan roll");
        await browser.Send("/sign-in", "/sign-in", fields);
        await Said(await browser.Send("/sign-in", "/sign-in", fields), HttpStatusCode.TooManyRequests, "För många försök på kort tid");
    }

    [Fact]
    public async Task A_page_that_breaks_says_so_in_Swedish_and_the_API_in_English()
    {
        await using var broken = await TestSite.Start(o => o with { Settings = new Dictionary<string, string?> { ["Logging:LogLevel:Microsoft"] = "None" } });
        broken.Site.MapGet("/test/broken", Fail).AllowAnonymous();
        broken.Site.MapGet("/test/refused", Refuse).AllowAnonymous();
        broken.Site.MapGet("/api/test/refused", Refuse).AllowAnonymous();
        var browser = await broken.Swedish();

        await Said(await browser.GetAsync("/test/broken", Cancel), HttpStatusCode.InternalServerError, "");
        await Said(await browser.GetAsync("/test/refused", Cancel), HttpStatusCode.Conflict, "Organisationen AHH ändrades av någon annan");
        Assert.Contains("Organisation AHH was changed by somebody else", await (await browser.GetAsync("/api/test/refused", Cancel)).Text(), StringComparison.Ordinal);

        static string Fail(HttpContext http) => throw new InvalidOperationException("the inside");
        static string Refuse(HttpContext http) => throw Refusal.Of("organisations.changed-meanwhile", "AHH").AsException();
    }

    [Theory]
    [InlineData(ImportState.Stopped, "import.stopped-by-person", "Stoppad av en person; inget av filen finns i lagret.")]
    [InlineData(ImportState.Abandoned, "import.abandoned", "Programmet dog medan inläsningen pågick")]
    [InlineData(ImportState.Failed, "import.gzip", "Gzip-filen är skadad eller avbruten")]
    public async Task Why_an_import_ended_is_said_in_Swedish(ImportState state, string code, string said)
    {
        var number = 100 + (int)state;
        await site.Use<SamsynDb>(async db =>
        {
            db.Add(new ImportRun { Number = number, FileName = "a.csv", State = state, EndedBecause = Refusal.Stored(code, []) });
            await db.SaveChangesAsync(Cancel);
        });
        var browser = await site.Swedish("steward");

        await Said(await browser.GetAsync($"/data/imports/{number}", Cancel), HttpStatusCode.OK, said);
    }

    [Fact]
    public async Task The_people_of_the_demo_are_called_by_their_role_in_Swedish()
    {
        foreach (var person in DemoPerson.All)
        {
            var browser = await site.Swedish(person.Key);
            await Said(await browser.GetAsync("/me", Cancel), HttpStatusCode.OK, Repository.Texts.Find("people.named." + person.Name, "sv"));
        }
        var admin = await site.Swedish("admin");
        await Said(await admin.GetAsync("/admin/people", Cancel), HttpStatusCode.OK, "Ordförande i läkemedelskommittén");
    }

    static async Task Said(HttpResponseMessage answer, HttpStatusCode status, string said)
    {
        var html = await answer.Text();
        Assert.Equal(status, answer.StatusCode);
        SwedishReader.AssertSwedish(html, said);
        Assert.Contains(said, SwedishReader.Seen(html), StringComparison.Ordinal);
    }
}
