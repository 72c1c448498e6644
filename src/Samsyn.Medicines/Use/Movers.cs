namespace Samsyn.Medicines.Use;

/// <summary>The groups that rose and fell most, in absolute terms: a doubling of next to nothing moves no budget.</summary>
public sealed record Movers(IReadOnlyList<Mover> Up, IReadOnlyList<Mover> Down)
{
    public static Movers None { get; } = new([], []);

    /// <param name="now">Group → use; a group that is absent was not used, a null is missing and is left out.</param>
    /// <param name="before">The same a period before.</param>
    /// <param name="most">At most so many each way.</param>
    public static Movers Between(IReadOnlyDictionary<string, decimal?> now, IReadOnlyDictionary<string, decimal?> before, int most)
    {
        var all = now.Keys.Union(before.Keys)
            .Select(atc => (atc, Now: now.GetValueOrDefault(atc, 0), Before: before.GetValueOrDefault(atc, 0)))
            .Where(m => m is { Now: not null, Before: not null } && m.Now != m.Before)
            .Select(m => new Mover(m.atc, m.Now!.Value, m.Before!.Value))
            .OrderByDescending(m => Math.Abs(m.Difference)).ThenBy(m => m.Atc, StringComparer.Ordinal)
            .ToList();
        return new([.. all.Where(m => m.Difference > 0).Take(most)], [.. all.Where(m => m.Difference < 0).Take(most)]);
    }

    /// <summary>The group that explains most of a change of the whole, and how much of it: 0.67 is two thirds, above 1 more than all of it. Null when nothing
    /// changed or no group went the same way.</summary>
    public static (Mover Group, decimal Share)? Driver(Movers movers, decimal difference)
    {
        var sameWay = difference > 0 ? movers.Up : movers.Down;
        return difference == 0 || sameWay.Count == 0 ? null : (sameWay[0], sameWay[0].Difference / difference);
    }
}
