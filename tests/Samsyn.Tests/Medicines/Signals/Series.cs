using Samsyn.Kernel.Statistics.Spc;
using Samsyn.Kernel.Time;
using Samsyn.Medicines.Signals;

namespace Samsyn.Tests.Medicines.Signals;

/// <summary>Series of months for the tests of signals.</summary>
static class Series
{
    public static readonly Month First = new(2020, 1);

    /// <summary>From January 2020, without denominators; NaN: missing.</summary>
    public static Course Of(IEnumerable<double> values) =>
        new(SpcKind.I, 1, [.. values.Select((v, i) => double.IsNaN(v) ? new MonthlyValue(First.Plus(i), null, 0, 0) : new(First.Plus(i), v, v, 1))]);

    /// <summary>Counts and what they are of, from January 2020: a share in per cent (P′) or a rate per 100 (U′).</summary>
    public static Course Counts(SpcKind kind, IEnumerable<(double Over, double Under)> months) =>
        new(kind, 100, [.. months.Select((m, i) => new MonthlyValue(First.Plus(i), 100 * m.Over / m.Under, m.Over, m.Under))]) { IsShare = kind == SpcKind.PPrime };

    /// <summary>Months without change: a level and one more, in turn, which no rule takes for more than chance.</summary>
    public static IEnumerable<double> Flat(int months, double level = 10) => Enumerable.Range(0, months).Select(i => level + i % 2);

    /// <summary>White noise of standard deviation 1 around a level, the same for the same seed (Box–Muller).</summary>
    public static IEnumerable<double> Noise(int seed, int months, double level = 20)
    {
        var random = new Random(seed);
        return [.. Enumerable.Range(0, months).Select(_ => level + Math.Sqrt(-2 * Math.Log(1 - random.NextDouble())) * Math.Cos(2 * Math.PI * random.NextDouble()))];
    }

    /// <summary>What one sees month by month: the first so many, then one more each time.</summary>
    public static IEnumerable<Course> AsItArrives(Course series, int from = 13) =>
        Enumerable.Range(from, series.Months.Count - from + 1).Select(n => series with { Months = [.. series.Months.Take(n)] });
}
