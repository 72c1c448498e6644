using System.Diagnostics;

namespace Samsyn.Bench;

/// <summary>Two ways of doing the same work, run in turns so that a busy moment of the machine hits both.</summary>
static class Duel
{
    /// <summary>Each side once to warm up, then each <paramref name="runs"/> times in turns.</summary>
    /// <param name="ours">Samsyn's way.</param>
    /// <param name="rival">The other way.</param>
    /// <param name="runs">How often each.</param>
    /// <param name="prepare">What must be done before each run of ours, outside of its time.</param>
    /// <returns>The median time of each.</returns>
    public static async Task<(TimeSpan Ours, TimeSpan Rival)> Run(Func<Task> ours, Func<Task> rival, int runs, Func<Task>? prepare = null)
    {
        prepare ??= () => Task.CompletedTask;
        await prepare();
        await ours();
        await rival();
        var (oursTook, rivalTook) = (new List<TimeSpan>(), new List<TimeSpan>());
        for (var i = 0; i < runs; i++)
        {
            await prepare();
            // Who goes first changes, since the second finds the file in memory
            var (first, firstTook, second, secondTook) = i % 2 == 0 ? (ours, oursTook, rival, rivalTook) : (rival, rivalTook, ours, oursTook);
            firstTook.Add(await Time(first));
            secondTook.Add(await Time(second));
        }
        return (Median(oursTook), Median(rivalTook));
    }

    public static async Task<TimeSpan> Time(Func<Task> work)
    {
        GC.Collect();
        var clock = Stopwatch.StartNew();
        await work();
        return clock.Elapsed;
    }

    public static TimeSpan Median(IEnumerable<TimeSpan> times)
    {
        var sorted = times.Order().ToList();
        return (sorted[(sorted.Count - 1) / 2] + sorted[sorted.Count / 2]) / 2;
    }
}
