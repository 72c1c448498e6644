namespace Samsyn.Together.Search;

/// <summary>How much two texts are about the same, by the words they share. Pure.</summary>
static class Likeness
{
    /// <summary>Below this they only share ordinary words.</summary>
    public const double Alike = 0.3;

    /// <summary>One shared word says nothing.</summary>
    const int FewestShared = 2;

    /// <summary>Shared stems of all stems of the shorter text (the overlap coefficient): 0 none, 1 all.</summary>
    public static double Of(IReadOnlyCollection<string> one, IReadOnlyCollection<string> other)
    {
        var (a, b) = (one.ToHashSet(StringComparer.Ordinal), other.ToHashSet(StringComparer.Ordinal));
        var shared = a.Count(b.Contains);
        return shared < FewestShared ? 0 : (double)shared / Math.Min(a.Count, b.Count);
    }
}
