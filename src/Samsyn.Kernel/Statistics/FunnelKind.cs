namespace Samsyn.Kernel.Statistics;

/// <summary>What a funnel plot compares.</summary>
public enum FunnelKind
{
    /// <summary>A part of a whole (patients on a biosimilar of all on the substance): binomial limits.</summary>
    Proportion,

    /// <summary>Events per something else (infections per bed day): Poisson limits.</summary>
    Rate,
}
