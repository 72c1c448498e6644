namespace Samsyn.Kernel.Statistics.Spc;

/// <summary>The names of the charts on the command line and in files: <c>run, i, mr, xbar, s, p, pp, u, up, c, g, t, ip</c>.</summary>
public static class SpcChartName
{
    static readonly (SpcChart Chart, string Name)[] Names =
    [
        (SpcChart.Run, "run"), (SpcChart.I, "i"), (SpcChart.MovingRange, "mr"), (SpcChart.XBar, "xbar"), (SpcChart.S, "s"), (SpcChart.P, "p"), (SpcChart.PPrime, "pp"),
        (SpcChart.U, "u"), (SpcChart.UPrime, "up"), (SpcChart.C, "c"), (SpcChart.G, "g"), (SpcChart.T, "t"), (SpcChart.IPrime, "ip"),
    ];

    public static IEnumerable<string> All => Names.Select(n => n.Name);

    public static string Of(SpcChart chart) => Array.Find(Names, n => n.Chart == chart).Name;

    /// <summary>Reads a name whatever its case; <c>x-bar</c>, <c>p'</c>, <c>p′</c> and <c>p-prime</c> are understood too. Null when there is no such chart.</summary>
    public static SpcChart? Read(string text)
    {
        var name = text.Trim().ToLowerInvariant().Replace("prime", "p", StringComparison.Ordinal).Replace('\'', 'p').Replace('′', 'p').Replace("-", "", StringComparison.Ordinal);
        return Array.FindIndex(Names, n => n.Name == name) is >= 0 and var at ? Names[at].Chart : null;
    }
}
