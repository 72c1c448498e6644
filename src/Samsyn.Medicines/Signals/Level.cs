using Samsyn.Kernel.Statistics.Spc;

namespace Samsyn.Medicines.Signals;

/// <summary>What several months come to: a ratio of sums, or a mean where there is no denominator. Pure.</summary>
static class Level
{
    public static double Of(Course course, IReadOnlyList<MonthlyValue> months) =>
        course.Kind == SpcKind.I ? months.Average(v => v.Value!.Value) : months.Sum(v => v.Over) / months.Sum(v => v.Under) * course.Per;
}
