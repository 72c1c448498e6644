using System.Net;
using System.Text;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Samsyn.App.People;
using Samsyn.Events.Imports;
using Samsyn.Kernel.Data;
using Samsyn.Kernel.People;
using Samsyn.Kernel.Permissions;
using Samsyn.Tests.Hosting;
using Samsyn.Tests.Medicines.Measures;

namespace Samsyn.Tests.Texts;

/// <summary>What goes wrong is said in Swedish to whoever reads Swedish: every form of every page is sent with something wrong in it.</summary>
public sealed class SwedishFormTests(TestSite site) : IClassFixture<TestSite>
{
    /// <summary>Forms in which nothing can be wrong: a button, or a list to choose from that falls back to a choice.</summary>
    static readonly string[] CannotBeWrong = ["/sign-out", "/demo/ID", "language", "choices", "seen"];

    static CancellationToken Cancel => TestContext.Current.CancellationToken;

    /// <summary>Who sends which form from which page, with what in it, and what is answered.</summary>
    public static TheoryData<string?, string, string, string, string> Wrong { get; } = new()
    {
        { null, "/sign-in", "password", "Form.Email=eva@x.example&Form.Password=x", "Det gick inte. Kontrollera e-postadress och lösenord; efter 5 felaktiga försök" },
        { null, "/sign-in", "/sign-in/passkey", "", "Passernyckeln användes inte" },
        { null, "/sign-in/new-password?token=x", "new-password", "Form.Password=a sentence to remember", "Länken är använd eller äldre än ett dygn" },
        { "lead", "/me", "change-password", "Form.Chosen=short", "Lösenordet är för enkelt; ta minst 12 tecken" },
        { "lead", "/me", "/me/passkeys", "name=x", "Passernyckeln lades inte till" },
        { "lead", "/me/leave", "leave", "", "Säg först att du har läst vad som stannar" },
        { "admin", "/admin/people/ADMIN", "close", "confirmed=yes", "Det är ditt eget konto; lämna under ”Mitt konto”" },
        { "admin", "/admin/people/add", "add-person", "Form.Name=&Form.Email=a@b.example&Form.Role=Lead&Form.Organisation=AHH", "Namnet saknas eller är längre än 200 tecken" },
        { "admin", "/admin/people/add", "add-person", "Form.Name=Eva&Form.Email=eva&Form.Role=Lead&Form.Organisation=AHH", "Det kan inte vara en e-postadress" },
        { "admin", "/admin/people/add", "add-person", "Form.Name=Eva&Form.Email=lead@demo.invalid&Form.Role=Lead&Form.Organisation=AHH", "Någon med den e-postadressen finns redan" },
        { "admin", "/admin/people/add", "add-person", "Form.Name=Eva&Form.Email=a@b.example&Form.Role=King&Form.Organisation=AHH", "Det finns ingen sådan roll" },
        { "admin", "/admin/people/add", "add-person", "Form.Name=Eva&Form.Email=a@b.example&Form.Role=Lead&Form.Organisation=X", "Ingen organisation har den koden" },
        { "admin", "/admin/people/ADMIN", "grant", "Form.Role=Admin&Form.Organisation=NORD", "Personen har redan den rollen där" },
        { "admin", "/admin/people/ADMIN", "grant", "Form.Role=King&Form.Organisation=NORD", "Det finns ingen sådan roll" },
        { "admin", "/admin/people/ADMIN", "revoke-GRANT", "", "Det här är den sista administratören" },
        { "admin", "/admin/organisations/new", "organisation", "code=A B&name=Ward&kind=Ward&parent=AHH", "kan inte vara en kod" },
        { "admin", "/admin/organisations/new", "organisation", "code=C&name=&kind=Ward&parent=AHH", "Namnet saknas: skriv ett" },
        { "admin", "/admin/organisations/AHH", "organisation", "code=AHH&name=Stale&kind=Hospital&parent=NORD", "ändrades av någon annan medan du hade den öppen" },
        { "lead", "/together/challenges/new", "challenge", "do=send&Title=V%C3%A4ntan&Place=AHH-MED", "Behovet saknas: skriv vad som händer i dag" },
        { "lead", "/together/agreements/new", "agreement", "do=save&text.title=", "Avtalet har inget namn" },
        { "lead", "/together/evaluations", "plan", "month=13&days=21", "Välj den månad då alla tillfrågas" },
        { "lead", "/together/initiatives/new", "initiative", "do=save&Title=V%C3%A4ntan&Place=AHH-MED", "Bakgrunden saknas: skriv vad som händer i dag" },
        { "lead", "/together/peers/ask", "ask", "topic=cancer&language=sv&text=", "Texten saknas" },
        { "lead", "/together/gatherings/new", "gathering", "Title=&Day=2031-01-01&Time=14:00", "Träffen har inget namn: skriv vad den heter" },
        { "lead", "/together/councils/new", "council", "do=save&Name=R%C3%A5det&Place=AHH-MED&Purpose=x&Seats=tolv&TermMonths=24", "skriv ett heltal från 1 till 60" },
        { "lead", "/together/panels/new", "panel", "Kind=information&Title=Lappen", "Villkoren för ersättning saknas: skriv vad som betalas" },
        { "lead", "/together/exchange/new", "exchange", "Title=&Body=x&Place=AHH-MED", "Raden saknas: skriv vad ni lärde er" },
        { "lead", "/medicines/measures/new", "measure", "do=check&view=form&numerator.sort=events&numerator.quantity=ddd&numerator.include.count=1&numerator.include.0.atc=4711", "Namn: Fyll i det här" },
        { "lead", "/medicines/measures/new", "measure", "do=save&view=text&code=ny&yaml=name: Ny", "Rad 1: 'numerator' saknas" },
    };

    [Theory, MemberData(nameof(Wrong))]
    public async Task What_is_wrong_in_a_form_is_said_in_Swedish(string? person, string page, string form, string fields, string said)
    {
        var browser = await site.Swedish(person);
        page = page.Replace("ADMIN", (await Admin()).Person.ToString(), StringComparison.Ordinal);

        var answer = await Send(browser, page, form.Replace("GRANT", (await Admin()).Grant.ToString(), StringComparison.Ordinal), fields);

        SwedishReader.AssertSwedish(answer, $"{form} on {page}");
        Assert.Contains(said, SwedishReader.Seen(answer), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("admin", "/admin/organisations/import", "organisations-import", "code,name\nX,Y\n", "kind")]
    [InlineData("admin", "/admin/organisations/import", "organisations-import", "", "Välj först en fil")]
    [InlineData("steward", "/data/activity/import", "activity-import", "", "Välj först en fil")]
    [InlineData("steward", "/data/activity/import", "activity-import", "organisation,month,kind\nX,2025-01,bed-days\n", "Kolumnen ”value” fattas")]
    [InlineData("steward", "/data/lists", "list-import", "", "Välj en CSV-fil på högst 5 MB")]
    [InlineData("steward", "/data/lists", "list-import", "atc\n4711\n", "kan inte vara en listas namn")]
    [InlineData("steward", "/data/imports", "/data/imports/send", "", "Välj en fil att skicka")]
    [InlineData("steward", "/data/imports", "/data/imports/send", "a;b;c\n1;2;3\n", "Ingen importprofil passar rubrikraden (a, b, c)")]
    [InlineData("steward", "/data/imports", "/data/imports/send", "{\"resourceType\":\"Patient\"}\n", "")]
    public async Task What_is_wrong_with_a_file_is_said_in_Swedish(string person, string page, string form, string content, string said)
    {
        var browser = await site.Swedish(person);
        var html = await browser.GetStringAsync(page, Cancel);
        using var sent = new MultipartFormDataContent { { new StringContent(BrowserExtensions.TokenOf(html)), "__RequestVerificationToken" }, { new StringContent(""), "profile" } };
        if (form[0] != '/') sent.Add(new StringContent(form), "_handler");
        if (content.Length > 0) sent.Add(new ByteArrayContent(Encoding.UTF8.GetBytes(content)), "file", "wrong.csv");

        var answer = await Read(browser, await browser.PostAsync(form[0] == '/' ? form : page, sent, Cancel));
        while (answer.Contains("http-equiv=\"refresh\"", StringComparison.Ordinal))
            answer = await browser.GetStringAsync((await Last()).ToString(System.Globalization.CultureInfo.InvariantCulture).Insert(0, "/data/imports/"), Cancel);

        SwedishReader.AssertSwedish(answer, $"{form} with {content}");
        Assert.Contains(said, SwedishReader.Seen(answer), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Every_page_is_in_Swedish_and_every_form_of_it_has_been_sent_with_something_wrong()
    {
        string[] sent = [.. Wrong.Select(w => w.Data.Item3), "organisations-import", "activity-import", "list-import", "/data/imports/send", "/data/imports/ID/stop", "password-link", .. CannotBeWrong];
        var found = new List<string>();
        foreach (var person in new[] { null, "admin", "steward", "lead" })
        {
            var browser = await site.Swedish(person);
            foreach (var page in Pages)
            {
                var html = await Read(browser, await browser.GetAsync(page.Replace("{Id:guid}", (await Admin()).Person.ToString(), StringComparison.Ordinal), Cancel));
                SwedishReader.AssertSwedish(html, $"{page} as {person ?? "nobody"}");
                found.AddRange(SwedishReader.Forms(html));
            }
        }
        Assert.Contains("add-person", found);
        Assert.Empty(found.Distinct().Except(sent.Select(f => f.Replace("-GRANT", "", StringComparison.Ordinal))));
    }

    [Theory]
    [InlineData("2025-01", "", "Orsaken saknas; skriv i en mening vad som hände")]
    [InlineData("2020-01", "Ny rutin", "Diagrammet har ändrats sedan du öppnade det")]
    public async Task What_is_wrong_in_the_form_for_a_step_change_is_said_in_Swedish(string since, string reason, string said)
    {
        await using var own = await TestSite.Start(o => o);
        await MeasuredSite.Fill(own);

        var answer = await Send(await own.Swedish("lead"), $"/medicines/measures/{MeasuredSite.Share}?tab=change&org=AHH-MED", "step-confirm", $"since={since}&reason={reason}");

        SwedishReader.AssertSwedish(answer, "step-confirm");
        Assert.Contains(said, SwedishReader.Seen(answer), StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_lies_outside_of_ones_reach_is_refused_in_Swedish()
    {
        await using var own = await TestSite.Start(o => o);
        var buyer = await own.Swedish("buyer");
        var page = "";
        await own.Use<SamsynDb>(async db =>
        {
            var person = await db.Users.SingleAsync(p => p.Email == "buyer@demo.invalid", Cancel);
            page = $"/admin/people/{person.Id}";
            db.RoleGrants.Add(new() { PersonId = person.Id, Role = Role.Admin, OrganisationId = (await db.Organisations.SingleAsync(o => o.Code == "AHH", Cancel)).Id });
            await db.SaveChangesAsync(Cancel);
        });

        foreach (var (form, fields) in new[] { ("password-link", ""), ("grant", "Form.Role=Admin&Form.Organisation=NORD") })
        {
            var answer = await Send(buyer, page, form, fields);
            SwedishReader.AssertSwedish(answer, form);
            Assert.Contains("Det ligger utanför de organisationer du administrerar", SwedishReader.Seen(answer), StringComparison.Ordinal);
        }
    }

    /// <summary>Every page of the site, with an organisation that there is.</summary>
    IEnumerable<string> Pages => site.Services.GetRequiredService<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>()
        .Where(e => e.Metadata.GetMetadata<Microsoft.AspNetCore.Components.Endpoints.ComponentTypeMetadata>() is not null)
        .Select(e => "/" + e.RoutePattern.RawText!.TrimStart('/').Replace("{Code}", "AHH", StringComparison.Ordinal).Replace("{Number:int}", "1", StringComparison.Ordinal));

    static async Task<string> Send(HttpClient browser, string page, string form, string fields)
    {
        var values = fields.Split('&', StringSplitOptions.RemoveEmptyEntries).Select(f => f.Split('=', 2)).ToDictionary(f => f[0], f => f[1]);
        if (form[0] != '/') values["_handler"] = form;
        return await Read(browser, await browser.Send(page, form[0] == '/' ? form : page, values));
    }

    /// <summary>The page that a browser shows in the end.</summary>
    static async Task<string> Read(HttpClient browser, HttpResponseMessage answer)
    {
        while (answer.StatusCode == HttpStatusCode.Redirect) answer = await browser.GetAsync(answer.Headers.Location, Cancel);
        return await answer.Text();
    }

    async Task<(Guid Person, Guid Grant)> Admin()
    {
        (Guid, Guid) found = default;
        await site.SignedIn(Role.Admin);
        await site.Use<SamsynDb>(async db =>
        {
            var grant = await db.RoleGrants.Where(g => g.Role == Role.Admin).OrderBy(g => g.Id).FirstAsync(Cancel);
            found = (grant.PersonId, grant.Id);
        });
        return found;
    }

    async Task<int> Last()
    {
        var last = 0;
        await site.Use<SamsynDb>(async db => last = await db.Set<ImportRun>().MaxAsync(i => i.Number, Cancel));
        return last;
    }
}
