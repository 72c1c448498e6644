namespace Samsyn.Together.PartnershipChecks;

/// <summary>What the checks must know of one meeting.</summary>
/// <param name="ChairId">The participant who chairs; null: nobody is drawn.</param>
sealed record MeetingFact(DateOnly On, Guid? ChairId);
