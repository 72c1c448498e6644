using System.Diagnostics;
using System.Globalization;
using System.Runtime.CompilerServices;
using Samsyn.Kernel.Statistics.Spc;

namespace Samsyn.Bench;

/// <summary>Control charts of many departments over three years, against what qicharts2 took for as many when it was measured.</summary>
sealed class ControlCharts : IBenchmark
{
    const int Series = 136, Points = 36;

    static readonly TimeSpan Qicharts2 = TimeSpan.FromSeconds(6);

    public string Name => "SPC: 136 charts, qicharts2 took 6 s once";

    public async IAsyncEnumerable<BenchLine> Run(BenchSetting setting, [EnumeratorCancellation] CancellationToken cancel)
    {
        var random = new Random(1);
        var charts = Enumerable.Range(0, Series).Select(_ => Enumerable.Range(0, Points).Select(i => Month(i, random)).ToList()).ToList();
        var options = new SpcOptions(SpcKind.U);
        var times = new List<TimeSpan>();
        for (var run = 0; run <= Math.Max(setting.Runs, 21); run++)
        {
            await Task.Yield();
            cancel.ThrowIfCancellationRequested();
            var clock = Stopwatch.StartNew();
            foreach (var rows in charts) SpcAnalysis.Of(rows, options);
            if (run > 0) times.Add(clock.Elapsed); // the first compiles
        }
        var ours = Duel.Median(times);
        yield return BenchLine.AtLeast(Name, string.Create(CultureInfo.InvariantCulture, $"{ours.TotalMilliseconds:N1} ms"), "6 s recorded", Qicharts2 / ours, 100);
    }

    static SpcRow Month(int index, Random random) =>
        new(string.Create(CultureInfo.InvariantCulture, $"{2022 + index / 12}-{index % 12 + 1:00}"), random.Next(5, 40), random.Next(800, 1200));
}
