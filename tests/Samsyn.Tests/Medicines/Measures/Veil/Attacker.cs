using Samsyn.Kernel.Organisations;
using Samsyn.Kernel.Statistics;

namespace Samsyn.Tests.Medicines.Measures.Veil;

/// <summary>Somebody without row access, who knows that counts add up and that what is hidden is no zero. The oracle of the veil: it looks for other worlds that would show the same.</summary>
/// <remarks>
/// Counts lie in leaves: the lowest organisations, and what is booked on a higher one itself, which is never shown. Another world is this one with one person moved from one hidden leaf to another,
/// or with one person more in one; it shows the same where every shown sum comes to the same. If any other world shows the same and differs in a count, one so near to this one does: of the leaves
/// that became fewer and those that became more, one of each lies below the same shown organisations.
/// </remarks>
static class Attacker
{
    /// <returns>The small counts that nothing else than what they are could show as it is shown; "own" behind a code is what is booked on the organisation itself.</returns>
    public static IReadOnlyList<string> Knows(IReadOnlyDictionary<string, decimal> counts, IReadOnlySet<string> hidden, OrganisationTree tree)
    {
        var leaves = Leaves(counts, tree);
        var shown = counts.Keys.Where(c => !hidden.Contains(c)).ToList();
        List<Dictionary<(string Code, bool IsOwn), decimal>> Worlds(bool withOwn) =>
            [.. Others(leaves, l => l.IsOwn ? withOwn && leaves[l] > 0 : hidden.Contains(l.Code)).Where(w => shown.TrueForAll(c => Sum(w, c, tree) == counts[c]))];
        // Whoever takes it that nothing is booked on higher organisations themselves is not helped by what is
        var (worlds, own) = (Worlds(withOwn: false), Worlds(withOwn: true));
        return
        [
            .. counts.Where(c => IsSmall(c.Value) && !worlds.Exists(w => Sum(w, c.Key, tree) != c.Value)).Select(c => c.Key),
            .. leaves.Where(l => l.Key.IsOwn && IsSmall(l.Value) && !own.Exists(w => w[l.Key] != l.Value)).Select(l => l.Key.Code + " own"),
        ];
    }

    static IEnumerable<Dictionary<(string Code, bool IsOwn), decimal>> Others(Dictionary<(string Code, bool IsOwn), decimal> leaves, Func<(string Code, bool IsOwn), bool> isOpen)
    {
        var open = leaves.Keys.Where(isOpen).ToList();
        foreach (var more in open)
        {
            yield return new(leaves) { [more] = leaves[more] + 1 };
            foreach (var less in open.Where(l => l != more && leaves[l] > (l.IsOwn ? 0 : 1)))
                yield return new(leaves) { [more] = leaves[more] + 1, [less] = leaves[less] - 1 };
        }
    }

    static Dictionary<(string Code, bool IsOwn), decimal> Leaves(IReadOnlyDictionary<string, decimal> counts, OrganisationTree tree)
    {
        var leaves = new Dictionary<(string, bool), decimal>();
        foreach (var code in counts.Keys)
        {
            var below = tree.Under(tree.Find(code)!).Where(o => counts.ContainsKey(o.Code)).ToList();
            // Where there is nobody below, all are booked on itself
            if (below.TrueForAll(o => counts[o.Code] == 0)) leaves[(code, false)] = counts[code];
            else leaves[(code, true)] = counts[code] - below.Sum(o => counts[o.Code]);
        }
        return leaves;
    }

    static decimal Sum(Dictionary<(string Code, bool IsOwn), decimal> leaves, string code, OrganisationTree tree) =>
        leaves.Where(l => tree.IsWithin(tree.Find(l.Key.Code)!, tree.Find(code)!)).Sum(l => l.Value);

    static bool IsSmall(decimal count) => count is > 0 and < SmallNumbers.Threshold;
}
