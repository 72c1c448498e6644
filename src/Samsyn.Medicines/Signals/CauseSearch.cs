using System.Globalization;
using Samsyn.Kernel.Statistics;
using Samsyn.Kernel.Statistics.Spc;
using Samsyn.Kernel.Time;

namespace Samsyn.Medicines.Signals;

/// <summary>Looks for what has changed of late in a measure's months: at most one change. Pure.</summary>
/// <remarks>
/// The series is first split where it has moved to another level and stayed there (<see cref="StepChangeSearch"/>), again and again, so that an old
/// change does not hide a new one. If the last level began within the last twelve months, that is the change. Otherwise the last twelve months are held
/// against the limits (I chart) of those months of the same level that came before: two or more months outside in a row up to the last one are a step
/// that begins, one of the last three alone is a single time; both must be farther out than any month before. Last, CUSUM tells a drift. A drift and a single time must also stand
/// out from the same months of the year before, where they are known: a winter is no signal.
/// <para>Held against white noise of sixty months, three in a hundred looks give a signal at most; a test holds it.</para>
/// </remarks>
static class CauseSearch
{
    const int Recent = 12, Baseline = 12, Fresh = 3;

    // Five standard deviations in CUSUM's sum: in control, one alert in some 470 months
    const double Sensitivity = 5;

    /// <param name="series">One value a month, in order; without the months that may still change.</param>
    /// <returns>Null where nothing has changed, or where fewer than twelve months came before.</returns>
    public static Cause? In(IReadOnlyList<MonthlyValue> series)
    {
        var known = series.Where(v => v.Value is { } value && double.IsFinite(value)).ToList();
        if (known.Count <= Baseline || series[^1].Month - known[^1].Month >= Fresh) return null;
        var recent = series[^1].Month.Plus(1 - Recent);
        var levels = Levels(known, 0, known.Count).Prepend(0).ToList();
        var last = known[levels[^1]..];
        if (levels.Count > 1 && last[0].Month >= recent) return Step(known, levels[^2], levels[^1]);
        if (last.Count <= Baseline) return null;
        var before = Math.Max(Baseline, last.Count(v => v.Month < recent));
        return before >= last.Count ? null : Outside(last, before) ?? Drift(last, before, recent);
    }

    /// <summary>Where new levels begin, in order.</summary>
    static IEnumerable<int> Levels(List<MonthlyValue> known, int from, int to)
    {
        var part = known[from..to];
        if (StepChangeSearch.In(Rows(part), new(SpcKind.I)) is not { } step || step.Index == 0) return [];
        var cut = from + step.Index;
        return [.. Levels(known, from, cut), cut, .. Levels(known, cut, to)];
    }

    /// <summary>The search takes a step for as long as a shift must last at least; a first month that is nearer to the old level still belongs to it.</summary>
    static Cause Step(List<MonthlyValue> known, int from, int cut)
    {
        while (cut < known.Count - 2)
        {
            var (value, old, now) = (known[cut].Value!.Value, Mean(known[from..cut]), Mean(known[(cut + 1)..]));
            if (Math.Abs(value - now) <= Math.Abs(value - old)) break;
            cut++;
        }
        return Changed(CauseKind.Step, known[cut].Month, known, Mean(known[from..cut]), Mean(known[cut..]));
    }

    static Cause? Outside(List<MonthlyValue> level, int before)
    {
        var points = SpcAnalysis.Of(Rows(level), new(SpcKind.I) { Freeze = before, ScreensRanges = false }).Points;
        var ways = points.Select((p, i) => i < before ? (Way?)null : p.Y > (p.Upper ?? p.Centre) ? Way.Up : p.Y < (p.Lower ?? p.Centre) ? Way.Down : null).ToList();
        var last = ways.FindLastIndex(w => w is not null);
        if (last < 0) return null;
        var first = last;
        while (first > before && ways[first - 1] == ways[last]) first--;
        var usual = points[last].Centre!.Value;
        var months = level[first..(last + 1)];
        if (!StandsOut(level, months, usual) || !IsFarther(months, level[..before], ways[last] == Way.Up)) return null;
        if (last == level.Count - 1 && first < last) return Changed(CauseKind.Step, level[first].Month, level, usual, Mean(months));
        return last >= level.Count - Fresh && Deviation(level[..before]) > 0
            ? Changed(CauseKind.Single, level[last].Month, level, usual, level[last].Value!.Value) with { Until = level[last].Month }
            : null;
    }

    static Cause? Drift(List<MonthlyValue> level, int before, Month recent)
    {
        var deviation = Deviation(level[..before]);
        if (deviation == 0) return null;
        // CUSUM rounds its sums to two decimals: in standard deviations they are of the right size
        var chart = Cusum.Of([.. level.Select(v => v.Value / deviation)], before, Sensitivity);
        if (chart.LastAlert is not { } alert) return null;
        var up = chart.Points[^1].Flag == CusumFlag.Up;
        var first = level.Count - alert.Duration;
        while (first > 0 && (up ? chart.Points[first - 1].High > 0 : chart.Points[first - 1].Low < 0)) first--;
        var now = level[Math.Max(first, level.Count - Fresh)..];
        var (usual, value) = (Mean(level[..Math.Max(1, first)]), Mean(now));
        return first >= Baseline && level[first].Month >= recent && value > usual == up && Math.Abs(value - usual) > deviation && StandsOut(level, now, usual)
            ? Changed(CauseKind.Drift, level[first].Month, level, usual, value)
            : null;
    }

    /// <summary>Whether months differ as much, or at least half as much, from the same months of the year before as from what is usual.</summary>
    static bool StandsOut(List<MonthlyValue> level, List<MonthlyValue> months, double usual)
    {
        var yearBefore = level.Where(v => months.Exists(m => m.Month.Plus(-12) == v.Month)).ToList();
        if (yearBefore.Count == 0) return true;
        var (far, yearly) = (Mean(months) - usual, Mean(months) - Mean(yearBefore));
        return Math.Sign(far) == Math.Sign(yearly) && Math.Abs(yearly) * 2 >= Math.Abs(far);
    }

    /// <summary>Farther out than any month before: few doses make shares that jump between nothing and all, and limits that do not fit them.</summary>
    static bool IsFarther(List<MonthlyValue> months, List<MonthlyValue> before, bool up) =>
        up ? Mean(months) > before.Max(v => v.Value!.Value) : Mean(months) < before.Min(v => v.Value!.Value);

    static Cause Changed(CauseKind kind, Month since, List<MonthlyValue> known, double from, double to) =>
        new(kind, to > from ? Way.Up : Way.Down, since, known[^1].Month, from, to);

    /// <summary>From the mean moving range, as an I chart has it.</summary>
    static double Deviation(List<MonthlyValue> months) => months.Zip(months.Skip(1), (a, b) => Math.Abs(b.Value!.Value - a.Value!.Value)).Average() / 1.128;

    static double Mean(List<MonthlyValue> months) => months.Average(v => v.Value!.Value);

    static List<SpcRow> Rows(List<MonthlyValue> months) => [.. months.Select((v, i) => new SpcRow(i.ToString(CultureInfo.InvariantCulture), v.Value))];
}
