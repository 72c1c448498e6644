using Samsyn.Kernel.Content;

namespace Samsyn.Together.Proposals;

/// <summary>One of the published criteria by which proposals are assessed.</summary>
/// <param name="Code">Small letters, digits and dashes.</param>
/// <param name="Question">What is asked of the one who assesses.</param>
/// <param name="Low">What the lowest level means.</param>
/// <param name="High">What the highest level means.</param>
sealed record Criterion(string Code, LocalText Name, LocalText Question, LocalText Low, LocalText High);
