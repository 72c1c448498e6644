namespace Samsyn.Medicines.Explore;

/// <summary>An answer as a table: the names in <c>by</c>, then the quantity. Money is in whole units (kronor) with decimals.</summary>
/// <param name="Columns">Names of the keys' columns, and of the quantity's as the last.</param>
/// <param name="Currency">The one currency of the money, when it is money.</param>
public sealed record ExploreAnswer(IReadOnlyList<string> Columns, IReadOnlyList<ExploreRow> Rows, string? Currency);

/// <summary>One line of the answer.</summary>
/// <param name="Keys">As they are shown: names of organisations unless codes were asked for; "" where the events do not say.</param>
/// <param name="Value">Null: missing.</param>
public sealed record ExploreRow(IReadOnlyList<string> Keys, decimal? Value, long Events);
