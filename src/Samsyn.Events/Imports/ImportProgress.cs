namespace Samsyn.Events.Imports;

/// <summary>How far an import is.</summary>
/// <param name="File">The file's name.</param>
/// <param name="Rows">Rows read.</param>
/// <param name="Rejected">Rows rejected.</param>
/// <param name="Share">0 to 1 of the whole work.</param>
/// <param name="Step">What is being done.</param>
public sealed record ImportProgress(string File, long Rows, long Rejected, double Share, ImportStep Step);

/// <summary>The steps of an import, in order.</summary>
public enum ImportStep { Reading, Comparing, Writing, Done }
