using System.Net;
using System.Text.RegularExpressions;

namespace Samsyn.Tests.Hosting;

/// <summary>What a person does in a browser: open a page, fill in its form, send it.</summary>
static partial class BrowserExtensions
{
    /// <summary>Opens a page, takes the antiforgery token from it and sends a form with it.</summary>
    public static async Task<HttpResponseMessage> Send(this HttpClient browser, string page, string action, Dictionary<string, string> fields)
    {
        var token = TokenOf(await browser.GetStringAsync(page, TestContext.Current.CancellationToken));
        using var form = new FormUrlEncodedContent(fields.Append(new("__RequestVerificationToken", token)));
        return await browser.PostAsync(action, form, TestContext.Current.CancellationToken);
    }

    public static string TokenOf(string html) =>
        Token().Match(html) is { Success: true } found ? WebUtility.HtmlDecode(found.Groups[1].Value)
        : throw new InvalidOperationException("The page has no form with an antiforgery token.");

    public static Task<string> Text(this HttpResponseMessage answer) => answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);

    [GeneratedRegex("""name="__RequestVerificationToken" value="([^"]+)""")]
    private static partial Regex Token();
}
