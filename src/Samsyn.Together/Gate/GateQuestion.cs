using Samsyn.Kernel.Content;

namespace Samsyn.Together.Gate;

/// <summary>A question that is answered with yes or no in the agreement.</summary>
public sealed record GateQuestion(string Code, LocalText Text);
