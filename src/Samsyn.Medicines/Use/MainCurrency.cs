using Samsyn.Events.Store;

namespace Samsyn.Medicines.Use;

/// <summary>Which currency a page counts in when events carry several: there is no exchange rate in here.</summary>
static class MainCurrency
{
    /// <param name="table">An answer whose last key is the currency.</param>
    /// <returns>The currencies with costs, the one with most events first; empty when no event has a cost.</returns>
    public static IReadOnlyList<string> In(EventTable table, int cost) =>
        [.. table.Rows.Where(r => r.Keys[^1].Length > 0 && r.Values[cost] is not null)
            .GroupBy(r => r.Keys[^1], StringComparer.Ordinal)
            .OrderByDescending(g => g.Sum(r => r.Events)).ThenBy(g => g.Key, StringComparer.Ordinal)
            .Select(g => g.Key)];
}
