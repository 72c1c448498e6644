namespace Samsyn.Events.Store;

/// <summary>Counts what was found at single places at all those that they belong to: a department, its hospital and its region are then answered by one reading. Pure.</summary>
/// <remarks>Only for what may be summed over places. Persons may not: they are counted where the events are read.</remarks>
/// <param name="query">The question.</param>
/// <param name="key">Which of its keys is the place.</param>
/// <param name="above">Place → all that it is counted under; a place that is not there is counted under itself.</param>
sealed class PlaceRollUp(EventQuery query, int key, Func<string, IReadOnlyList<string>> above)
{
    /// <summary>What a question needs; null: it is grouped by no places that lie within others.</summary>
    public static PlaceRollUp? Of(EventQuery query) =>
        query.By.Index().FirstOrDefault(b => b.Item.Grouping == Grouping.Organisation) switch
        {
            (var key, { Above: { } above }) => new(query, key, code => above.GetValueOrDefault(code) ?? [code]),
            (var key, { Map: { } map }) => new(query, key, code => [map.GetValueOrDefault(code, code)]),
            _ => null,
        };

    /// <summary>The question at single places.</summary>
    public EventQuery AtPlaces { get; } = query with { By = [.. query.By.Select((b, i) => i == key ? Grouping.Organisation : b)] };

    /// <summary>Rows of a question without filters; an amount that no place carries stays missing.</summary>
    public List<EventRow> Rows(IEnumerable<EventRow> rows) =>
        Merged(rows, r => r.Keys, r => "", (keys, same) => new EventRow(keys, Sum(same.ConvertAll(r => r.Values)), same.Sum(r => r.Events)));

    /// <summary>Rows with a mark; those of a group follow each other.</summary>
    public List<MarkedRow> Marked(IEnumerable<MarkedRow> rows) => Merged(rows, r => r.Keys, r => r.Mark, (keys, same) => new MarkedRow(keys, same[0].Mark, same.Sum(r => r.Events),
        [.. same[0].Amounts.Select((_, i) => (same.Aggregate((decimal?)null, (sum, r) => Sum(sum, r.Amounts[i].Sum)), same.Sum(r => r.Amounts[i].Carriers)))]));

    /// <summary>Counts; what no place has stays null.</summary>
    public List<(string[] Keys, decimal?[] Counts)> Counts(IEnumerable<(string[] Keys, decimal?[] Counts)> rows) =>
        Merged(rows, r => r.Keys, _ => "", (keys, same) => (keys, Sum(same.ConvertAll(r => r.Counts))));

    List<T> Merged<T>(IEnumerable<T> rows, Func<T, IReadOnlyList<string>> keysOf, Func<T, string> mark, Func<string[], List<T>, T> merge)
    {
        var groups = new Dictionary<string, (string[] Keys, string Mark, List<T> Rows)>(StringComparer.Ordinal);
        foreach (var row in rows)
            foreach (var place in above(keysOf(row)[key]))
            {
                string[] keys = [.. keysOf(row).Select((k, i) => i == key ? place : k)];
                var name = string.Join('\u001f', [.. keys, mark(row)]);
                if (!groups.TryGetValue(name, out var group)) groups[name] = group = (keys, mark(row), []);
                group.Rows.Add(row);
            }
        return [.. groups.Values.OrderBy(g => g.Keys, InOrder).Select(g => merge(g.Keys, g.Rows))];
    }

    static decimal?[] Sum(IReadOnlyList<IReadOnlyList<decimal?>> rows) => [.. rows[0].Select((_, i) => rows.Aggregate((decimal?)null, (sum, r) => Sum(sum, r[i])))];

    static decimal? Sum(decimal? one, decimal? other) => one is null ? other : other is null ? one : one + other;

    static readonly Comparer<string[]> InOrder = Comparer<string[]>.Create((a, b) =>
    {
        for (var i = 0; i < a.Length; i++)
            if (string.CompareOrdinal(a[i], b[i]) is not 0 and var order) return order;
        return 0;
    });
}
