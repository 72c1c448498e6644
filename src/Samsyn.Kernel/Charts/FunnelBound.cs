namespace Samsyn.Kernel.Charts;

/// <summary>The limits of a funnel chart at one size: 95 % of what chance gives lies within the inner ones, 99.8 % within the outer.</summary>
public sealed record FunnelBound(double Size, double Lower, double Upper, double FarLower, double FarUpper);
