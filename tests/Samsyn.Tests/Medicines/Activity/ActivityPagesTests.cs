using System.Net;
using Microsoft.EntityFrameworkCore;
using Samsyn.Kernel.Data;
using Samsyn.Kernel.People;
using Samsyn.Medicines.Activity;
using Samsyn.Tests.Hosting;

namespace Samsyn.Tests.Medicines.Activity;

public sealed class ActivityPagesTests(TestSite site) : IClassFixture<TestSite>
{
    static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_steward_imports_a_file_and_a_head_of_department_sees_it_in_the_table_and_the_CSV_file()
    {
        var steward = await site.SignedIn(Role.Steward);
        var taken = await Import(steward, "organisation,month,bed_days\nAHH-MED,2025-01,310\nAHH-CHILD,2025-01,40\nAHH-MED,2025-02,280\n");
        var lead = await site.SignedIn(Role.Lead);

        Assert.Contains("3 added, 0 replaced, 0 taken back, 0 unchanged.", taken, StringComparison.Ordinal);
        var region = await steward.GetStringAsync("/data/activity", Cancel);
        Assert.Contains("Region Nord has bed days up to February 2025; the last complete month is January 2025. Months are missing from Department of Paediatrics.", region, StringComparison.Ordinal);
        var page = await lead.GetStringAsync("/data/activity", Cancel);
        Assert.Contains("Department of Medicine has bed days up to February 2025, from all who usually report.", page, StringComparison.Ordinal);
        Assert.DoesNotContain("/data/activity/import", page, StringComparison.Ordinal);
        Assert.Equal("organisation,name,month,kind,value\nAHH-MED,Department of Medicine,2025-01,bed-days,310\nAHH-MED,Department of Medicine,2025-02,bed-days,280\n",
            await lead.GetStringAsync("/api/medicines/activity?from=2025-01&to=2025-02&format=csv", Cancel));
        Assert.Contains("""{"organisation":"AHH-CHILD","name":"Department of Paediatrics","month":"2025-02","kind":"bed-days","value":null}""",
            await steward.GetStringAsync("/api/medicines/activity?from=2025-01&to=2025-02", Cancel), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_file_with_a_wrong_line_changes_nothing_and_says_where()
    {
        var steward = await site.SignedIn(Role.Steward);

        var refused = WebUtility.HtmlDecode(await Import(steward, "organisation,month,admissions\nAHH-MED,2025-01,12\nAHH-MED,soon,13\n"));

        Assert.Contains("Nothing was changed: 1 problems in the file", refused, StringComparison.Ordinal);
        Assert.Contains("“soon” is no month; write it as 2026-03.", refused, StringComparison.Ordinal);
        await site.Use<SamsynDb>(async db => Assert.False(await db.Set<ActivityFigure>().AnyAsync(f => f.Kind == ActivityKind.Admissions, Cancel)));
    }

    [Fact]
    public async Task A_kind_that_is_none_is_refused_by_the_API()
    {
        var steward = await site.SignedIn(Role.Steward);

        using var answer = await steward.GetAsync("/api/medicines/activity?kind=beds", Cancel);

        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        Assert.Contains("urn:samsyn:problem:activity.kind", await answer.Text(), StringComparison.Ordinal);
    }

    static async Task<string> Import(HttpClient browser, string csv)
    {
        var page = await browser.GetStringAsync("/data/activity/import", Cancel);
        using var form = new MultipartFormDataContent
        {
            { new StringContent(BrowserExtensions.TokenOf(page)), "__RequestVerificationToken" },
            { new StringContent("activity-import"), "_handler" },
            { new StringContent(csv), "file", "activity.csv" },
        };
        return await (await browser.PostAsync("/data/activity/import", form, Cancel)).Text();
    }
}
