using Samsyn.Kernel.Statistics;
using Samsyn.Kernel.Statistics.Spc;
using Samsyn.Kernel.Time;

namespace Samsyn.Medicines.Signals;

/// <summary>Looks for what has changed of late in a measure's months: at most one change. Pure.</summary>
/// <remarks>
/// The series is first split where it has moved to another level and stayed there (<see cref="StepChangeSearch"/>), again and again, so that an old
/// change does not hide a new one. If the last level began within the last twelve months, that is the change. Otherwise the last twelve months are held
/// against the limits of those months of the same level that came before: two or more months outside in a row up to the last one are a step
/// that begins, one of the last three alone is a single time; both must be farther out than any month before. Last, CUSUM tells a drift. A drift and a single time must also stand
/// out from the same months of the year before, where they are known: a winter is no signal.
/// <para>Limits are those of a chart that knows the denominators (<see cref="Course"/>), and every change must be large enough, and rest on enough, to be worth
/// a person's time (<see cref="Worth"/>). Held against white noise of sixty months, one in a hundred looks gives a signal at most; a test holds it.</para>
/// </remarks>
static class CauseSearch
{
    /// <summary>With no more months than these nothing is said.</summary>
    public const int Baseline = 12;

    const int Recent = 12, Fresh = 3;

    // Five standard deviations in CUSUM's sum: in control, one alert in some 470 months
    const double Sensitivity = 5;

    /// <summary>One month alone must lie so many times as far out as the farthest before: a single patient's long treatment is no signal.</summary>
    const double Alone = 1.5;

    /// <returns>Null where nothing has changed, or where fewer than twelve months came before.</returns>
    public static Cause? In(Course course)
    {
        var known = course.Months.Where(v => v.Value is { } value && double.IsFinite(value)).ToList();
        if (known.Count <= Baseline || course.Months[^1].Month - known[^1].Month >= Fresh) return null;
        var recent = course.Months[^1].Month.Plus(1 - Recent);
        var levels = Levels(course, known, 0, known.Count).Prepend(0).ToList();
        var last = known[levels[^1]..];
        if (levels.Count > 1 && last[0].Month >= recent) return Step(course, known, levels[^2], levels[^1]);
        if (last.Count <= Baseline) return null;
        var before = Math.Max(Baseline, last.Count(v => v.Month < recent));
        return before >= last.Count ? null : Outside(course, last, before) ?? Drift(course, last, before, recent);
    }

    /// <summary>Where new levels begin, in order.</summary>
    static IEnumerable<int> Levels(Course course, List<MonthlyValue> known, int from, int to)
    {
        var part = known[from..to];
        if (StepChangeSearch.In(course.Rows(part), new(course.Kind)) is not { } step || step.Index == 0) return [];
        var cut = from + step.Index;
        return [.. Levels(course, known, from, cut), cut, .. Levels(course, known, cut, to)];
    }

    /// <summary>The search takes a step for as long as a shift must last at least; a first month that is nearer to the old level still belongs to it.</summary>
    static Cause? Step(Course course, List<MonthlyValue> known, int from, int cut)
    {
        while (cut < known.Count - 2)
        {
            var (value, old, now) = (known[cut].Value!.Value, Level.Of(course, known[from..cut]), Level.Of(course, known[(cut + 1)..]));
            if (Math.Abs(value - now) <= Math.Abs(value - old)) break;
            cut++;
        }
        return Worth.Telling(course, CauseKind.Step, known[from..cut], known[cut..], known[^1].Month);
    }

    static Cause? Outside(Course course, List<MonthlyValue> level, int before)
    {
        var usual = level[..before];
        var (centre, spread) = (Level.Of(course, usual), Spread.Of(course, usual));
        var ways = level.Select((v, i) => i < before || Math.Abs(v.Value!.Value - centre) <= 3 * spread.Of(v.Under) ? (Way?)null : v.Value > centre ? Way.Up : Way.Down).ToList();
        var last = ways.FindLastIndex(w => w is not null);
        if (last < 0) return null;
        var first = last;
        while (first > before && ways[first - 1] == ways[last]) first--;
        var months = level[first..(last + 1)];
        if (!StandsOut(course, level, months, centre)) return null;
        if (last == level.Count - 1 && first < last && IsFarther(course, months, usual, centre, 1)) return Worth.Telling(course, CauseKind.Step, usual, months, level[^1].Month);
        return last >= level.Count - Fresh && spread.Unit > 0 && !course.IsDifference && IsFarther(course, [level[last]], usual, centre, Alone) ? Worth.Telling(course, CauseKind.Single, usual, [level[last]], level[last].Month) : null;
    }

    /// <summary>A drift is seen in three months at least: one alone is no way that a value goes.</summary>
    static Cause? Drift(Course course, List<MonthlyValue> level, int before, Month recent)
    {
        var (centre, spread) = (Level.Of(course, level[..before]), Spread.Of(course, level[..before]));
        if (spread.Unit == 0) return null;
        // CUSUM rounds its sums to two decimals: in standard deviations they are of the right size
        var chart = Cusum.Of([.. level.Select(v => (v.Value - centre) / spread.Of(v.Under))], before, Sensitivity);
        if (chart.LastAlert is not { } alert) return null;
        var up = chart.Points[^1].Flag == CusumFlag.Up;
        var first = level.Count - alert.Duration;
        while (first > 0 && (up ? chart.Points[first - 1].High > 0 : chart.Points[first - 1].Low < 0)) first--;
        if (first < Baseline || level.Count - first < Fresh || level[first].Month < recent) return null;
        var now = level[Math.Max(first, level.Count - Fresh)..];
        var usual = level[..first];
        var (was, value) = (Level.Of(course, usual), Level.Of(course, now));
        var far = spread.Of(now.Average(v => v.Under));
        return value > was == up && Math.Abs(value - was) > far && StandsOut(course, level, now, was)
            ? Worth.Telling(course, CauseKind.Drift, usual, now, level[^1].Month) is { } cause ? cause with { Since = level[first].Month } : null
            : null;
    }

    /// <summary>Whether months differ as much, or at least half as much, from the same months of the year before as from what is usual.</summary>
    static bool StandsOut(Course course, List<MonthlyValue> level, List<MonthlyValue> months, double usual)
    {
        var yearBefore = level.Where(v => months.Exists(m => m.Month.Plus(-12) == v.Month)).ToList();
        if (yearBefore.Count == 0) return true;
        var now = Level.Of(course, months);
        var (far, yearly) = (now - usual, now - Level.Of(course, yearBefore));
        return Math.Sign(far) == Math.Sign(yearly) && Math.Abs(yearly) * 2 >= Math.Abs(far);
    }

    /// <summary>Farther out than any month before, to the same side: few doses make values that jump, and limits that do not fit them.</summary>
    static bool IsFarther(Course course, List<MonthlyValue> months, List<MonthlyValue> before, double centre, double times)
    {
        var far = Level.Of(course, months) - centre;
        return Math.Abs(far) > times * before.Max(v => Math.Sign(far) * (v.Value!.Value - centre));
    }
}
