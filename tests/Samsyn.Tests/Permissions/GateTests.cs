using System.Net;
using System.Text.Json;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Samsyn.App.People;
using Samsyn.Kernel.Data;
using Samsyn.Kernel.Organisations;
using Samsyn.Kernel.Pages;
using Samsyn.Kernel.People;
using Samsyn.Kernel.Permissions;
using Samsyn.Tests.Hosting;

namespace Samsyn.Tests.Permissions;

/// <summary>What the gate answers, seen from outside, with doors of its own added to the real site.</summary>
public sealed class GateTests(GateTests.SiteWithDoors fixture) : IClassFixture<GateTests.SiteWithDoors>
{
    public sealed class SiteWithDoors : IAsyncLifetime
    {
        public TestSite Site { get; private set; } = null!;

        public async ValueTask InitializeAsync()
        {
            Site = await TestSite.Start(o => o);
            Site.Site.MapGet("/api/test/scope", (Scope scope) => new[] { scope.Organisation?.Code, scope.Period.ToString() }).Needs(PeoplePermissions.OwnAccount);
            Site.Site.MapGet("/api/test/admin", () => "in").Needs(PeoplePermissions.Manage);
            Site.Site.MapGet("/test/admin", () => "in").Needs(PeoplePermissions.Manage);
            Site.Site.MapGet("/test/forgotten", () => "in");
            Site.Site.MapPost("/test/write", () => "written").WithMetadata(new AllowAnonymousAttribute());
            Site.Site.MapPost("/api/test/write", () => "written").WithMetadata(new AllowAnonymousAttribute());
        }

        public ValueTask DisposeAsync() => Site.DisposeAsync();
    }

    TestSite Site => fixture.Site;
    static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task An_endpoint_that_forgot_to_say_what_it_needs_is_closed_even_to_an_administrator()
    {
        var admin = await Site.SignedIn(Role.Admin);

        Assert.Equal(HttpStatusCode.Forbidden, (await admin.GetAsync("/test/forgotten", Cancel)).StatusCode);
    }

    [Fact]
    public async Task A_page_sends_to_sign_in_and_remembers_where_one_was_going()
    {
        var answer = await Site.Browser().GetAsync("/test/admin?org=AHH", Cancel);

        Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode);
        Assert.Equal("/demo?return=%2Ftest%2Fadmin%3Forg%3DAHH", answer.Headers.Location?.OriginalString);
    }

    [Fact]
    public async Task The_api_answers_with_problem_details_of_a_stable_type()
    {
        var nobody = await Site.Browser().GetAsync("/api/test/admin", Cancel);
        var clinician = await (await Site.SignedIn(Role.Clinician)).GetAsync("/api/test/admin", Cancel);

        Assert.Equal((HttpStatusCode.Unauthorized, "urn:samsyn:problem:access.not-signed-in"), (nobody.StatusCode, await TypeOf(nobody)));
        Assert.Equal((HttpStatusCode.Forbidden, "urn:samsyn:problem:access.forbidden"), (clinician.StatusCode, await TypeOf(clinician)));
    }

    [Theory]
    [InlineData("?org=NOWHERE", HttpStatusCode.NotFound, "urn:samsyn:problem:scope.unknown-organisation")]
    [InlineData("?org=AHH-CHILD", HttpStatusCode.Forbidden, "urn:samsyn:problem:access.forbidden")]
    [InlineData("?from=yesterday", HttpStatusCode.BadRequest, "urn:samsyn:problem:scope.period-malformed")]
    [InlineData("?from=2025-02&to=2025-01", HttpStatusCode.BadRequest, "urn:samsyn:problem:scope.period-reversed")]
    public async Task A_question_that_cannot_be_answered_is_refused_with_a_reason(string query, HttpStatusCode status, string type)
    {
        var answer = await (await Site.SignedIn("clinician")).GetAsync("/api/test/scope" + query, Cancel);

        Assert.Equal((status, type), (answer.StatusCode, await TypeOf(answer)));
    }

    [Fact]
    public async Task Organisation_and_period_are_those_of_the_url_else_the_highest_one_may_see_and_the_last_twelve_months()
    {
        var committee = await Site.SignedIn("committee");
        var clinician = await Site.SignedIn("clinician");
        var lastMonth = Samsyn.Kernel.Time.Month.Of(TimeProvider.System.GetUtcNow()).Plus(-1);

        Assert.Equal(["NORD", Samsyn.Kernel.Time.Period.TwelveMonthsTo(lastMonth).ToString()], await Scope(committee, ""));
        Assert.Equal(["AHH-MED", "2024-01..2024-12"], await Scope(clinician, "?from=2024-01&to=2024-12"));
        Assert.Equal(["SYD", "2024-01..2024-03"], await Scope(committee, "?org=syd&from=2024-01&to=2024-03"));
    }

    [Fact]
    public async Task An_organisation_that_another_process_adds_or_renames_is_seen_by_the_next_request()
    {
        var admin = await Site.SignedIn(Role.Admin);
        Assert.Equal(HttpStatusCode.NotFound, (await admin.GetAsync("/api/test/scope?org=NEW", Cancel)).StatusCode);

        await Site.Use<SamsynDb>(db =>
        {
            var nord = db.Organisations.Single(o => o.Code == "NORD");
            db.Organisations.Add(new() { Code = "NEW", Name = "New clinic", Kind = OrganisationKind.Clinic, ParentId = nord.Id });
            return db.SaveChangesAsync(Cancel);
        });

        Assert.Equal("NEW", (await Scope(admin, "?org=NEW"))[0]);
    }

    [Fact]
    public async Task A_form_without_our_token_changes_nothing()
    {
        var answer = await Site.Browser().PostAsync("/test/write", null, Cancel);

        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
    }

    [Theory]
    [InlineData("Sec-Fetch-Site", "cross-site", HttpStatusCode.BadRequest)]
    [InlineData("Sec-Fetch-Site", "same-site", HttpStatusCode.BadRequest)]
    [InlineData("Origin", "https://elsewhere.example", HttpStatusCode.BadRequest)]
    [InlineData("Origin", "null", HttpStatusCode.BadRequest)]
    [InlineData("Sec-Fetch-Site", "same-origin", HttpStatusCode.OK)]
    [InlineData("Accept", "application/json", HttpStatusCode.OK)]
    public async Task A_change_through_the_api_must_not_come_from_another_site(string header, string value, HttpStatusCode expected)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, "/api/test/write");
        request.Headers.Add(header, value);

        Assert.Equal(expected, (await Site.Browser().SendAsync(request, Cancel)).StatusCode);
    }

    async Task<string[]> Scope(HttpClient browser, string query) =>
        JsonSerializer.Deserialize<string[]>(await browser.GetStringAsync("/api/test/scope" + query, Cancel))!;

    static async Task<string?> TypeOf(HttpResponseMessage answer)
    {
        Assert.Equal("application/problem+json", answer.Content.Headers.ContentType?.MediaType);
        return JsonDocument.Parse(await answer.Text()).RootElement.GetProperty("type").GetString();
    }
}
