namespace Samsyn.Kernel.Permissions;

/// <summary>What the gate must know of how the site runs.</summary>
/// <param name="Demo">Whether what is <see cref="DemoOnlyAttribute"/> exists.</param>
/// <param name="SignInPath">Where a page sends who has not signed in.</param>
public sealed record GateSettings(bool Demo, string SignInPath);
