using Samsyn.Kernel.Content;

namespace Samsyn.Together.Gate;

/// <summary>The code or law that a rule comes from. Its title, never its text.</summary>
public sealed record GateSource(string Code, LocalText Name, Uri? Link);
