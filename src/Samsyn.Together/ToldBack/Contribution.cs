namespace Samsyn.Together.ToldBack;

/// <summary>Something that somebody gave to a challenge or an initiative, as it is told back.</summary>
/// <param name="What">The person's own words, or what it was called.</param>
/// <param name="Became">What became of just that, in the reader's words; null: nothing by itself.</param>
/// <param name="IsOwnWords">Whether <paramref name="What"/> is in the language of the challenge and not in the reader's.</param>
sealed record Contribution(ContributionKind Kind, DateOnly On, string What, string? Became, bool IsOwnWords);

/// <summary>In what way somebody contributed.</summary>
enum ContributionKind { Framed, ForIt, ToHeed, Asked, Answered, StoodBehind, Proposed, Assessed, TookPart }
