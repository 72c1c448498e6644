namespace Samsyn.Events.Store;

/// <summary>Writes the question which persons are new in which month.</summary>
/// <remarks>A person has a month of a group when more of its events there were booked than reversed.</remarks>
static class NewPersonsSql
{
    /// <summary>So many months before must be without.</summary>
    public const int MonthsWithout = 12;

    /// <param name="from">Events of persons of whom the month is known; must reach <see cref="MonthsWithout"/> months back, and to all organisations.</param>
    /// <param name="within">The condition of the group.</param>
    /// <returns>A query of person and month.</returns>
    public static string Select(string from, string within) =>
        $"""
        SELECT person, month FROM (
            SELECT person, month, month // 100 * 12 + month % 100 AS number, lag(month // 100 * 12 + month % 100) OVER (PARTITION BY person ORDER BY month) AS previous FROM (
                SELECT person, month FROM {from} WHERE {within} GROUP BY ALL HAVING sum(booking) > 0))
        WHERE previous IS NULL OR number - previous > {MonthsWithout}
        """;
}
