using Samsyn.Kernel.Statistics.Spc;

namespace Samsyn.Medicines.Signals;

/// <summary>How much a level varies from month to month, and what a difference between two levels means then. Pure.</summary>
/// <remarks>
/// As in the I′ chart (Taylor 2017): neighbours differ by their standard deviation times √(1/n₁ + 1/n₂), and the mean of such differences is √(2/π) of it. Counts
/// never vary less than chance makes them, binomial or Poisson: a few quiet months do not make the next one a signal.
/// </remarks>
/// <param name="Unit">The standard deviation of a month with a denominator of 1, in the measure's unit.</param>
readonly record struct Spread(double Unit)
{
    /// <param name="course">Tells the kind of chart.</param>
    /// <param name="levels">Months of one level each; no difference is taken across.</param>
    public static Spread Of(Course course, params IReadOnlyList<IReadOnlyList<MonthlyValue>> levels)
    {
        double[] differences = [.. levels.SelectMany(l => l.Zip(l.Skip(1), (a, b) => Math.Abs(b.Value!.Value - a.Value!.Value) / Math.Sqrt(1 / a.Under + 1 / b.Under)))];
        var seen = differences.Length == 0 ? 0 : Math.Sqrt(Math.PI / 2) * differences.Average();
        return new(Math.Max(seen, OfChance(course, [.. levels.SelectMany(l => l)])));
    }

    /// <summary>Of one month with this denominator, or of several with as much together.</summary>
    public double Of(double under) => Unit / Math.Sqrt(under);

    /// <summary>If all were one level, as chance would have it.</summary>
    static double OfChance(Course course, IReadOnlyList<MonthlyValue> months)
    {
        if (months.Count == 0) return 0;
        var ratio = Level.Of(course, months) / course.Per;
        return course.Kind switch
        {
            SpcKind.PPrime => Math.Sqrt(Math.Max(0, ratio * (1 - ratio))) * course.Per,
            SpcKind.UPrime => Math.Sqrt(ratio) * course.Per,
            _ => 0,
        };
    }
}
