using System.Runtime.CompilerServices;
using Samsyn.App.Hosting;

namespace Samsyn.Bench;

/// <summary>How long a head of department waits for the first byte of the Overview page.</summary>
sealed class FirstByte : IBenchmark
{
    const double LimitSeconds = 1;

    public string Name => "Overview page: time to first byte";

    public async IAsyncEnumerable<BenchLine> Run(BenchSetting setting, [EnumeratorCancellation] CancellationToken cancel)
    {
        await using var site = Site.Build(CommandLine.Quiet(new() { Data = await setting.LoadedFolder(), Demo = true, Urls = "http://127.0.0.1:0" }));
        await Site.Prepare(site, cancel);
        await site.StartAsync(cancel);
        using var visitor = await Visitor.SignIn(site, cancel);
        var times = await visitor.FirstBytes("/medicines/overview", cancel);
        yield return Line("median", Duel.Median(times));
        yield return Line("95 of 100", times[(int)(times.Count * 0.95)]);
        await site.StopAsync(cancel);
    }

    BenchLine Line(string which, TimeSpan time) => BenchLine.AtMost($"{Name}, {which}", BenchLine.Milliseconds(time), "", time.TotalSeconds, LimitSeconds);
}
