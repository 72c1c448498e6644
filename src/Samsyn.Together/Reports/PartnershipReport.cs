using Samsyn.Together.Equity;
using Samsyn.Together.Map;

namespace Samsyn.Together.Reports;

/// <summary>What the record says of a year of partnership. What is null or empty was not reported, which is not the same as nothing.</summary>
/// <param name="Year">The round in which everybody was asked; null: nobody was.</param>
/// <param name="Initiatives">Rounds of initiatives that show both sides, the latest first.</param>
/// <param name="Facts">What the record knows of the matters of equity, of initiatives that the reader sees.</param>
sealed record PartnershipReport(PartnershipMap Now, PartnershipMap Before, RoundSeen? Year, IReadOnlyList<InitiativeRound> Initiatives, EquityFacts Facts, PaidInYear Paid, RoundsInYear Rounds, ActionsInYear Actions);

/// <summary>What was paid to those who take part.</summary>
/// <param name="Persons">Null: from one to four, which is hidden together with the sums.</param>
/// <param name="Sums">In minor units, by currency.</param>
sealed record PaidInYear(int? Persons, int? MedianDays, IReadOnlyList<(string Currency, long Minor)> Sums);

/// <summary>Rounds closed in the year.</summary>
/// <param name="Phases">Of phases of initiatives.</param>
/// <param name="BothSides">Of them, in which both sides could be shown.</param>
sealed record RoundsInYear(int Phases, int BothSides);

/// <summary>What was agreed because of what people answered.</summary>
sealed record ActionsInYear(int Agreed, int Done, int Dropped, int GoesOn, int Late);
