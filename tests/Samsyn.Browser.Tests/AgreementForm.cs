using System.Globalization;
using Microsoft.Playwright;

namespace Samsyn.Browser.Tests;

/// <summary>Fills in the long form of an agreement as one who has nothing to hide.</summary>
static class AgreementForm
{
    /// <param name="say">The words of the page.</param>
    /// <param name="title">Of the agreement.</param>
    /// <param name="text">For each part of the plan.</param>
    public static async Task Write(Visit visit, Func<string, string> say, string title, string text)
    {
        await visit.Fill(say("agreements.field.title"), title);
        foreach (var field in new[] { "purpose", "benefit", "plan", "evaluation", "responsibilities", "summary", "contact", "manager" }) await visit.Fill(say("agreements.field." + field), text);
        foreach (var (field, days) in new[] { ("start", 40), ("end", 300), ("outcome-by", 400), ("received", -3) }) await visit.Fill(say("agreements.field." + field), Day(days));
    }

    /// <param name="at">0: the department; 1: the other party.</param>
    public static async Task Party(Visit visit, Func<string, string> say, int at, string called, string email, string title)
    {
        var party = visit.Page.GetByRole(AriaRole.Group).Filter(new() { HasText = say("agreements.party.organisation") }).Nth(at);
        await party.GetByLabel(say(at == 0 ? "agreements.party.unit" : "agreements.party.name"), new() { Exact = true }).FillAsync(called);
        await party.GetByLabel(say("agreements.party.time"), new() { Exact = true }).FillAsync("0,5");
        await party.GetByLabel(say("agreements.party.time-value"), new() { Exact = true }).FillAsync("250 000");
        await party.GetByLabel(say("agreements.party.email"), new() { Exact = true }).FillAsync(email);
        await party.GetByLabel(say("agreements.party.title"), new() { Exact = true }).FillAsync(title);
    }

    /// <summary>Answers all questions of the rules.</summary>
    /// <param name="yes">Words of the questions that are answered by yes; the others by no.</param>
    public static async Task Answer(Visit visit, Func<string, string> say, params string[] yes)
    {
        foreach (var question in await visit.Page.GetByRole(AriaRole.Group).Filter(new() { Has = visit.Page.GetByRole(AriaRole.Radio) }).AllAsync())
        {
            var text = await question.InnerTextAsync();
            var isYes = yes.Any(words => text.Contains(words, StringComparison.Ordinal));
            await question.GetByLabel(say(isYes ? "agreements.yes" : "agreements.no"), new() { Exact = true }).CheckAsync();
        }
    }

    static string Day(int days) => DateOnly.FromDateTime(TimeProvider.System.GetUtcNow().UtcDateTime).AddDays(days).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
