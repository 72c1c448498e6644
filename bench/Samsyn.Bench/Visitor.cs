using System.Diagnostics;
using System.Net;
using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Builder;

namespace Samsyn.Bench;

/// <summary>A head of department with a browser's cookies, over loopback.</summary>
sealed partial class Visitor : IDisposable
{
    const int Visits = 40;

    readonly HttpClient _browser;

    Visitor(HttpClient browser) => _browser = browser;

    /// <param name="site">Started, a demo.</param>
    /// <param name="cancel">Stops the signing in.</param>
    public static async Task<Visitor> SignIn(WebApplication site, CancellationToken cancel)
    {
        var visitor = new Visitor(new(new HttpClientHandler { CookieContainer = new CookieContainer() }) { BaseAddress = new Uri(site.Urls.First()) });
        var page = await visitor._browser.GetStringAsync(new Uri("/demo", UriKind.Relative), cancel);
        var token = Token().Match(page);
        using var form = new FormUrlEncodedContent(new Dictionary<string, string> { [token.Groups[1].Value] = WebUtility.HtmlDecode(token.Groups[2].Value) });
        using var answer = await visitor._browser.PostAsync(new Uri("/demo/lead", UriKind.Relative), form, cancel);
        answer.EnsureSuccessStatusCode();
        return visitor;
    }

    /// <returns>How long each visit waited for the first byte, the shortest first; the first visit, which compiles the page, left out.</returns>
    public async Task<List<TimeSpan>> FirstBytes(string path, CancellationToken cancel)
    {
        var times = new List<TimeSpan>();
        for (var i = 0; i < Visits; i++)
        {
            var clock = Stopwatch.StartNew();
            using var answer = await _browser.GetAsync(new Uri(path, UriKind.Relative), HttpCompletionOption.ResponseHeadersRead, cancel);
            answer.EnsureSuccessStatusCode();
            await using var body = await answer.Content.ReadAsStreamAsync(cancel);
            _ = body.ReadByte();
            if (i > 0) times.Add(clock.Elapsed);
        }
        times.Sort();
        return times;
    }

    public void Dispose() => _browser.Dispose();

    [GeneratedRegex("""name="(__RequestVerificationToken)"[^>]*value="([^"]+)""")]
    private static partial Regex Token();
}
