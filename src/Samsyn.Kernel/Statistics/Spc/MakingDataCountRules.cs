namespace Samsyn.Kernel.Statistics.Spc;

/// <summary>
/// The four rules of "Making Data Count" (NHS England), as NHSRplotthedots has them: every point that takes part in a pattern is flagged, by the first
/// rule that fits.
/// </summary>
/// <remarks>A missing point ends every pattern.</remarks>
static class MakingDataCountRules
{
    /// <summary>How many points make a trend or a shift.</summary>
    public const int Pattern = 7;

    /// <summary>Outside a limit before trend, trend before two in three, two in three before seven on one side.</summary>
    public static SpcRules[] Of(ReadOnlySpan<ControlLine> lines, bool ordered)
    {
        var (ys, sides, near) = (new double[lines.Length], new int[lines.Length], new bool[lines.Length]);
        for (var i = 0; i < lines.Length; i++) (ys[i], sides[i], near[i]) = (lines[i].Y, lines[i].Side, lines[i].IsNearLimit);
        var trends = PartOfSeven(SevenPointTrend(ys));
        var pairs = PartOfTwoInThree(TwoInThree(near, sides), near);
        var shifts = PartOfSeven(SevenOnOneSide(sides));
        var rules = new SpcRules[lines.Length];
        for (var i = 0; i < rules.Length; i++)
            rules[i] = lines[i].IsOutside ? lines[i].IsAbove ? SpcRules.AboveLimit : SpcRules.BelowLimit
                : trends[i] && ordered ? Rises(ys, trends, i) ? SpcRules.TrendUp : SpcRules.TrendDown
                : pairs[i] && ordered ? sides[i] > 0 ? SpcRules.NearUpperLimit : SpcRules.NearLowerLimit
                : shifts[i] && ordered ? sides[i] > 0 ? SpcRules.ShiftAbove : SpcRules.ShiftBelow
                : SpcRules.None;
        return rules;
    }

    /// <summary>At each point: 1 or −1 when it ends seven points in a row above, or below, the centre; else 0.</summary>
    internal static int[] SevenOnOneSide(ReadOnlySpan<int> sides)
    {
        var ends = new int[sides.Length];
        var length = 0;
        for (var i = 0; i < sides.Length; i++)
        {
            length = sides[i] == 0 ? 0 : i > 0 && sides[i] == sides[i - 1] ? length + 1 : 1;
            if (length >= Pattern) ends[i] = sides[i];
        }
        return ends;
    }

    /// <summary>At each point: 1 or −1 when it ends seven points that each lie above, or each below, the one before; else 0.</summary>
    internal static int[] SevenPointTrend(ReadOnlySpan<double> ys)
    {
        var ends = new int[ys.Length];
        var (length, direction) = (1, 0);
        for (var i = 1; i < ys.Length; i++)
        {
            var step = ys[i] > ys[i - 1] ? 1 : ys[i] < ys[i - 1] ? -1 : 0;
            length = step == 0 ? 1 : step == direction ? length + 1 : 2;
            direction = step;
            if (length >= Pattern) ends[i] = step;
        }
        return ends;
    }

    /// <summary>Which points are among the seven that end at one of the ends.</summary>
    internal static bool[] PartOfSeven(ReadOnlySpan<int> ends)
    {
        var part = new bool[ends.Length];
        for (var (i, open) = (ends.Length - 1, 0); i >= 0; i--, open--)
        {
            if (ends[i] != 0) open = Pattern;
            part[i] = open > 0;
        }
        return part;
    }

    /// <summary>Which points are among three in a row on the same side of which at least two are near the limit.</summary>
    internal static bool[] TwoInThree(ReadOnlySpan<bool> near, ReadOnlySpan<int> sides)
    {
        var among = new bool[near.Length];
        for (var i = 2; i < near.Length; i++)
        {
            var count = (near[i - 2] ? 1 : 0) + (near[i - 1] ? 1 : 0) + (near[i] ? 1 : 0);
            if (count >= 2 && Math.Abs(sides[i - 2] + sides[i - 1] + sides[i]) == 3) among.AsSpan(i - 2, 3).Fill(true);
        }
        return among;
    }

    /// <summary>Of three such points only those near the limit are flagged.</summary>
    internal static bool[] PartOfTwoInThree(ReadOnlySpan<bool> among, ReadOnlySpan<bool> near)
    {
        var part = new bool[among.Length];
        for (var i = 0; i < part.Length; i++) part[i] = among[i] && near[i];
        return part;
    }

    /// <summary>A point of two trends goes with the later one: it looks ahead while the next point is in a trend too, and back at the end of one.</summary>
    static bool Rises(ReadOnlySpan<double> ys, ReadOnlySpan<bool> trends, int i) =>
        i + 1 < ys.Length && trends[i + 1] ? ys[i + 1] > ys[i] : ys[i] > ys[i - 1];
}
