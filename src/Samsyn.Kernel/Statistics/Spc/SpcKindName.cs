namespace Samsyn.Kernel.Statistics.Spc;

/// <summary>The names of the charts on the command line and in files: <c>run, i, mr, xbar, s, p, pp, u, up, c, g, t, ip</c>.</summary>
public static class SpcKindName
{
    static readonly (SpcKind Kind, string Name)[] Names =
    [
        (SpcKind.Run, "run"), (SpcKind.I, "i"), (SpcKind.MovingRange, "mr"), (SpcKind.XBar, "xbar"), (SpcKind.S, "s"), (SpcKind.P, "p"), (SpcKind.PPrime, "pp"),
        (SpcKind.U, "u"), (SpcKind.UPrime, "up"), (SpcKind.C, "c"), (SpcKind.G, "g"), (SpcKind.T, "t"), (SpcKind.IPrime, "ip"),
    ];

    public static IEnumerable<string> All => Names.Select(n => n.Name);

    public static string Of(SpcKind kind) => Array.Find(Names, n => n.Kind == kind).Name;

    /// <summary>Reads a name whatever its case; <c>x-bar</c>, <c>p'</c>, <c>p′</c> and <c>p-prime</c> are understood too. Null when there is no such chart.</summary>
    public static SpcKind? Read(string text)
    {
        var name = text.Trim().ToLowerInvariant()
            .Replace("prime", "p", StringComparison.Ordinal).Replace('\'', 'p').Replace('′', 'p').Replace("-", "", StringComparison.Ordinal);
        return Array.FindIndex(Names, n => n.Name == name) is >= 0 and var at ? Names[at].Kind : null;
    }
}
