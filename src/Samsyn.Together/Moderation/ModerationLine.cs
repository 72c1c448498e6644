using Samsyn.Together.Challenges;

namespace Samsyn.Together.Moderation;

/// <summary>One line of the log.</summary>
/// <param name="Title">Of the challenge; null: the reader may not see it, and is told neither title nor reason.</param>
sealed record ModerationLine(ChallengeChange Change, string? Title);
