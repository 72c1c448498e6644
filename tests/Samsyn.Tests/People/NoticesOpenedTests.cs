using Microsoft.EntityFrameworkCore;
using Samsyn.Kernel.Data;
using Samsyn.Kernel.Notices;
using Samsyn.Tests.Hosting;

namespace Samsyn.Tests.People;

/// <summary>What is opened is no longer news, and nothing else.</summary>
public abstract class NoticesOpenedTests(TestSite site)
{
    public sealed class OnSqlite(TestSite site) : NoticesOpenedTests(site), IClassFixture<TestSite>;

    public sealed class OnPostgres(PostgresSite site) : NoticesOpenedTests(site), IClassFixture<PostgresSite>;

    static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Opening_the_page_marks_what_leads_to_it_for_its_reader_alone()
    {
        var (patient, lead) = (await site.SignedIn("patient"), await site.SignedIn("lead"));
        string[] people = ["patient", "lead"], opened = ["/together/challenges", "/together/challenges?state=open", "/together/challenges#list"], left = ["/together/challenges/0198", "/together/challenges-of-old", "/together/initiatives"];
        await site.Use<SamsynDb>(async db =>
        {
            foreach (var who in people)
            {
                var email = $"{who}@demo.invalid";
                var person = await db.Users.Where(u => u.Email == email).Select(u => u.Id).SingleAsync(Cancel);
                db.AddRange(opened.Concat(left).Select(path => new Notice { PersonId = person, Topic = "x", Event = $"opened:{path}", Text = $"Leads to {path}", Path = path, MadeAtUtc = DateTime.UtcNow, Way = NoticeWay.Page }));
            }
            await db.SaveChangesAsync(Cancel);
        });

        Assert.True((await patient.GetAsync("/together/challenges?org=NORD", Cancel)).IsSuccessStatusCode);

        Assert.Equal(left.Order(), await Unseen("patient"));
        Assert.Equal(opened.Concat(left).Order(), await Unseen("lead"));

        // Someone who only asks for the data has not read the page
        Assert.True((await lead.GetAsync("/api/together/challenges", Cancel)).IsSuccessStatusCode);
        Assert.Equal(6, (await Unseen("lead")).Count);
    }

    async Task<List<string>> Unseen(string who)
    {
        List<string> paths = [];
        var email = $"{who}@demo.invalid";
        await site.Use<SamsynDb>(async db =>
        {
            var person = await db.Users.Where(u => u.Email == email).Select(u => u.Id).SingleAsync(Cancel);
            paths = await db.Set<Notice>().Where(n => n.PersonId == person && n.Event.StartsWith("opened:") && n.SeenAtUtc == null).Select(n => n.Path).ToListAsync(Cancel);
        });
        return [.. paths.Order()];
    }
}
