namespace Samsyn.Kernel.Pages;

/// <summary>One thing to choose in a list.</summary>
/// <param name="Depth">How far it is indented under those before it.</param>
public sealed record Choice(string Value, string Text, int Depth = 0);
