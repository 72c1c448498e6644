namespace Samsyn.Events.Store;

/// <summary>Answers questions about medicine events. DuckDB over Parquet segments here; a cluster will answer the same questions later.</summary>
/// <remarks>Knows nothing of who asks: callers pass organisations that <c>Access</c> has already allowed.</remarks>
public interface IEventStore
{
    Task<EventTable> Ask(EventQuery query, CancellationToken cancel);

    /// <summary>The different values that a field holds within a set, most used first, for choosing from.</summary>
    Task<IReadOnlyList<string>> Values(Grouping field, EventSet set, int most, CancellationToken cancel);

    /// <summary>Writes the answer as a Parquet file.</summary>
    Task WriteParquet(EventQuery query, IReadOnlyList<string> columnNames, string path, CancellationToken cancel);
}
