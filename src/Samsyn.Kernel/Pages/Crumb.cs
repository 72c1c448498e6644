namespace Samsyn.Kernel.Pages;

/// <summary>One step of the way to a page.</summary>
/// <param name="Link">Null for the page one stands on.</param>
public sealed record Crumb(string Text, string? Link = null);
