namespace Samsyn.Kernel.Statistics;

/// <summary>Counts of persons as they may be shown.</summary>
/// <param name="Cells">In the order they came; null: hidden.</param>
/// <param name="Total">Null: hidden, or not shown at all.</param>
public sealed record ShownCounts(IReadOnlyList<long?> Cells, long? Total);
