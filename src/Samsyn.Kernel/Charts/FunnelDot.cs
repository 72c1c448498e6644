namespace Samsyn.Kernel.Charts;

/// <summary>One organisation of a funnel chart.</summary>
/// <param name="Name">Null: not to be named to this reader.</param>
/// <param name="Size">Its denominator.</param>
/// <param name="IsHere">Whether it is the one that the page is about.</param>
/// <param name="IsOutside">Whether it lies outside the inner limits.</param>
public sealed record FunnelDot(string? Name, double Size, double Value, bool IsHere, bool IsOutside);
