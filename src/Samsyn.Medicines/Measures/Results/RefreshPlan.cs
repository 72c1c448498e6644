using Samsyn.Kernel.Time;

namespace Samsyn.Medicines.Measures.Results;

/// <summary>What must be computed anew, and no more. Pure.</summary>
static class RefreshPlan
{
    /// <summary>How many months are kept.</summary>
    public const int MostMonths = 60;

    /// <summary>How many months are asked for at once; the event store reads only their segments.</summary>
    const int LongestRun = 12;

    /// <summary>The months that are kept: up to sixty, to the last with a delivery that is not in the future. Null: nothing was delivered.</summary>
    public static Period? Window(IEnumerable<Month> delivered, Month current)
    {
        var months = delivered.Where(m => m <= current).ToList();
        if (months.Count == 0) return null;
        var (first, last) = (months.Min(), months.Max());
        return new(last - first >= MostMonths ? last.Plus(1 - MostMonths) : first, last);
    }

    /// <summary>A measure that is new, was changed, or whose organisations have moved is computed for all months; else those that an import touched since, and those not kept so far.</summary>
    /// <param name="stamps">Each measure's definition now, by code.</param>
    /// <param name="known">What was computed before, by measure.</param>
    /// <param name="places">The stamp of the organisations now.</param>
    /// <param name="touched">The months that imports after a number touched.</param>
    public static IReadOnlyList<RefreshWork> Of(
        IEnumerable<MeasureDefinition> measures, IReadOnlyDictionary<string, string> stamps, IReadOnlyDictionary<string, MeasureComputation> known, string places, Period window,
        Func<int, IReadOnlyCollection<Month>> touched)
    {
        var all = window.Months().ToList();
        return
        [
            .. measures.Select(m => (Measure: m, Months: Months(m))).Where(w => w.Months.Count > 0)
                .GroupBy(w => string.Join(' ', w.Months), w => w)
                .Select(g => new RefreshWork([.. g.Select(w => w.Measure)], g.First().Months)),
        ];

        IReadOnlyList<Month> Months(MeasureDefinition measure)
        {
            if (!known.TryGetValue(measure.Code, out var before) || before.Definition != stamps[measure.Code] || before.Places != places) return all;
            var since = touched(before.Import);
            // What looks at other months is touched when they are
            var reach = (Before: measure.Figures.Max(f => f.Reach.Before), After: measure.Figures.Max(f => f.Reach.After));
            return [.. all.Where(m => since.Any(s => m - s >= -reach.After && m - s <= reach.Before) || m.YearMonth < before.FirstMonth || m.YearMonth > before.LastMonth)];
        }
    }

    /// <summary>Months that follow each other, in pieces of at most a year.</summary>
    public static IEnumerable<Period> Runs(IReadOnlyList<Month> months)
    {
        for (var i = 0; i < months.Count;)
        {
            var end = i + 1;
            while (end < months.Count && end - i < LongestRun && months[end] - months[end - 1] == 1) end++;
            yield return new(months[i], months[end - 1]);
            i = end;
        }
    }
}
