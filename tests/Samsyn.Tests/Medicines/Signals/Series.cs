using Samsyn.Kernel.Time;
using Samsyn.Medicines.Signals;

namespace Samsyn.Tests.Medicines.Signals;

/// <summary>Series of months for the tests of signals.</summary>
static class Series
{
    public static readonly Month First = new(2020, 1);

    /// <summary>From January 2020; NaN: missing.</summary>
    public static IReadOnlyList<MonthlyValue> Of(IEnumerable<double> values) =>
        [.. values.Select((v, i) => new MonthlyValue(First.Plus(i), double.IsNaN(v) ? null : v))];

    /// <summary>Months without change: a level and one more, in turn, which no rule takes for more than chance.</summary>
    public static IEnumerable<double> Flat(int months, double level = 10) => Enumerable.Range(0, months).Select(i => level + i % 2);

    /// <summary>White noise of standard deviation 1 around a level, the same for the same seed (Box–Muller).</summary>
    public static IEnumerable<double> Noise(int seed, int months, double level = 20)
    {
        var random = new Random(seed);
        return [.. Enumerable.Range(0, months).Select(_ => level + Math.Sqrt(-2 * Math.Log(1 - random.NextDouble())) * Math.Cos(2 * Math.PI * random.NextDouble()))];
    }

    /// <summary>What one sees month by month: the first so many, then one more each time.</summary>
    public static IEnumerable<IReadOnlyList<MonthlyValue>> AsItArrives(IReadOnlyList<MonthlyValue> series, int from = 13) =>
        Enumerable.Range(from, series.Count - from + 1).Select(n => (IReadOnlyList<MonthlyValue>)[.. series.Take(n)]);
}
