namespace Samsyn.Kernel.Pages;

/// <summary>One tab: a link to the same page with another view.</summary>
public sealed record TabLink(string Text, string Link, bool Current);
