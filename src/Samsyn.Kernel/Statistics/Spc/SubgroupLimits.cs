namespace Samsyn.Kernel.Statistics.Spc;

/// <summary>Charts of subgroups of several values: their means (X-bar) and their standard deviations (S).</summary>
static class SubgroupLimits
{
    /// <summary>Around the mean of all values (Montgomery 6.30). A subgroup of one value has a point but no limits.</summary>
    public static ControlLine[] XBar(in Baseline part)
    {
        var centre = part.Sum(p => p.Size * p.Mean) / part.Sum(p => p.Size);
        var spread = Spread(part);
        var lines = new ControlLine[part.Points.Length];
        for (var i = 0; i < lines.Length; i++) lines[i] = ControlLine.Around(part.Points[i].Y, centre, SubgroupConstants.A3(part.Points[i].Size) * spread);
        return lines;
    }

    public static ControlLine[] S(in Baseline part)
    {
        var centre = Spread(part);
        var lines = new ControlLine[part.Points.Length];
        for (var i = 0; i < lines.Length; i++) lines[i] = ControlLine.Around(part.Points[i].Sd, centre, SubgroupConstants.S(part.Points[i].Size) * centre, floor: 0);
        return lines;
    }

    /// <summary>The mean standard deviation (Montgomery 6.29), weighted by the degrees of freedom of each subgroup when their sizes differ (6.31).</summary>
    /// <remarks>A subgroup without any value takes one degree of freedom away, which qicharts2 does too: our limits are to be those it gives.</remarks>
    static double Spread(in Baseline part)
    {
        var first = part.Points[0].Size;
        foreach (var point in part.Points)
            if (point.Size != first)
                return Math.Sqrt(part.Sum(p => (p.Size - 1) * p.Sd * p.Sd) / part.Sum(p => p.Size - 1));
        return part.Mean(p => p.Sd);
    }
}
