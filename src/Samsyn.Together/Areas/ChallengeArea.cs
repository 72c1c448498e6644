using Samsyn.Kernel.Content;

namespace Samsyn.Together.Areas;

/// <summary>What a challenge can be about, as a region has chosen it.</summary>
/// <param name="Code">Small letters, digits and dashes.</param>
/// <param name="About">What belongs here; null where the name says it.</param>
/// <param name="Parent">Code of the area that it is a part of; null: it stands by itself.</param>
sealed record ChallengeArea(string Code, LocalText Name, LocalText? About, string? Parent);
