using System.Globalization;

namespace Samsyn.Events.Store;

/// <summary>Writes the question how many orders there are, and how many of them something followed in time.</summary>
/// <remarks>
/// An order is told by its number and ATC code: systems that pass an order on keep its number, and one number may hold several medicines. It belongs to the place
/// and month of its first event. Events without a number or a day do not count.
/// </remarks>
static class OrderSql
{
    /// <param name="figures">With the same two sets; they differ in how soon something must follow.</param>
    /// <param name="from">What to read: events of the months around the set's too.</param>
    /// <param name="asked">Whether a row is in the set itself.</param>
    /// <param name="first">Whether a row is of the figures' own events.</param>
    /// <param name="then">Whether it is of those that follow; null: nothing need follow.</param>
    /// <param name="keys">SQL of the groups.</param>
    public static string Select(IReadOnlyList<Summed> figures, string from, string asked, string first, string? then, IReadOnlyList<string> keys)
    {
        var named = string.Concat(keys.Select((k, i) => $"{k} AS k{i}, "));
        var names = string.Concat(keys.Select((_, i) => $"k{i}, "));
        var place = $"struct_pack({string.Concat(keys.Select((_, i) => $"k{i} := k{i}, "))}asked := asked)";
        var counts = figures.Select((f, i) => $"count(*) FILTER (place = home AND {Counted(f)}) AS q{i}");
        // An order is counted once, at its first event; a place where it was only later has none of it, and that is 0
        return $"""
            SELECT {string.Concat(keys.Select((_, i) => $"place.k{i} AS k{i}, "))}{string.Join(", ", counts)} FROM (
                SELECT unnest(places) AS place, home, begun, list_min(list_filter(followers, lambda day: day >= begun)) AS followed FROM (
                    SELECT order_id, atc, min(day) FILTER (own) AS begun, list(DISTINCT {place}) FILTER (own AND asked) AS places,
                        arg_min({place}, (day, {names}NOT asked, follows)) FILTER (own) AS home, list(DISTINCT day) FILTER (follows) AS followers FROM (
                        SELECT {named}order_id, atc, day, ({first}) AS own, ({then ?? "false"}) AS follows, ({asked}) AS asked FROM {from}
                        WHERE order_id IS NOT NULL AND day IS NOT NULL AND (({first}) OR ({then ?? "false"})) GROUP BY ALL HAVING sum(booking) > 0)
                    GROUP BY ALL))
            GROUP BY ALL HAVING count(*) > 0
            """;

        string Counted(Summed figure) => then is null ? "true"
            : "followed IS NOT NULL" + (figure.Hours is { } hours ? string.Create(CultureInfo.InvariantCulture, $" AND followed - begun <= {hours / 24}") : "");
    }
}
