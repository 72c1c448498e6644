namespace Samsyn.Kernel.Statistics;

/// <summary>One department in a funnel plot.</summary>
/// <param name="Name">Whatever tells it from the others.</param>
/// <param name="Numerator">Null: missing.</param>
/// <param name="Denominator">Null: missing; zero: there is no ratio.</param>
public sealed record FunnelUnit(string Name, double? Numerator, double? Denominator)
{
    public double? Ratio => Denominator > 0 ? Numerator / Denominator : null;
}
