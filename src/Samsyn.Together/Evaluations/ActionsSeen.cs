using Samsyn.Together.Equity;

namespace Samsyn.Together.Evaluations;

/// <summary>The agreed actions that a page shows.</summary>
/// <param name="Closed">The rounds from which one can agree something.</param>
/// <param name="MayAgree">Whether the reader may agree and follow up; an owner may always follow up.</param>
sealed record ActionsSeen(IReadOnlyList<EquityRound> Closed, IReadOnlyList<AgreedAction> Actions, bool MayAgree);
