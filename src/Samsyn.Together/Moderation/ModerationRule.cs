using Samsyn.Kernel.Content;

namespace Samsyn.Together.Moderation;

/// <summary>One rule of the published policy.</summary>
/// <param name="Code">Small letters, digits and dashes; stands in the log.</param>
/// <param name="Name">In a few words.</param>
/// <param name="Text">What it asks for.</param>
/// <param name="Why">Why it is there.</param>
sealed record ModerationRule(string Code, LocalText Name, LocalText Text, LocalText? Why);
