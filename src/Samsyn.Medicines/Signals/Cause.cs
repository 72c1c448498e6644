using Samsyn.Kernel.Time;

namespace Samsyn.Medicines.Signals;

/// <summary>A change in a series that is more than chance, or a place apart from all others.</summary>
/// <param name="Since">The first month of it.</param>
/// <param name="Until">The last month that shows it.</param>
/// <param name="From">The level before, in the measure's unit; of one that stands apart, the middle of the others.</param>
/// <param name="To">The level since then; of a drift, that of the last three months; of a single time, the value itself.</param>
sealed record Cause(CauseKind Kind, Way Way, Month Since, Month Until, double From, double To)
{
    /// <summary>Two changes that begin so many months from each other may be one: where a step lies is seen the better the longer it lasts.</summary>
    public const int Near = 3;

    /// <summary>How large the change is, as a part of the larger level.</summary>
    public double Part => From == To ? 0 : Math.Abs(To - From) / Math.Max(Math.Abs(From), Math.Abs(To));

    /// <summary>Whether a change that was seen before, and for how long, is this one.</summary>
    public bool Is(Way way, Month since, Month until) => way == Way && since.Plus(-Near) <= Since && Since <= until.Plus(Near);

    /// <summary>Whether the same happened elsewhere at the same time.</summary>
    public bool IsAlike(Cause other) => other.Way == Way && IsNear(other);

    /// <summary>Whether another began at the same time; where something drifts, its beginning is seen only roughly.</summary>
    public bool IsNear(Cause other) => Math.Abs(other.Since - Since) <= (Kind == CauseKind.Drift || other.Kind == CauseKind.Drift ? 2 * Near : Near);
}
