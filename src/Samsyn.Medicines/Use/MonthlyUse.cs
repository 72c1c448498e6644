using Samsyn.Events.Store;
using Samsyn.Kernel.Time;

namespace Samsyn.Medicines.Use;

/// <summary>What was used of each ATC group in each month, in one quantity; knows a true zero from a missing number.</summary>
/// <remarks>
/// A month is <em>delivered</em> when the organisation delivered anything at all that carries the quantity. In a delivered month a group without events is
/// zero: nothing of it was used. In a month that was not delivered, and for a group whose events do not carry the quantity (a cancer medicine without a DDD),
/// the number is missing.
/// </remarks>
sealed class MonthlyUse
{
    readonly Dictionary<string, Dictionary<Month, decimal?>> _groups = new(StringComparer.Ordinal);
    readonly HashSet<Month> _delivered;

    public MonthlyUse(IEnumerable<UseRow> rows, IEnumerable<Month> delivered)
    {
        _delivered = [.. delivered];
        foreach (var row in rows)
        {
            if (!_groups.TryGetValue(row.Atc, out var months)) _groups[row.Atc] = months = [];
            months[row.Month] = Plus(months.GetValueOrDefault(row.Month), row.Value);
        }
    }

    /// <summary>Ends the key of a group whose events' codes do not reach the level asked for: "J01?" within J01, and "?" within all medicine.</summary>
    public const string Unspecified = "?";

    public IReadOnlySet<Month> Delivered => _delivered;

    /// <summary>The groups as they were asked for, without order.</summary>
    public IEnumerable<string> Groups => _groups.Keys;

    /// <summary>Whether every month of the period was delivered, so that its sum can be compared with another's.</summary>
    public bool IsWhole(Period period) => period.Months().All(_delivered.Contains);

    /// <summary>One month of all groups whose code begins with the prefix ("" for all).</summary>
    public decimal? In(string prefix, Month month) => In(prefix, new Period(month, month));

    /// <summary>The sum over the delivered months of the period; null when none was delivered or no event of the groups carries the quantity.</summary>
    public decimal? In(string prefix, Period period)
    {
        if (!period.Months().Any(_delivered.Contains)) return null;
        var found = _groups.Where(g => g.Key.StartsWith(prefix, StringComparison.Ordinal))
            .SelectMany(g => g.Value).Where(m => period.Contains(m.Key)).Select(m => m.Value).ToList();
        return found.Count == 0 ? 0 : found.Aggregate(Plus);
    }

    /// <summary>Reads the answers to two questions: by month, ATC level and currency, and by month and currency for all ATC codes.</summary>
    /// <param name="within">The ATC prefix that <paramref name="byGroup"/> was asked within; "" for all medicine.</param>
    /// <param name="quantity">Which of the quantities asked for.</param>
    /// <param name="currency">The one currency that money is counted in; null for what is not money.</param>
    public static MonthlyUse From(EventTable byGroup, string within, EventTable byMonth, int quantity, string? currency)
    {
        return new(
            Rows(byGroup).Select(r => new UseRow(r.Month, r.Row.Keys[1] is { Length: > 0 } atc ? atc : within + Unspecified, Value(r.Row))),
            Rows(byMonth).Where(r => Value(r.Row) is not null).Select(r => r.Month));

        decimal? Value(EventRow row) => currency is null || row.Keys[^1] == currency ? row.Values[quantity] : null;
    }

    // An event of which only the year is known is in no month
    static IEnumerable<(Month Month, EventRow Row)> Rows(EventTable table)
    {
        foreach (var row in table.Rows)
            if (Month.TryParse(row.Keys[0], out var month))
                yield return (month, row);
    }

    static decimal? Plus(decimal? left, decimal? right) => left is null ? right : right is null ? left : left + right;
}
