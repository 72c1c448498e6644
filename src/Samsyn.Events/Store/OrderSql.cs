using System.Globalization;

namespace Samsyn.Events.Store;

/// <summary>Writes the question how many orders there are, and how many of them something followed in time.</summary>
/// <remarks>
/// An order is told by its number and ATC code: systems that pass an order on keep its number, and one number may hold several medicines. It belongs to the place
/// and month of its first event. Events without a number or a day do not count.
/// </remarks>
static class OrderSql
{
    /// <inheritdoc cref="CourseSql.Select"/>
    public static string Select(Summed figure, string from, string asked, string first, string? then, IReadOnlyList<string> keys)
    {
        var named = string.Concat(keys.Select((k, i) => $"{k} AS k{i}, "));
        var names = string.Concat(keys.Select((_, i) => $"k{i}, "));
        var days = figure.Hours is { } hours ? string.Create(CultureInfo.InvariantCulture, $" AND followed - begun <= {hours / 24}") : "";
        var counted = then is null ? "true" : "followed IS NOT NULL" + days;
        return $"""
            SELECT {names}CASE WHEN count(*) > 0 THEN count(*) FILTER (n = first_n AND {counted}) END AS q FROM (
                SELECT *, min(day) FILTER (follows AND day >= begun) OVER (PARTITION BY order_id, atc) AS followed FROM (
                    SELECT *, min(n) FILTER (own) OVER (PARTITION BY order_id, atc) AS first_n, min(day) FILTER (own) OVER (PARTITION BY order_id, atc) AS begun FROM (
                        SELECT *, row_number() OVER (PARTITION BY order_id, atc ORDER BY day, own DESC, {names}asked DESC, follows) AS n FROM (
                            SELECT {named}order_id, atc, day, ({first}) AS own, ({then ?? "false"}) AS follows, ({asked}) AS asked FROM {from}
                            WHERE order_id IS NOT NULL AND day IS NOT NULL AND (({first}) OR ({then ?? "false"})) GROUP BY ALL HAVING sum(booking) > 0))))
            WHERE own AND asked GROUP BY ALL
            """;
    }
}
