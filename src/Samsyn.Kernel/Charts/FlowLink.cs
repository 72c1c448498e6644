namespace Samsyn.Kernel.Charts;

/// <summary>How much went from one stop to another; null is missing and drawn as a dashed thread.</summary>
public sealed record FlowLink(string From, string To, decimal? Value);
