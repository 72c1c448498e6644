using System.Globalization;

namespace Samsyn.Events.Store;

/// <summary>Writes questions that count courses of treatment, which are made of single doses, and what became of them.</summary>
/// <remarks>
/// The rules are those of RAMSES (Dutey-Magni and others, github.com/ramses-antibiotics) for therapies and their conversion, put to doses given instead of
/// prescriptions: doses to one person with at most <see cref="Gap"/> hours between them are one course; it is switched at the first dose of the other set that
/// no dose of the first follows within <see cref="Tolerance"/> hours. A dose of the first set later than that begins a course of its own.
/// Doses count wherever they were given; the course belongs to the place and month of its first dose. Events without a person or a time of day do not count.
/// </remarks>
static class CourseSql
{
    /// <summary>Hours.</summary>
    public const int Gap = 36, Tolerance = 12;

    /// <param name="figures">Courses, switches or switches due, with the same two sets.</param>
    /// <param name="from">What to read: events of the months around the set's too.</param>
    /// <param name="asked">Whether a row is in the set itself.</param>
    /// <param name="first">Whether a row is of the figures' own events.</param>
    /// <param name="then">Whether it is of those that a course is switched to.</param>
    /// <param name="keys">SQL of the groups.</param>
    public static string Select(IReadOnlyList<Summed> figures, string from, string asked, string first, string then, IReadOnlyList<string> keys)
    {
        var named = string.Concat(keys.Select((k, i) => $"{k} AS k{i}, "));
        var names = string.Concat(keys.Select((_, i) => $"k{i}, "));
        var counts = figures.Select((f, i) => $"count(*) FILTER (n = first_n AND {Counted(f)}) AS q{i}");
        return $"""
            SELECT {names}{string.Join(", ", counts)} FROM (
                SELECT *, min(given) FILTER (oral AND given >= begun) OVER (PARTITION BY person, course) AS switched FROM (
                    SELECT *, min(n) FILTER (own) OVER c AS first_n, min(given) FILTER (own) OVER c AS begun, max(given) FILTER (own) OVER c AS ended FROM (
                        SELECT *, sum(CASE WHEN previous IS NULL OR given - previous > INTERVAL {Gap} HOUR OR (own AND last_oral >= last_own) THEN 1 ELSE 0 END) OVER (PARTITION BY person ORDER BY n) AS course FROM (
                            SELECT *, last_value(CASE WHEN oral THEN given END IGNORE NULLS) OVER (PARTITION BY person ORDER BY n ROWS BETWEEN UNBOUNDED PRECEDING AND 1 PRECEDING) AS last_oral FROM (
                                SELECT *, NOT own AND (next_own IS NULL OR next_own - given > INTERVAL {Tolerance} HOUR) AS oral FROM ({Doses()}))))
                    WINDOW c AS (PARTITION BY person, course)))
            WHERE own AND asked GROUP BY ALL HAVING count(*) > 0
            """;

        // Doses in order of time, each with those around it
        string Doses()
        {
            var order = $"PARTITION BY person ORDER BY given, own DESC, {names}asked DESC";
            return $"""
                SELECT *, row_number() OVER ({order}) AS n, lag(given) OVER ({order}) AS previous,
                    first_value(CASE WHEN own THEN given END IGNORE NULLS) OVER ({order} ROWS BETWEEN 1 FOLLOWING AND UNBOUNDED FOLLOWING) AS next_own,
                    last_value(CASE WHEN own THEN given END IGNORE NULLS) OVER ({order} ROWS BETWEEN UNBOUNDED PRECEDING AND 1 PRECEDING) AS last_own
                FROM (
                    SELECT {named}person, at_utc AS given, ({first}) AS own, ({asked}) AS asked FROM {from}
                    WHERE person IS NOT NULL AND at_utc IS NOT NULL AND (({first}) OR ({then})) GROUP BY ALL HAVING sum(booking) > 0)
                """;
        }

        static string Counted(Summed figure)
        {
            var hours = (figure.Hours ?? 0).ToString(CultureInfo.InvariantCulture);
            return figure.Quantity switch
            {
                Quantity.Courses => figure.Hours is null ? "true" : $"ended - begun > INTERVAL {hours} HOUR",
                Quantity.Switches => $"switched - begun <= INTERVAL {hours} HOUR",
                Quantity.SwitchesDue => $"(switched IS NOT NULL OR ended - begun > INTERVAL {hours} HOUR)",
                _ => throw new ArgumentOutOfRangeException(nameof(figure)),
            };
        }
    }
}
