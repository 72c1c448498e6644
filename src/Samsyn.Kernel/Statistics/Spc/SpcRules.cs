namespace Samsyn.Kernel.Statistics.Spc;

/// <summary>Why a point is more than chance.</summary>
[Flags]
public enum SpcRules
{
    None = 0,

    /// <summary>Above the upper limit.</summary>
    AboveLimit = 1,

    /// <summary>Below the lower limit.</summary>
    BelowLimit = 2,

    /// <summary>One of seven points of which each is higher than the one before.</summary>
    TrendUp = 4,

    /// <summary>One of seven points of which each is lower than the one before.</summary>
    TrendDown = 8,

    /// <summary>One of two points in the outer third towards the upper limit, among three above the centre.</summary>
    NearUpperLimit = 16,

    /// <summary>One of two points in the outer third towards the lower limit, among three below the centre.</summary>
    NearLowerLimit = 32,

    /// <summary>One of seven points in a row above the centre.</summary>
    ShiftAbove = 64,

    /// <summary>One of seven points in a row below the centre.</summary>
    ShiftBelow = 128,

    /// <summary>In a part whose longest run on one side of the centre is longer than chance makes it.</summary>
    LongRun = 256,

    /// <summary>In a part that crosses its centre more seldom than chance does.</summary>
    FewCrossings = 512,
}
