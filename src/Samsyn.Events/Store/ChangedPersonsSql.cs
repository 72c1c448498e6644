namespace Samsyn.Events.Store;

/// <summary>Writes the question which persons have which substance instead of another since which month.</summary>
static class ChangedPersonsSql
{
    /// <summary>An event's substance.</summary>
    public const string Substance = "left(atc, 7)";

    /// <inheritdoc cref="NewPersonsSql.Select"/>
    /// <returns>A query of person, month and the new substance.</returns>
    public static string Select(string from, string within) =>
        $"""
        SELECT person, month, substance FROM (
            SELECT person, month, substance, number, lag(number) OVER (PARTITION BY person, substance ORDER BY number) AS same,
                max(number) OVER (PARTITION BY person ORDER BY number RANGE BETWEEN UNBOUNDED PRECEDING AND 1 PRECEDING) AS anything FROM (
                SELECT person, month, {Substance} AS substance, month // 100 * 12 + month % 100 AS number FROM {from}
                WHERE {within} GROUP BY ALL HAVING sum(booking) > 0))
        WHERE (same IS NULL OR number - same > {NewPersonsSql.MonthsWithout}) AND number - anything <= {NewPersonsSql.MonthsWithout}
        """;
}
