namespace Samsyn.Kernel.Statistics.Spc;

/// <summary>One chart's rows out of a file that holds several.</summary>
/// <param name="Name">What stands in the group column; empty when the file has none.</param>
sealed record SpcGroup(string Name, IReadOnlyList<SpcRow> Rows);
