namespace Samsyn.Kernel.Statistics.Spc;

/// <summary>A named way of charting: the choices in which the engines that people know differ.</summary>
public sealed class SpcPreset
{
    /// <summary>As qicharts2: Shewhart's limits for single points, Anhøj's two run rules for a part as a whole.</summary>
    public static readonly SpcPreset Anhoej = new("anhoej") { RangeFactor = 3 / 1.128 };

    /// <summary>As NHSRplotthedots, "Making Data Count": four rules, each of which flags the points that take part in it.</summary>
    public static readonly SpcPreset MakingDataCount = new("making-data-count")
    {
        RangeFactor = 2.66, FlagsPatterns = true, FreezesEveryPart = true, ExclusionLeavesGap = true,
    };

    SpcPreset(string name) => Name = name;

    public static IReadOnlyList<SpcPreset> All => [Anhoej, MakingDataCount];

    public string Name { get; }

    /// <summary>From the mean moving range to the distance between centre and limit: three divided by d2 (1.128), or the rounded 2.66.</summary>
    public double RangeFactor { get; private init; }

    /// <summary>True: a trend, two of three near a limit, or a shift flags each of its points. False: runs and crossings are judged for a part as a whole.</summary>
    public bool FlagsPatterns { get; private init; }

    /// <summary>True: after a split the frozen baseline is the first points of every part. False: a split makes freezing moot.</summary>
    public bool FreezesEveryPart { get; private init; }

    /// <summary>True: an excluded point leaves a gap, and no range is taken over it. False: its neighbours become neighbours.</summary>
    public bool ExclusionLeavesGap { get; private init; }

    /// <summary>Null when there is no preset of that name.</summary>
    public static SpcPreset? Read(string name) => All.FirstOrDefault(p => p.Name.Equals(name.Trim(), StringComparison.OrdinalIgnoreCase));

    public override string ToString() => Name;
}
