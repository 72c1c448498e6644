namespace Samsyn.Medicines.Therapy;

/// <summary>Groups of things that are linked, directly or by way of others: the connected components of a graph.</summary>
static class LinkedGroups
{
    /// <param name="count">How many things there are, numbered from 0.</param>
    /// <param name="links">Pairs that belong together.</param>
    /// <returns>The group of each thing, numbered from 0 in the order of their first things.</returns>
    public static int[] Of(int count, IEnumerable<(int One, int Other)> links)
    {
        var root = Enumerable.Range(0, count).ToArray();
        foreach (var (one, other) in links)
        {
            var (a, b) = (Root(one), Root(other));
            root[Math.Max(a, b)] = Math.Min(a, b);
        }
        var numbers = new Dictionary<int, int>();
        var groups = new int[count];
        for (var i = 0; i < count; i++)
        {
            var at = Root(i);
            if (!numbers.TryGetValue(at, out var number)) numbers[at] = number = numbers.Count;
            groups[i] = number;
        }
        return groups;

        int Root(int at)
        {
            while (root[at] != at) at = root[at] = root[root[at]];
            return at;
        }
    }
}
