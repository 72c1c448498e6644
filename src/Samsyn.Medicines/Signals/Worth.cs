using Samsyn.Kernel.Statistics.Spc;
using Samsyn.Kernel.Time;

namespace Samsyn.Medicines.Signals;

/// <summary>Whether a change is worth a person's time: beyond chance, resting on enough, and large enough to matter. Pure.</summary>
static class Worth
{
    /// <summary>Standard errors between two levels. With hundreds of series looked at each month, three would be met by chance now and then.</summary>
    const double FewestErrors = 4;

    /// <summary>Of counts: how many must have been seen, or expected, in the changed months, and how many left out.</summary>
    const int FewestCounted = 5;

    /// <summary>Of amounts that were rare: how many months a new level must have lasted.</summary>
    const int FewestLasting = 3;

    /// <summary>By how much a level must change, as a part of what it was; of a share, of the smaller of it and the rest.</summary>
    const double SmallestPart = 0.1;

    /// <summary>A share must also change by so much of the whole.</summary>
    const double SmallestShare = 0.01;

    /// <param name="before">The months of the old level.</param>
    /// <param name="after">Those of the new one.</param>
    /// <param name="until">The last month that shows it.</param>
    /// <returns>The change, from the one level to the other; null: not worth telling.</returns>
    public static Cause? Telling(Course course, CauseKind kind, IReadOnlyList<MonthlyValue> before, IReadOnlyList<MonthlyValue> after, Month until)
    {
        var (from, to) = (Level.Of(course, before), Level.Of(course, after));
        return IsLarge(course, from, to) && IsCounted(course, from, after) && IsCommon(course, kind, before, after) && IsBeyondChance(course, kind, before, after, to - from)
            ? new(kind, to > from ? Way.Up : Way.Down, after[0].Month, until, from, to)
            : null;
    }

    static bool IsBeyondChance(Course course, CauseKind kind, IReadOnlyList<MonthlyValue> before, IReadOnlyList<MonthlyValue> after, double difference)
    {
        // How a single month varies by itself cannot be seen: it is taken to vary as those before
        var spread = Spread.Of(course, kind == CauseKind.Step ? [before, after] : [before]);
        var (was, now) = (spread.Of(before.Sum(v => v.Under)), spread.Of(after.Sum(v => v.Under)));
        return Math.Abs(difference) > FewestErrors * Math.Sqrt(was * was + now * now);
    }

    /// <summary>Whether one year is beyond chance from another place's, each with its own spread.</summary>
    public static bool IsBeyondChance(Course course, IReadOnlyList<MonthlyValue> here, IReadOnlyList<MonthlyValue> there)
    {
        var (own, other) = (Spread.Of(course, here).Of(here.Sum(v => v.Under)), Spread.Of(course, there).Of(there.Sum(v => v.Under)));
        return Math.Abs(Level.Of(course, here) - Level.Of(course, there)) > FewestErrors * Math.Sqrt(own * own + other * other);
    }

    /// <summary>
    /// Of amounts: what is nothing in more than a quarter of the months is a few events, of which a single one makes a month, however much it is. Against such months only a level that lasts
    /// says something. Counts have <see cref="IsCounted"/> for that.
    /// </summary>
    static bool IsCommon(Course course, CauseKind kind, IReadOnlyList<MonthlyValue> before, IReadOnlyList<MonthlyValue> after)
    {
        if (course.Kind != SpcKind.IPrime) return true;
        bool Common(IReadOnlyList<MonthlyValue> months) => months.Count(v => v.Over != 0 && (!course.IsShare || v.Over < v.Under)) * 4 >= months.Count * 3;
        return Common(before) || (kind == CauseKind.Step && after.Count >= FewestLasting);
    }

    public static bool IsCounted(Course course, double from, IReadOnlyList<MonthlyValue> after)
    {
        if (course.Kind is not (SpcKind.PPrime or SpcKind.UPrime)) return true;
        var (seen, all) = (after.Sum(v => v.Over), after.Sum(v => v.Under));
        var expected = from / course.Per * all;
        return Math.Max(seen, expected) >= FewestCounted && (course.Kind != SpcKind.PPrime || Math.Max(all - seen, all - expected) >= FewestCounted);
    }

    public static bool IsLarge(Course course, double from, double to)
    {
        var size = course.IsShare ? Math.Min(from, course.Per - from) : Math.Abs(from);
        return to != from && Math.Abs(to - from) >= Math.Max(SmallestPart * size, course.IsShare ? SmallestShare * course.Per : 0);
    }
}
