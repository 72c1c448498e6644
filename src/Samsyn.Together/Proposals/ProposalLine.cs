namespace Samsyn.Together.Proposals;

/// <summary>A proposal in the list that everybody sees.</summary>
/// <param name="Called">Its title where it was answered or is the reader's own; else from whom it is.</param>
/// <param name="State">In words.</param>
/// <param name="Answer">Null: not yet answered.</param>
public sealed record ProposalLine(Guid Id, string Called, string State, bool IsAnswered, string? Answer);
