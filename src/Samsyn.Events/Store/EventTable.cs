namespace Samsyn.Events.Store;

/// <summary>The answer to an <see cref="EventQuery"/>: one row per group that has any event, ordered by its keys.</summary>
public sealed record EventTable(IReadOnlyList<EventRow> Rows)
{
    /// <summary>The sum of one quantity over all rows; null when no row carries it.</summary>
    public decimal? Total(int quantity = 0) => Rows.Select(r => r.Values[quantity]).Where(v => v is not null).DefaultIfEmpty(null).Aggregate((a, b) => a + b);
}

/// <summary>One group.</summary>
/// <param name="Keys">In the order of the question: month "2025-03", quarter "2025-Q1", year "2025", codes as they are; "" where the event does not say. An event
/// of which only the year is known has the month "2025" and the quarter "2025".</param>
/// <param name="Values">In the order of the question's quantities; null: no event of the group carries it.</param>
/// <param name="Events">How many events the group holds (corrections cancel out).</param>
public sealed record EventRow(IReadOnlyList<string> Keys, IReadOnlyList<decimal?> Values, long Events);
