using System.Net;
using System.Text.RegularExpressions;
using Microsoft.EntityFrameworkCore;
using Samsyn.App.People;
using Samsyn.Kernel.Data;
using Samsyn.Kernel.Organisations;
using Samsyn.Kernel.People;
using Samsyn.Kernel.Permissions;
using Samsyn.Kernel.Problems;
using Samsyn.Tests.Hosting;

namespace Samsyn.Tests.People;

public abstract partial class PeoplePageTests(TestSite site)
{
    public sealed class OnSqlite(TestSite site) : PeoplePageTests(site), IClassFixture<TestSite>;

    public sealed class OnPostgres(PostgresSite site) : PeoplePageTests(site), IClassFixture<PostgresSite>;

    static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task An_administrator_adds_a_person_who_chooses_a_password_by_the_link_once()
    {
        var admin = await site.SignedIn(Role.Admin);
        var added = await admin.Send("/admin/people/add", "/admin/people/add",
            Fields("add-person", ("Name", "Eva Lind"), ("Email", "eva@region.example"), ("Role", "Lead"), ("Organisation", "AHH")));
        var page = added.Headers.Location!.OriginalString.Split('?')[0];

        var made = await (await admin.Send(page, page, Fields("password-link"))).Text();
        var link = new Uri(WebUtility.HtmlDecode(Link().Match(made).Value)).PathAndQuery;
        var eva = site.Browser();
        var chosen = await eva.Send(link, link, Fields("new-password", ("Password", "a sentence to remember")));
        var again = await site.Browser().Send(link, link, Fields("new-password", ("Password", "a sentence of a thief")));

        Assert.Equal(HttpStatusCode.Redirect, chosen.StatusCode);
        var me = WebUtility.HtmlDecode(await eva.GetStringAsync("/me", Cancel));
        Assert.Contains("Eva Lind", me, StringComparison.Ordinal);
        Assert.Contains("Lead – Åby Hospital", me, StringComparison.Ordinal);
        Assert.Contains("The link has been used", await again.Text(), StringComparison.Ordinal);
        Assert.Equal(["person.added", "person.password-link", "person.password-changed"], await AuditAbout(page));
    }

    [Theory]
    [InlineData("", "name@place.example", "The name is missing")]
    [InlineData("Eva", "not an address", "cannot be one; write it as name@place.example")]
    [InlineData("Eva", "lead@demo.invalid", "is here already")]
    public async Task What_cannot_be_added_is_said_and_what_was_typed_stays(string name, string email, string said)
    {
        var admin = await site.SignedIn(Role.Admin);
        var answer = await admin.Send("/admin/people/add", "/admin/people/add",
            Fields("add-person", ("Name", name), ("Email", email), ("Role", "Lead"), ("Organisation", "AHH")));
        var html = WebUtility.HtmlDecode(await answer.Text());

        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.Contains(said, html, StringComparison.Ordinal);
        Assert.Contains($"value=\"{email}\"", html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_role_is_given_and_taken_and_counts_from_the_next_request()
    {
        var admin = await site.SignedIn(Role.Admin);
        var buyer = await site.SignedIn(Role.Buyer);
        var page = "/admin/people/" + await IdOf("buyer@demo.invalid");
        Assert.Equal(HttpStatusCode.Forbidden, (await buyer.GetAsync("/admin/people", Cancel)).StatusCode);

        await admin.Send(page, page, Fields("grant", ("Role", "Admin"), ("Organisation", "NORD")));
        Assert.Equal(HttpStatusCode.OK, (await buyer.GetAsync("/admin/people", Cancel)).StatusCode);

        var grant = await GrantOf("buyer@demo.invalid", Role.Admin);
        await admin.Send(page, page, Fields("revoke-" + grant));
        Assert.Equal(HttpStatusCode.Forbidden, (await buyer.GetAsync("/admin/people", Cancel)).StatusCode);
        Assert.Equal(["role.granted", "role.revoked"], await AuditAbout(page));
    }

    [Fact]
    public async Task An_administrator_of_a_hospital_reaches_neither_the_region_nor_those_who_hold_roles_there()
    {
        var tree = await Tree();
        var hospital = tree.Find("AHH")!;
        var controller = await IdOf("controller@demo.invalid");
        var controllerGrant = await GrantOf("controller@demo.invalid", Role.Controller);
        await site.Use<PeopleRegister>(async register =>
        {
            var mine = await register.Add(Actor.System, "hospital-admin@region.example", "Hospital admin", Role.Admin, hospital, Cancel);
            var actor = new Actor(mine.Id, mine.Name, [new() { PersonId = mine.Id, Role = Role.Admin, OrganisationId = hospital.Id }]);

            static async Task Refused(Func<Task> change) => Assert.Equal("person.reach", (await Assert.ThrowsAsync<RefusedException>(change)).Refusal.Code);

            await Refused(() => register.Grant(actor, mine.Id, Role.Admin, tree.Find("NORD")!, Cancel));
            await Refused(() => register.Add(actor, "x@region.example", "X", Role.Lead, tree.Find("SYD")!, Cancel));
            await Refused(() => register.PasswordLink(actor, controller, Cancel));
            await Refused(() => register.Revoke(actor, controllerGrant, Cancel));
            await register.Grant(actor, mine.Id, Role.Lead, tree.Find("AHH-MED")!, Cancel);
        });
    }

    [Fact]
    public async Task The_last_administrator_stays()
    {
        await using var own = await TestSite.Start(o => o);
        List<Guid> admins = [];
        await own.Use<SamsynDb>(async db => admins = await db.RoleGrants.Where(g => g.Role == Role.Admin).Select(g => g.Id).ToListAsync(Cancel));

        await own.Use<PeopleRegister>(async register =>
        {
            var refused = await Assert.ThrowsAsync<RefusedException>(() => register.Revoke(Actor.System, admins[0], Cancel));
            Assert.Equal("person.last-admin", refused.Refusal.Code);
        });
    }

    [Fact]
    public async Task A_person_who_does_not_exist_is_not_found()
    {
        var admin = await site.SignedIn(Role.Admin);

        Assert.Equal(HttpStatusCode.NotFound, (await admin.GetAsync($"/admin/people/{Guid.CreateVersion7()}", Cancel)).StatusCode);
    }

    static Dictionary<string, string> Fields(string handler, params (string Name, string Value)[] fields) =>
        fields.ToDictionary(f => "Form." + f.Name, f => f.Value).Append(new("_handler", handler)).ToDictionary();

    async Task<T> Ask<T>(Func<SamsynDb, Task<T>> question)
    {
        T answer = default!;
        await site.Use<SamsynDb>(async db => answer = await question(db));
        return answer;
    }

    Task<Guid> IdOf(string email) => Ask(db => db.Users.Where(p => p.Email == email).Select(p => p.Id).SingleAsync(Cancel));
    Task<OrganisationTree> Tree() => Ask(async db => new OrganisationTree(await db.Organisations.ToListAsync(Cancel)));

    Task<Guid> GrantOf(string email, Role role) =>
        Ask(db => db.RoleGrants.Where(g => g.Role == role && db.Users.Any(p => p.Id == g.PersonId && p.Email == email)).Select(g => g.Id).FirstAsync(Cancel));

    Task<List<string>> AuditAbout(string page)
    {
        var subject = "person:" + page.Split('/')[^1];
        return Ask(db => db.AuditEntries.Where(a => a.Subject == subject && a.Action != "person.signed-in").OrderBy(a => a.Number).Select(a => a.Action).ToListAsync(Cancel));
    }

    [GeneratedRegex(@"http://[^<""\s]+/sign-in/new-password[^<""\s]+")]
    private static partial Regex Link();
}
