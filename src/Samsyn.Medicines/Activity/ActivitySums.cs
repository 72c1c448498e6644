using System.Globalization;
using Samsyn.Kernel.Organisations;
using Samsyn.Kernel.Time;

namespace Samsyn.Medicines.Activity;

/// <summary>Finds sums among the figures, which would be counted twice: a hospital's figures that are only what its departments have reported together.</summary>
/// <remarks>
/// A figure is of the organisation itself, and sums are made when they are asked for; exports of other systems often have them in. One figure may be the sum of
/// others by chance, and small ones often are, so an organisation is refused when all its figures are sums, and there are at least three different ones.
/// </remarks>
static class ActivitySums
{
    const int FewestToTell = 3;

    /// <param name="before">The figures there are, of the months that the lines name.</param>
    /// <param name="lines">What a file says, each figure once.</param>
    public static IEnumerable<ActivityProblem> Repeated(
        IReadOnlyDictionary<(ActivityKind Kind, string Organisation, Month Month), decimal> before, IReadOnlyList<ActivityLine> lines, OrganisationTree tree)
    {
        var stored = before.ToLookup(f => (f.Key.Kind, f.Key.Month), f => (f.Key.Organisation, f.Value));
        return lines.GroupBy(l => (l.Kind, l.Month)).SelectMany(group => Compared(stored[group.Key], [.. group], tree))
            .GroupBy(c => c.Organisation, StringComparer.Ordinal)
            .Where(o => o.All(c => c.IsSum) && o.Select(c => c.Value).Distinct().Count() >= FewestToTell)
            .Select(o => new ActivityProblem(o.Min(c => c.Line), "organisation", "sum", o.Key, o.Count().ToString(CultureInfo.InvariantCulture)));
    }

    /// <summary>The lines of one kind and month whose organisation has others below it with figures of their own.</summary>
    static IEnumerable<(string Organisation, int Line, decimal? Value, bool IsSum)> Compared(
        IEnumerable<(string Organisation, decimal Value)> before, IReadOnlyList<ActivityLine> lines, OrganisationTree tree)
    {
        var after = before.ToDictionary(f => f.Organisation, f => f.Value, StringComparer.Ordinal);
        foreach (var line in lines)
            if (line.Value is { } value) after[line.Organisation] = value;
            else after.Remove(line.Organisation);
        var below = new Dictionary<string, decimal>(StringComparer.Ordinal);
        foreach (var (code, value) in after)
            if (tree.Find(code) is { } organisation)
                foreach (var above in tree.Path(organisation).SkipLast(1)) below[above.Code] = below.GetValueOrDefault(above.Code) + value;
        return lines.Where(l => l.Value > 0 && below.ContainsKey(l.Organisation)).Select(l => (l.Organisation, l.Line, l.Value, below[l.Organisation] == l.Value));
    }
}
