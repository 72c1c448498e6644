namespace Samsyn.Together.Challenges;

/// <summary>One line of a history, in the reader's words.</summary>
/// <param name="Who">In which capacity; names stand in the audit trail alone.</param>
/// <param name="Why">Null: nothing was said.</param>
public sealed record HistoryLine(DateTime AtUtc, string Who, string What, string? Why);
