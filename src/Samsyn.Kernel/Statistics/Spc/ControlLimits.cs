namespace Samsyn.Kernel.Statistics.Spc;

/// <summary>Centre and limits of one part, for every kind of chart.</summary>
static class ControlLimits
{
    public static ControlLine[] Of(in Baseline part) => part.Options.Kind switch
    {
        SpcKind.Run => ValueLimits.Run(part),
        SpcKind.I => ValueLimits.I(part),
        SpcKind.MovingRange => ValueLimits.MovingRange(part),
        SpcKind.IPrime => ValueLimits.IPrime(part),
        SpcKind.T => ValueLimits.T(part),
        SpcKind.XBar => SubgroupLimits.XBar(part),
        SpcKind.S => SubgroupLimits.S(part),
        SpcKind.P => CountLimits.P(part, prime: false),
        SpcKind.PPrime => CountLimits.P(part, prime: true),
        SpcKind.U => CountLimits.U(part, prime: false),
        SpcKind.UPrime => CountLimits.U(part, prime: true),
        SpcKind.C => CountLimits.C(part),
        SpcKind.G => CountLimits.G(part),
        var other => throw new ArgumentOutOfRangeException(nameof(part), other, "No such chart."),
    };
}
