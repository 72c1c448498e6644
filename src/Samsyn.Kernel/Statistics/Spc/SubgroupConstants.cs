using MathNet.Numerics;

namespace Samsyn.Kernel.Statistics.Spc;

/// <summary>The constants of X-bar and S charts for a subgroup of n values (Montgomery, appendix VI), computed and so not limited to 25; missing below two.</summary>
public static class SubgroupConstants
{
    /// <summary>Mean of the standard deviation of n normal values, as a share of their true one.</summary>
    public static double C4(int n) =>
        n < 2 ? double.NaN : Math.Sqrt(2.0 / (n - 1)) * Math.Exp(SpecialFunctions.GammaLn(n / 2.0) - SpecialFunctions.GammaLn((n - 1) / 2.0));

    /// <summary>From the mean standard deviation to the width of an X-bar chart's limits.</summary>
    public static double A3(int n) => 3 / (C4(n) * Math.Sqrt(n));

    /// <summary>From the mean standard deviation to an S chart's lower limit.</summary>
    public static double B3(int n) => Math.Max(0, 1 - S(n));

    /// <summary>From the mean standard deviation to an S chart's upper limit.</summary>
    public static double B4(int n) => 1 + S(n);

    /// <summary>Three standard deviations of a standard deviation, as a share of its mean.</summary>
    internal static double S(int n) => 3 * Math.Sqrt(1 - C4(n) * C4(n)) / C4(n);
}
