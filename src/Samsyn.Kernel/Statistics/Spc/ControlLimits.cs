namespace Samsyn.Kernel.Statistics.Spc;

/// <summary>Centre and limits of one part, for every kind of chart.</summary>
static class ControlLimits
{
    public static ControlLine[] Of(in Baseline part) => part.Options.Chart switch
    {
        SpcChart.Run => ValueLimits.Run(part),
        SpcChart.I => ValueLimits.I(part),
        SpcChart.MovingRange => ValueLimits.MovingRange(part),
        SpcChart.IPrime => ValueLimits.IPrime(part),
        SpcChart.T => ValueLimits.T(part),
        SpcChart.XBar => SubgroupLimits.XBar(part),
        SpcChart.S => SubgroupLimits.S(part),
        SpcChart.P => CountLimits.P(part, prime: false),
        SpcChart.PPrime => CountLimits.P(part, prime: true),
        SpcChart.U => CountLimits.U(part, prime: false),
        SpcChart.UPrime => CountLimits.U(part, prime: true),
        SpcChart.C => CountLimits.C(part),
        SpcChart.G => CountLimits.G(part),
        var other => throw new ArgumentOutOfRangeException(nameof(part), other, "No such chart."),
    };
}
