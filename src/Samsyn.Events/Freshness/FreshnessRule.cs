using Samsyn.Events.Store;
using Samsyn.Kernel.Pages;
using Samsyn.Kernel.Time;

namespace Samsyn.Events.Freshness;

/// <summary>How far deliveries reach, and who is late. Pure.</summary>
/// <remarks>
/// An organisation is expected in a month when it delivered something in each of the twelve months before its pause began: one that pauses is late for up to
/// three months and is then taken to have stopped; one that delivers now and then is never expected. A month is complete when all who are expected have delivered
/// it and it is over.
/// </remarks>
public static class FreshnessRule
{
    const int Unbroken = 12, LongestPause = 3;

    /// <summary>A month is nearly complete when at most one in so many of those expected is late.</summary>
    const int OneIn = 10;

    /// <param name="deliveries">Of the organisations asked about.</param>
    /// <param name="current">The month that is not over yet.</param>
    public static Kernel.Pages.Freshness Of(IEnumerable<Delivery> deliveries, Month current)
    {
        var months = deliveries.Where(d => d.Month <= current).GroupBy(d => d.Organisation).ToDictionary(g => g.Key, g => g.Select(d => d.Month.Index).ToHashSet());
        if (months.Count == 0) return Kernel.Pages.Freshness.Nothing;
        var first = MonthAt(months.Values.Min(m => m.Min()));
        var last = MonthAt(months.Values.Max(m => m.Max()));
        Month? complete = null, nearly = null;
        for (var month = last < current ? last : current.Plus(-1); month >= first && complete is null; month = month.Plus(-1))
        {
            var late = Late(months, month).Count();
            if (late == 0) complete = month;
            if (late * OneIn <= late + months.Values.Count(m => m.Contains(month.Index))) nearly ??= month;
        }
        return new(last, complete, nearly, Late(months, last).Count());
    }

    /// <summary>Codes of the organisations that are expected in a month and have not delivered it.</summary>
    public static IReadOnlyList<string> LateIn(IEnumerable<Delivery> deliveries, Month month) =>
        [.. Late(deliveries.GroupBy(d => d.Organisation).ToDictionary(g => g.Key, g => g.Select(d => d.Month.Index).ToHashSet()), month)];

    static IEnumerable<string> Late(Dictionary<string, HashSet<int>> months, Month month) =>
        from organisation in months
        let pause = Enumerable.Range(0, LongestPause + 1).TakeWhile(back => !organisation.Value.Contains(month.Index - back)).Count()
        where pause is > 0 and <= LongestPause
        where Enumerable.Range(pause, Unbroken).All(back => organisation.Value.Contains(month.Index - back))
        select organisation.Key;

    static Month MonthAt(int index) => new(index / 12, index % 12 + 1);
}
