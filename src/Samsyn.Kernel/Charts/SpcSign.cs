using Samsyn.Kernel.Statistics.Spc;

namespace Samsyn.Kernel.Charts;

/// <summary>The sign of a verdict on a control chart: told apart by shape as well as colour.</summary>
static class SpcSign
{
    /// <summary>As styles and texts name it.</summary>
    public static string Word(SpcVerdict verdict) => verdict.ToString().ToLowerInvariant();

    /// <summary>Which <see cref="Marker"/>.</summary>
    public static int Of(SpcVerdict verdict) => verdict switch
    {
        SpcVerdict.Concern => 1,
        SpcVerdict.High => 2,
        SpcVerdict.Improvement => 3,
        SpcVerdict.Low => 4,
        _ => 0,
    };
}
