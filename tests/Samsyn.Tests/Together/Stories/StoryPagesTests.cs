using System.Net;
using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.AspNetCore.StaticAssets;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Samsyn.App.Mail;
using Samsyn.App.SignIn;
using Samsyn.Kernel.Audit;
using Samsyn.Kernel.Data;
using Samsyn.Kernel.Notices;
using Samsyn.Tests.Hosting;
using Samsyn.Tests.Texts;
using Samsyn.Together.Participation;
using Samsyn.Together.Stories;

namespace Samsyn.Tests.Together.Stories;

/// <summary>Health stories through the pages: told to those who take part, changed, hidden, taken back, and read by nobody else on any way.</summary>
/// <param name="outsiders">The demo people who go through all pages looking for what is not theirs.</param>
public abstract partial class StoryPagesTests(TestSite site, IEnumerable<string> outsiders)
{
    public sealed class OnSqlite(TestSite site) : StoryPagesTests(site, DemoPerson.All.Select(d => d.Key).Except(["lead", "patient", "representative"])), IClassFixture<TestSite>;

    /// <remarks>Who may read is decided before the database is asked; what a search finds may differ, and two are enough for that.</remarks>
    public sealed class OnPostgres(PostgresSite site) : StoryPagesTests(site, ["improver", "company"]), IClassFixture<PostgresSite>;

    static readonly string[] Tabs = ["people", "meetings", "cycles", "money", "documents", "equity", "stories", "outcome"];

    static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_story_is_told_changed_hidden_with_a_reason_shown_again_and_taken_back()
    {
        var (lead, patient, representative) = (await site.SignedIn("lead"), await site.SignedIn("patient"), await site.SignedIn("representative"));
        var id = await Begun(lead, patient, representative, "From the first day");
        Assert.Contains("Nobody has told anything yet", await patient.Stories(id), StringComparison.Ordinal);
        await patient.Do(id, "?tab=stories", new() { ["_handler"] = "story", ["about"] = "own", ["title"] = "Rain", ["text"] = " " }, "The story is missing");

        await patient.Tell(id, "They called me Wednesday-woman", "In the rain");
        var seen = await representative.Stories(id);
        Assert.Contains("They called me Wednesday-woman", seen, StringComparison.Ordinal);
        Assert.Contains("As patient · own health", seen, StringComparison.Ordinal);
        Assert.Contains("There is a new health story to read for those who take part in “From the first day”", await Seen(representative, "/account/notices"), StringComparison.Ordinal);
        Assert.DoesNotContain("new health story", await Seen(patient, "/account/notices"), StringComparison.Ordinal);

        var story = await Only(id);
        // Others have no such form, and the one way to stories refuses them
        Assert.DoesNotContain($"take-back-{story.Id}", await representative.GetStringAsync($"/together/initiatives/{id}?tab=stories", Cancel), StringComparison.Ordinal);
        await patient.Do(id, "?tab=stories", new() { ["_handler"] = $"story-{story.Id}", ["version"] = story.Version.ToString(), [$"{story.Id}-about"] = "relative", [$"{story.Id}-title"] = "", [$"{story.Id}-text"] = "They called my mother so" });
        seen = await representative.Stories(id);
        Assert.Contains("They called my mother so As patient · a relative's health", seen, StringComparison.Ordinal);
        Assert.DoesNotContain("Wednesday-woman", seen, StringComparison.Ordinal);

        await lead.Do(id, "?tab=stories", new() { ["_handler"] = $"hide-{story.Id}", [$"{story.Id}-reason"] = "" }, "The reason is missing");
        await lead.Do(id, "?tab=stories", new() { ["_handler"] = $"hide-{story.Id}", [$"{story.Id}-reason"] = "It could be understood who is meant" });
        seen = await representative.Stories(id);
        Assert.Contains("A story that is hidden because it could hurt somebody", seen, StringComparison.Ordinal);
        Assert.DoesNotContain("my mother", seen, StringComparison.Ordinal);
        Assert.DoesNotContain("who is meant", seen, StringComparison.Ordinal);
        seen = await patient.Stories(id);
        Assert.Contains("Your story is hidden from the others It could be understood who is meant", seen, StringComparison.Ordinal);
        Assert.Contains("was hidden from the others. Why stands on the page", await Seen(patient, "/account/notices"), StringComparison.Ordinal);
        await lead.Do(id, "?tab=stories", new() { ["_handler"] = $"hide-{story.Id}" });
        Assert.Contains("my mother", await representative.Stories(id), StringComparison.Ordinal);

        await patient.Do(id, "?tab=stories", new() { ["_handler"] = $"take-back-{story.Id}" });
        Assert.Contains("Nobody has told anything yet", await representative.Stories(id), StringComparison.Ordinal);
        Assert.False(await site.Ask(db => db.Set<HealthStory>().AnyAsync(s => s.InitiativeId == id, Cancel)));
        Assert.False(await site.Ask(db => db.Set<Notice>().AnyAsync(n => n.Event.StartsWith($"story:{story.Id}"), Cancel)));
        await site.Use<SamsynDb>(async db => Assert.Equal(
            ["story.told", "story.changed", "story.hidden", "story.shown", "story.taken-back"],
            await db.AuditEntries.Where(a => a.Subject == $"initiative:{id}" && a.Action.StartsWith("story.")).OrderBy(a => a.Number).Select(a => a.Action).ToListAsync(Cancel)));
    }

    [Fact]
    public async Task A_word_of_a_story_is_found_nowhere_by_anybody_who_does_not_take_part()
    {
        const string Word = "Grönsiska", Title = "Kvittrande";
        var (lead, patient, representative) = (await site.SignedIn("lead"), await site.SignedIn("patient"), await site.SignedIn("representative"));
        var id = await Begun(lead, patient, representative, "What nobody else reads");
        await patient.Tell(id, $"Jag kände mig som en {Word} i bur", Title);
        await site.Use<LetterWriting>(w => w.Run(Cancel));

        foreach (var key in outsiders)
        {
            var browser = await site.SignedIn(key);
            foreach (var path in Paths(id, Word))
            {
                using var answer = await browser.GetAsync(path, HttpCompletionOption.ResponseHeadersRead, Cancel);
                // What streams for ever, and what says of itself that one may not
                if (answer.Content.Headers.ContentType?.MediaType == "text/event-stream" || answer.StatusCode is HttpStatusCode.Forbidden or HttpStatusCode.NotFound) continue;
                var text = (await answer.Text()).Replace($"q={Uri.EscapeDataString(Word)}", "", StringComparison.Ordinal).Replace($"value=\"{Word}\"", "", StringComparison.Ordinal);
                Assert.False(SwedishReader.Seen(text).Contains($"en {Word} i bur", StringComparison.OrdinalIgnoreCase) || text.Contains(Title, StringComparison.OrdinalIgnoreCase), $"{key} reads the story at {path}");
            }
            Assert.DoesNotContain("Health stories", await Seen(browser, $"/together/initiatives/{id}?tab=stories"), StringComparison.Ordinal);
        }
        // Nobody who reads the database, its indexes, the outbox or the trail
        Assert.Empty(await site.Ask(db => EveryTable.Holding(db, Word, Cancel)));
        Assert.Empty(await site.Ask(db => EveryTable.Holding(db, Title, Cancel)));
        Assert.NotEmpty(await site.Ask(db => EveryTable.Holding(db, "What nobody else reads", Cancel)));
        // Not even what those who take part are told, nor what their lists and files hold
        foreach (var inside in new[] { lead, representative })
            foreach (var path in Paths(id, Word).Where(p => !p.Contains("tab=stories", StringComparison.Ordinal)))
            {
                using var answer = await inside.GetAsync(path, HttpCompletionOption.ResponseHeadersRead, Cancel);
                if (answer.IsSuccessStatusCode) Assert.DoesNotContain(Title, await answer.Text(), StringComparison.OrdinalIgnoreCase);
            }
    }

    [Fact]
    public async Task What_is_refused_is_said_in_Swedish_and_what_was_typed_stays()
    {
        var (lead, patient) = (await site.Swedish("lead"), await site.Swedish("patient"));
        var id = await Begun(lead, patient, await site.SignedIn("representative"), "På svenska");
        await patient.Tell(id, "Jag väntade");
        var (page, story) = ($"/together/initiatives/{id}?tab=stories", await Only(id));
        foreach (var (form, said) in new (Dictionary<string, string>, string)[]
        {
            (new() { ["_handler"] = "story", ["about"] = "own", ["title"] = "Rubriken står kvar", ["text"] = "" }, "Berättelsen saknas: skriv den med dina egna ord"),
            (new() { ["_handler"] = $"story-{story.Id}", ["version"] = Guid.NewGuid().ToString(), [$"{story.Id}-text"] = "Rubriken står kvar" }, "Någon ändrade det medan du skrev"),
        })
        {
            var html = await (await patient.Send(page, page, form)).Text();
            SwedishReader.AssertSwedish(html, form["_handler"]);
            Assert.Contains(said, SwedishReader.Seen(html), StringComparison.Ordinal);
            Assert.Contains("Rubriken står kvar", html, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task Reading_what_others_told_is_in_the_audit_trail_and_reading_ones_own_is_not()
    {
        var (lead, patient, representative) = (await site.SignedIn("committee"), await site.SignedIn("patient"), await site.SignedIn("representative"));
        var id = await Begun(lead, patient, representative, "Who has read it");
        await patient.Tell(id, "Only this");
        Task<int> Reads() => site.Ask(db => db.AuditEntries.CountAsync(a => a.Subject == $"initiative:{id}" && a.Action == AuditTrail.ReadAction, Cancel));

        await patient.Stories(id);
        Assert.Equal(0, await Reads());
        await representative.Stories(id);
        Assert.Equal(1, await Reads());
    }

    [Theory]
    [InlineData("take-back")]
    [InlineData("stay")]
    public async Task Whoever_leaves_takes_the_stories_along_unless_they_are_to_stay_without_a_name(string chosen)
    {
        var (lead, patient, representative) = (await site.SignedIn("lead"), await site.SignedIn("patient"), await site.SignedIn("representative"));
        var id = await Begun(lead, patient, representative, $"Until one leaves, {chosen}");
        await patient.Tell(id, "I was there");
        var (before, me) = (await Only(id), await site.Ask(db => db.Set<Participant>().SingleAsync(p => p.InitiativeId == id && p.Called == "As patient", Cancel)));
        Assert.Contains("Your health stories, when you leave", await Seen(patient, $"/together/initiatives/{id}"), StringComparison.Ordinal);
        // Whoever leads sees no such choice, and cannot make it
        Assert.DoesNotContain("Your health stories, when you leave", await Seen(lead, $"/together/initiatives/{id}"), StringComparison.Ordinal);

        await patient.Do(id, "", new() { ["_handler"] = $"person-{me.Id}", ["do"] = "leave", [$"stories-{me.Id}"] = chosen });

        if (chosen == "take-back")
        {
            Assert.False(await site.Ask(db => db.Set<HealthStory>().AnyAsync(s => s.InitiativeId == id, Cancel)));
            return;
        }
        var after = await Only(id);
        Assert.Null(after.ParticipantId);
        Assert.NotEqual(before.Id, after.Id);
        Assert.Equal(1, after.ToldOn.Day);
        Assert.Contains("I was there Someone who has left", await representative.Stories(id), StringComparison.Ordinal);
        Assert.DoesNotContain("Health stories", await Seen(patient, $"/together/initiatives/{id}?tab=stories"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Whoever_is_put_out_by_others_has_the_stories_taken_back()
    {
        var (lead, patient, representative) = (await site.SignedIn("lead"), await site.SignedIn("patient"), await site.SignedIn("representative"));
        var id = await Begun(lead, patient, representative, "Put out");
        await patient.Tell(id, "I was there");
        var me = await site.Ask(db => db.Set<Participant>().SingleAsync(p => p.InitiativeId == id && p.Called == "As patient", Cancel));

        await lead.Do(id, "", new() { ["_handler"] = $"person-{me.Id}", ["do"] = "leave", [$"stories-{me.Id}"] = "stay" });

        Assert.False(await site.Ask(db => db.Set<HealthStory>().AnyAsync(s => s.InitiativeId == id, Cancel)));
    }

    async Task<Guid> Begun(HttpClient lead, HttpClient patient, HttpClient representative, string title)
    {
        var id = await lead.Begin(title);
        await site.LetIn(lead, id, "patient", patient);
        await site.LetIn(lead, id, "representative", representative);
        return id;
    }

    Task<HealthStory> Only(Guid initiative) => site.Ask(db => db.Set<HealthStory>().AsNoTracking().SingleAsync(s => s.InitiativeId == initiative, Cancel));

    static async Task<string> Seen(HttpClient who, string page) => SwedishReader.Seen(await who.GetStringAsync(page, Cancel));

    /// <summary>Every page, list, search, file and feed of what people do together, and of what one is told.</summary>
    IEnumerable<string> Paths(Guid id, string word)
    {
        string[] areas = ["together", "api/together", "account", "admin/audit", "me"];
        var asked = $"?q={Uri.EscapeDataString(word)}";
        return site.Services.GetRequiredService<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>()
            .Where(e => e.Metadata.GetMetadata<StaticAssetDescriptor>() is null && (e.Metadata.GetMetadata<HttpMethodMetadata>()?.HttpMethods ?? ["GET"]).Contains("GET"))
            .Select(e => e.RoutePattern.RawText!.TrimStart('/')).Where(r => areas.Any(a => r.StartsWith(a, StringComparison.Ordinal)))
            .Select(r => "/" + Hole().Replace(r, h => h.Value.Contains(":guid", StringComparison.Ordinal) ? id.ToString() : h.Value.Contains(':', StringComparison.Ordinal) ? "1" : "x"))
            .Distinct().Select(p => p + asked)
            .Concat(Tabs.Select(t => $"/together/initiatives/{id}?tab={t}"))
            .Append("/").Append($"/admin/audit?subject={id}").Append($"/api/together/initiatives?format=csv&q={Uri.EscapeDataString(word)}");
    }

    [GeneratedRegex(@"\{[^}]*\}")]
    private static partial Regex Hole();
}
