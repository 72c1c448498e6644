namespace Samsyn.Events.Store;

/// <summary>What events of one group and one mark come to: how many there are and, of each amount, the sum and how many carry it.</summary>
/// <param name="Mark">A character for each filter, 1: it takes them.</param>
readonly record struct MarkedRow(string[] Keys, string Mark, long Events, (decimal? Sum, long Carriers)[] Amounts);

/// <summary>Puts marked rows together to the figures of a question. Pure.</summary>
static class MarkedRows
{
    /// <summary>Over a filter that takes no event a figure is 0; over events of which none carries the amount it is missing.</summary>
    /// <param name="figures">Each with the place of its filter in the mark, or null for all events, and that of its amount, or null for the events themselves; and whether it is the carriers of the amount that count.</param>
    /// <param name="rows">Those of a group one after the other.</param>
    public static List<EventRow> Sums(IReadOnlyList<(int? Filter, int? Amount, bool Carriers)> figures, IEnumerable<MarkedRow> rows)
    {
        var groups = new List<EventRow>();
        foreach (var group in Grouped(rows, r => r.Keys))
        {
            var values = new decimal?[figures.Count];
            foreach (var (i, (filter, amount, howMany)) in figures.Index())
            {
                var (events, carriers, sum) = (0L, 0L, 0m);
                foreach (var row in group)
                {
                    if (filter is { } bit && row.Mark[bit] != '1') continue;
                    events += row.Events;
                    if (amount is not { } place) continue;
                    carriers += row.Amounts[place].Carriers;
                    sum += row.Amounts[place].Sum ?? 0;
                }
                values[i] = amount is null ? events : howMany ? carriers : carriers > 0 ? sum : events == 0 ? 0 : null;
            }
            groups.Add(new(group[0].Keys, values, group.Sum(r => r.Events)));
        }
        return groups;
    }

    /// <summary>For each group how many of what was counted a filter takes; null: none.</summary>
    /// <param name="filters">For each figure the place of its filter in the mark; null: all.</param>
    /// <param name="rows">Those of a group one after the other: how many have exactly that mark.</param>
    public static IEnumerable<(string[] Keys, decimal?[] Counts)> Counts(IReadOnlyList<int?> filters, IEnumerable<(string[] Keys, string Mark, long Count)> rows)
    {
        foreach (var group in Grouped(rows, r => r.Keys))
            yield return (group[0].Keys, [.. filters.Select(f => group.Where(r => f is not { } bit || r.Mark[bit] == '1').Sum(r => r.Count)).Select(c => c == 0 ? (decimal?)null : c)]);
    }

    static IEnumerable<List<T>> Grouped<T>(IEnumerable<T> rows, Func<T, string[]> keys)
    {
        var group = new List<T>();
        foreach (var row in rows)
        {
            if (group.Count > 0 && !keys(group[0]).AsSpan().SequenceEqual(keys(row)))
            {
                yield return group;
                group = [];
            }
            group.Add(row);
        }
        if (group.Count > 0) yield return group;
    }
}
