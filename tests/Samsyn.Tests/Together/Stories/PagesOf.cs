using System.Globalization;
using System.Net;
using Microsoft.EntityFrameworkCore;
using Samsyn.Kernel.Data;
using Samsyn.Tests.Hosting;
using Samsyn.Tests.Texts;
using Samsyn.Together.Participation;

namespace Samsyn.Tests.Together.Stories;

/// <summary>Initiatives in which people of the demo take part, begun through the pages.</summary>
static class PagesOf
{
    static CancellationToken Cancel => TestContext.Current.CancellationToken;

    static string Today => DateOnly.FromDateTime(TimeProvider.System.GetLocalNow().DateTime).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    public static async Task<Guid> Begin(this HttpClient who, string title)
    {
        var answer = await who.Send("/together/initiatives/new", "/together/initiatives/new", new()
        {
            ["_handler"] = "initiative", ["do"] = "save", ["Title"] = title, ["Why"] = "It takes months", ["Levels"] = "meso", ["Place"] = "AHH-MED", ["Space"] = "open", ["Decided"] = "We begin",
        });
        Assert.True(answer.StatusCode == HttpStatusCode.Redirect, SwedishReader.Seen(await answer.Text()));
        return Guid.Parse(answer.Headers.Location!.OriginalString.Split('/', '?')[3]);
    }

    /// <summary>Invites a demo person, who says yes.</summary>
    /// <returns>The participant.</returns>
    public static async Task<Guid> LetIn(this TestSite site, HttpClient lead, Guid id, string key, HttpClient who)
    {
        await lead.Do(id, "", new()
        {
            ["_handler"] = "invite", ["called"] = $"As {key}", ["side"] = "patient", ["say"] = "takespart", ["phase"] = "initiate", ["level"] = "meso", ["since"] = Today, ["email"] = $"{key}@demo.invalid", ["helper"] = "",
        });
        var participant = await site.Ask(db => db.Set<Participant>().Where(p => p.InitiativeId == id && p.Called == $"As {key}").Select(p => p.Id).SingleAsync(Cancel));
        await who.Do(id, "", new() { ["_handler"] = $"answer-{participant}", ["answer"] = "yes" });
        return participant;
    }

    /// <param name="refused">What is said when it is not done; null: it is done.</param>
    public static async Task<string> Do(this HttpClient who, Guid id, string tab, Dictionary<string, string> form, string? refused = null)
    {
        var page = $"/together/initiatives/{id}{tab}";
        var answer = await who.Send(page, page, form);
        var text = SwedishReader.Seen(await answer.Text());
        Assert.True(refused is null == (answer.StatusCode == HttpStatusCode.Redirect), $"{form["_handler"]}: {answer.StatusCode} {text}");
        if (refused is not null) Assert.Contains(refused, text, StringComparison.Ordinal);
        return text;
    }

    public static async Task<string> Stories(this HttpClient who, Guid id) => SwedishReader.Seen(await who.GetStringAsync($"/together/initiatives/{id}?tab=stories", Cancel));

    public static Task Tell(this HttpClient who, Guid id, string text, string title = "") =>
        who.Do(id, "?tab=stories", new() { ["_handler"] = "story", ["about"] = "own", ["title"] = title, ["text"] = text });

    public static async Task<T> Ask<T>(this TestSite site, Func<SamsynDb, Task<T>> question)
    {
        T answer = default!;
        await site.Use<SamsynDb>(async db => answer = await question(db));
        return answer;
    }
}
