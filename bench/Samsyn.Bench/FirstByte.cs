using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Runtime.CompilerServices;
using System.Text.RegularExpressions;
using Samsyn.App.Hosting;

namespace Samsyn.Bench;

/// <summary>How long a head of department waits for the first byte of the Overview page, with a browser's cookies, over loopback.</summary>
sealed partial class FirstByte : IBenchmark
{
    const int Visits = 40;
    const double LimitSeconds = 1;

    public string Name => "Overview page: time to first byte";

    public async IAsyncEnumerable<BenchLine> Run(BenchSetting setting, [EnumeratorCancellation] CancellationToken cancel)
    {
        await using var site = Site.Build(CommandLine.Quiet(new() { Data = await setting.LoadedFolder(), Demo = true, Urls = "http://127.0.0.1:0" }));
        await Site.Prepare(site, cancel);
        await site.StartAsync(cancel);
        using var browser = new HttpClient(new HttpClientHandler { CookieContainer = new CookieContainer() }) { BaseAddress = new Uri(site.Urls.First()) };
        await SignIn(browser, cancel);
        var times = new List<TimeSpan>();
        for (var i = 0; i < Visits; i++)
        {
            var clock = Stopwatch.StartNew();
            using var answer = await browser.GetAsync(new Uri("/medicines/overview", UriKind.Relative), HttpCompletionOption.ResponseHeadersRead, cancel);
            answer.EnsureSuccessStatusCode();
            await using var body = await answer.Content.ReadAsStreamAsync(cancel);
            _ = body.ReadByte();
            if (i > 0) times.Add(clock.Elapsed); // the first visit compiles the page
        }
        times.Sort();
        yield return Line("median", Duel.Median(times));
        yield return Line("95 of 100", times[(int)(times.Count * 0.95)]);
        await site.StopAsync(cancel);
    }

    static async Task SignIn(HttpClient browser, CancellationToken cancel)
    {
        var page = await browser.GetStringAsync(new Uri("/demo", UriKind.Relative), cancel);
        var token = Token().Match(page);
        using var form = new FormUrlEncodedContent(new Dictionary<string, string> { [token.Groups[1].Value] = WebUtility.HtmlDecode(token.Groups[2].Value) });
        using var answer = await browser.PostAsync(new Uri("/demo/lead", UriKind.Relative), form, cancel);
        answer.EnsureSuccessStatusCode();
    }

    BenchLine Line(string which, TimeSpan time) =>
        BenchLine.AtMost($"{Name}, {which}", string.Create(CultureInfo.InvariantCulture, $"{time.TotalMilliseconds:N0} ms"), "", time.TotalSeconds, LimitSeconds);

    [GeneratedRegex("""name="(__RequestVerificationToken)"[^>]*value="([^"]+)""")]
    private static partial Regex Token();
}
