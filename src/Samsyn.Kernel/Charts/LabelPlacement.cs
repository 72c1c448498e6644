namespace Samsyn.Kernel.Charts;

/// <summary>Where the names beside the lines stand, and which names under the axis are written, so that none covers another.</summary>
public static class LabelPlacement
{
    static readonly int[] Strides = [1, 2, 3, 4, 6, 12, 24, 36, 60, 120];

    /// <summary>Moves labels apart as little as needed: in their order, within the space, at least the gap from one to the next.</summary>
    /// <param name="wished">Where each label would best stand.</param>
    /// <param name="gap">Smallest distance between two labels.</param>
    /// <param name="from">Nearest place allowed.</param>
    /// <param name="to">Farthest place allowed; when all labels cannot fit, they run past it rather than over each other.</param>
    public static IReadOnlyList<double> Spread(IReadOnlyList<double> wished, double gap, double from, double to)
    {
        var order = Enumerable.Range(0, wished.Count).OrderBy(i => wished[i]).ThenBy(i => i).ToArray();
        var groups = new List<Group>();
        foreach (var i in order)
        {
            groups.Add(new(Within(wished[i], 1), 1));
            while (groups.Count > 1 && groups[^2].Last(gap) + gap > groups[^1].First(gap))
            {
                var (before, after) = (groups[^2], groups[^1]);
                groups.RemoveRange(groups.Count - 2, 2);
                var count = before.Count + after.Count;
                groups.Add(new(Within((before.Centre * before.Count + after.Centre * after.Count) / count, count), count));
            }
        }
        var places = groups.SelectMany(g => Enumerable.Range(0, g.Count).Select(n => g.First(gap) + n * gap)).ToArray();
        var spread = new double[wished.Count];
        for (var n = 0; n < order.Length; n++) spread[order[n]] = places[n];
        return spread;

        double Within(double centre, int count)
        {
            var half = (count - 1) * gap / 2;
            return Math.Max(from + half, Math.Min(to - half, centre));
        }
    }

    /// <summary>Every how many labels are written under an axis; months are thinned to steps that divide a year.</summary>
    /// <param name="count">How many labels there are.</param>
    /// <param name="width">Width of the widest label with the space around it.</param>
    /// <param name="space">Width of the axis.</param>
    public static int Stride(int count, double width, double space) =>
        Strides.FirstOrDefault(s => (count - 1) / s * width <= space, Math.Max(1, count));

    readonly record struct Group(double Centre, int Count)
    {
        public double First(double gap) => Centre - (Count - 1) * gap / 2;
        public double Last(double gap) => Centre + (Count - 1) * gap / 2;
    }
}
