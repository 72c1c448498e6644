using System.Net;
using Microsoft.EntityFrameworkCore;
using Samsyn.Kernel.Data;
using Samsyn.Kernel.People;
using Samsyn.Tests.Hosting;

namespace Samsyn.Tests.Organisations;

public sealed class OrganisationPagesTests(TestSite site) : IClassFixture<TestSite>
{
    static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task An_organisation_is_added_edited_and_found_in_the_trail()
    {
        var browser = await site.SignedIn(Role.Admin);

        var added = await browser.Send("/admin/organisations/new", "/admin/organisations/new", Form("EYE", "Eye clinic"));
        var page = await browser.GetStringAsync("/admin/organisations/EYE", Cancel);
        var edited = await browser.Send("/admin/organisations/EYE", "/admin/organisations/EYE", Form("EYE", "Eyes", Version(page)));
        var stale = await browser.Send("/admin/organisations/EYE", "/admin/organisations/EYE", Form("EYE", "Other", Version(page)));

        Assert.Equal((HttpStatusCode.Redirect, HttpStatusCode.Redirect, HttpStatusCode.Conflict), (added.StatusCode, edited.StatusCode, stale.StatusCode));
        Assert.Contains("was changed by somebody else", await stale.Text(), StringComparison.Ordinal);
        Assert.Contains("Eyes", await browser.GetStringAsync("/admin/organisations", Cancel), StringComparison.Ordinal);
        var trail = await browser.GetStringAsync("/admin/audit?subject=organisation", Cancel);
        Assert.Contains("organisation.added", trail, StringComparison.Ordinal);
        Assert.Contains("organisation.changed", trail, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_form_that_is_refused_keeps_what_was_typed_and_says_why()
    {
        var browser = await site.SignedIn(Role.Admin);

        var answer = await browser.Send("/admin/organisations/new", "/admin/organisations/new", Form("A B", "Kept as typed"));
        var text = await answer.Text();

        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.Contains("value=\"Kept as typed\"", text, StringComparison.Ordinal);
        Assert.Contains("cannot be a code", WebUtility.HtmlDecode(text), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_file_is_taken_as_a_whole_or_not_at_all()
    {
        var browser = await site.SignedIn(Role.Admin);

        var refused = await Import(browser, "code,name,kind,parent\nSKIN,Skin,Department,AHH\nBAD,Bad,Ship,AHH\n");
        await site.Use<SamsynDb>(async db => Assert.False(await db.Organisations.AnyAsync(o => o.Code == "SKIN", Cancel)));
        var taken = await Import(browser, "code,name,kind,parent\nSKIN,Skin,Department,AHH\n");

        Assert.Contains("is no kind of organisation", WebUtility.HtmlDecode(refused), StringComparison.Ordinal);
        Assert.Contains("1 added, 0 changed, 0 unchanged", taken, StringComparison.Ordinal);
        Assert.Contains("SKIN,Skin,Department,AHH", await browser.GetStringAsync("/admin/organisations.csv", Cancel), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_file_of_more_than_a_megabyte_is_taken_and_one_of_more_than_five_is_told_so()
    {
        var browser = await site.SignedIn(Role.Admin);
        // A name with so many spaces after it, which do not count
        static string File(int bytes) => $"code,name,kind,parent\nTEETH,Teeth{new string(' ', bytes)},Department,AHH\n";

        Assert.Contains("1 added, 0 changed, 0 unchanged", await Import(browser, File(2_000_000)), StringComparison.Ordinal);
        Assert.Contains("larger than 5 MB", WebUtility.HtmlDecode(await Import(browser, File(5_500_000))), StringComparison.Ordinal);
    }

    static async Task<string> Import(HttpClient browser, string csv)
    {
        var page = await browser.GetStringAsync("/admin/organisations/import", Cancel);
        using var form = new MultipartFormDataContent
        {
            { new StringContent(BrowserExtensions.TokenOf(page)), "__RequestVerificationToken" },
            { new StringContent("organisations-import"), "_handler" },
            { new StringContent(csv), "file", "region.csv" },
        };
        return await (await browser.PostAsync("/admin/organisations/import", form, Cancel)).Text();
    }

    static Dictionary<string, string> Form(string code, string name, string version = "") => new()
    {
        ["_handler"] = "organisation", ["version"] = version, ["code"] = code, ["name"] = name, ["kind"] = "Clinic", ["parent"] = "AHH",
    };

    static string Version(string page) => page.Split("name=\"version\" value=\"")[1].Split('"')[0];
}
