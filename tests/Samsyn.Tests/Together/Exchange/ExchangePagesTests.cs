using System.Net;
using Microsoft.EntityFrameworkCore;
using Samsyn.Kernel.Data;
using Samsyn.Tests.Hosting;
using Samsyn.Tests.Texts;
using Samsyn.Together.Exchange;

namespace Samsyn.Tests.Together.Exchange;

/// <summary>From what one place learned to where it is used, through the pages.</summary>
public abstract class ExchangePagesTests(TestSite site)
{
    public sealed class OnSqlite(TestSite site) : ExchangePagesTests(site), IClassFixture<TestSite>;

    public sealed class OnPostgres(PostgresSite site) : ExchangePagesTests(site), IClassFixture<PostgresSite>;

    static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task What_a_patient_shares_is_used_by_a_department_and_the_patient_is_told()
    {
        var (patient, lead) = (await site.SignedIn("patient"), await site.SignedIn("lead"));
        var id = await Share(patient, "Meetings at ten leave out those who work", "recruiting, Evenings");
        var page = $"/together/exchange/{id}";
        Assert.Contains("Meetings at ten leave out those who work", await Seen(lead, "/together/exchange?q=meeting&kind=didnotwork&tag=evenings"), StringComparison.Ordinal);
        await Do(patient, page, new() { ["_handler"] = "use", ["where"] = "NORD" }, "");

        await Do(lead, page, new() { ["_handler"] = "use", ["where"] = "SYD" }, "You hold no role there");
        await Do(lead, page, new() { ["_handler"] = "use", ["where"] = "AHH-MED", ["came"] = "" });
        // No place is left to choose, and what is sent without a form is refused
        await Do(lead, page, new() { ["_handler"] = "use", ["where"] = "AHH-MED", ["came"] = "" }, "");
        Assert.Equal(1, await Ask(db => db.Set<Reuse>().CountAsync(r => r.EntryId == id, Cancel)));

        Assert.Contains("“Meetings at ten leave out those who work”, which you shared, is used at", await Seen(patient, "/"), StringComparison.Ordinal);
        var seen = await Seen(patient, page);
        Assert.Contains("used at 1 other place", seen, StringComparison.Ordinal);
        Assert.Contains("What came of it is not known yet", seen, StringComparison.Ordinal);
        // Once looked at it waits no more, and stands among the notices still
        Assert.DoesNotContain("Meetings at ten", await Seen(patient, "/"), StringComparison.Ordinal);
        Assert.Contains("Meetings at ten leave out those who work”, which you shared, is used at", await Seen(patient, "/account/notices"), StringComparison.Ordinal);
        var use = await Ask(db => db.Set<Reuse>().Where(r => r.EntryId == id).Select(r => r.Id).SingleAsync(Cancel));
        await Do(lead, page, new() { ["_handler"] = $"use-{use}", ["do"] = "tell", [$"came-{use}"] = "Half came by telephone" });
        Assert.Contains("Half came by telephone", await Seen(patient, page), StringComparison.Ordinal);
        Assert.Contains("has written what came of “Meetings at ten", await Seen(patient, "/account/notices"), StringComparison.Ordinal);
        await Do(lead, page, new() { ["_handler"] = $"use-{use}", ["do"] = "stop" });
        Assert.Equal(0, await Ask(db => db.Set<ExchangeEntry>().Where(e => e.Id == id).Select(e => e.Reused).SingleAsync(Cancel)));
    }

    [Fact]
    public async Task The_order_is_by_day_or_by_use_and_never_by_who_wrote_it()
    {
        var (patient, lead, company) = (await site.SignedIn("patient"), await site.SignedIn("lead"), await site.SignedIn("company"));
        var first = await Share(patient, "Quokka one", "quokka");
        await Share(lead, "Quokka two", "quokka");
        await Do(company, $"/together/exchange/{first}", new() { ["_handler"] = "use", ["where"] = await PlaceOf(company, first) });

        Assert.Equal(["Quokka two", "Quokka one"], await Titles(company, "?q=quokka"));
        Assert.Equal(["Quokka one", "Quokka two"], await Titles(company, "?q=quokkas&order=used"));
        Assert.Equal(["Quokka one"], await Titles(patient, "?show=mine&q=quokka"));
    }

    [Fact]
    public async Task Products_and_companies_are_not_named_what_was_typed_stays_and_what_is_hidden_is_seen_by_few()
    {
        var (clinician, improver, buyer) = (await site.SignedIn("clinician"), await site.SignedIn("improver"), await site.SignedIn("buyer"));
        var form = Form("A better tool", "tools");
        form["Body"] = "We bought it from Novo Nordisk and it works.";
        var refused = SwedishReader.Seen(await (await clinician.Send("/together/exchange/new", "/together/exchange/new", form)).Text());
        Assert.Contains("Products and companies are not named here: Novo Nordisk", refused, StringComparison.Ordinal);
        Assert.Contains("and it works.", refused, StringComparison.Ordinal);

        var id = await Share(clinician, "Wombat: buy more of it", "wombat");
        var page = $"/together/exchange/{id}";
        await Do(improver, page, new() { ["_handler"] = "moderate", ["hide"] = "yes", ["reason"] = "", ["version"] = await Version(id) }, "reason");
        await Do(improver, page, new() { ["_handler"] = "moderate", ["hide"] = "yes", ["reason"] = "It sells something", ["version"] = await Version(id) });
        Assert.Equal(HttpStatusCode.NotFound, (await buyer.GetAsync(page, Cancel)).StatusCode);
        Assert.Empty(await Titles(buyer, "?q=wombat"));
        Assert.Contains("It sells something", await Seen(clinician, page), StringComparison.Ordinal);
        await Do(improver, page, new() { ["_handler"] = "moderate", ["hide"] = "", ["version"] = await Version(id) });
        Assert.Equal(["Wombat: buy more of it"], await Titles(buyer, "?q=wombat"));
        await Do(clinician, page, new() { ["_handler"] = "take-back", ["version"] = await Version(id) });
        Assert.Equal(HttpStatusCode.NotFound, (await improver.GetAsync(page, Cancel)).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await buyer.GetAsync(page + "/edit", Cancel)).StatusCode);
    }

    [Fact]
    public async Task What_is_refused_is_said_in_Swedish()
    {
        var lead = await site.Swedish("lead");
        var form = Form("", "");
        form["Body"] = "";
        var html = await (await lead.Send("/together/exchange/new", "/together/exchange/new", form)).Text();
        SwedishReader.AssertSwedish(html, "exchange");
        Assert.Contains("Raden saknas: skriv vad ni lärde er", SwedishReader.Seen(html), StringComparison.Ordinal);
        var id = await Share(await site.SignedIn("patient"), "Något", "x");
        SwedishReader.AssertSwedish(await lead.GetStringAsync($"/together/exchange/{id}", Cancel), "entry");
    }

    static Dictionary<string, string> Form(string title, string tags) => new()
    {
        ["_handler"] = "exchange", ["Kind"] = "didnotwork", ["Title"] = title, ["Body"] = "# What we did\n\nWe asked at ten.", ["Tags"] = tags, ["Place"] = "NORD",
    };

    static async Task<Guid> Share(HttpClient who, string title, string tags)
    {
        var answer = await who.Send("/together/exchange/new", "/together/exchange/new", Form(title, tags));
        Assert.True(answer.StatusCode == HttpStatusCode.Redirect, SwedishReader.Seen(await answer.Text()));
        return Guid.Parse(answer.Headers.Location!.OriginalString.Split('/', '?')[3]);
    }

    /// <summary>The first place that the page offers.</summary>
    static async Task<string> PlaceOf(HttpClient who, Guid id)
    {
        var html = await who.GetStringAsync($"/together/exchange/{id}", Cancel);
        return html[html.IndexOf("name=\"where\"", StringComparison.Ordinal)..].Split("<option value=\"")[1].Split('"')[0];
    }

    static async Task<IReadOnlyList<string>> Titles(HttpClient who, string query)
    {
        var csv = await who.GetStringAsync($"/api/together/exchange{query}&format=csv", Cancel);
        return [.. csv.Split('\n', StringSplitOptions.RemoveEmptyEntries).Skip(1).Select(l => l.Split(',')[1])];
    }

    /// <param name="refused">What is said when it is not done; null: it is done.</param>
    static async Task Do(HttpClient who, string page, Dictionary<string, string> form, string? refused = null)
    {
        var answer = await who.Send(page, page, form);
        var text = SwedishReader.Seen(await answer.Text());
        Assert.True(refused is null == (answer.StatusCode == HttpStatusCode.Redirect), $"{form["_handler"]}: {answer.StatusCode} {text}");
        if (refused is not null) Assert.Contains(refused, text, StringComparison.OrdinalIgnoreCase);
    }

    static async Task<string> Seen(HttpClient who, string page) => SwedishReader.Seen(await who.GetStringAsync(page, Cancel));

    async Task<T> Ask<T>(Func<SamsynDb, Task<T>> question)
    {
        T answer = default!;
        await site.Use<SamsynDb>(async db => answer = await question(db));
        return answer;
    }

    async Task<string> Version(Guid id) => (await Ask(db => db.Set<ExchangeEntry>().Where(e => e.Id == id).Select(e => e.Version).SingleAsync(Cancel))).ToString();
}
