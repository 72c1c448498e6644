using System.Globalization;

namespace Samsyn.Events.Store;

/// <summary>Writes marks: for each combination of what some filters look at, which of the filters take it. A filter is then looked at some thousand times and not once for each event.</summary>
/// <remarks>
/// What filters only compare is first made coarse: of ages 65 and 80 stay when nothing else is asked for, and of a code of indication as much as the longest prefix.
/// </remarks>
sealed class MarkSql
{
    readonly IReadOnlyList<EventFilter> _filters;
    readonly ConditionSql _conditions;
    readonly ConversionSql _conversions;
    readonly List<(string Name, string Sql)> _looks = [("one", "1")];

    /// <param name="filters">In the order of their bits.</param>
    /// <param name="conditions">Writes the filters.</param>
    /// <param name="parameters">Gets what is compared with.</param>
    /// <param name="conversions">Writes the quantity of one event in the units that filters ask for.</param>
    public MarkSql(IReadOnlyList<EventFilter> filters, ConditionSql conditions, SqlParameters parameters, ConversionSql conversions)
    {
        (_filters, _conditions, _conversions) = (filters, conditions, conversions);
        var all = filters.SelectMany(f => f.Include.Concat(f.Exclude)).ToList();
        foreach (var column in filters.SelectMany(ConditionSql.Columns).Distinct())
            _looks.Add((column, column switch
            {
                "age" => Steps("age", [.. all.Select(c => (decimal?)c.AgeFrom).Concat(all.Select(c => (decimal?)c.AgeTo)).OfType<decimal>()], parameters),
                "indication" => $"left(indication, {all.SelectMany(c => c.Indications).Max(i => i.Length).ToString(CultureInfo.InvariantCulture)})",
                _ => column,
            }));
        foreach (var unit in filters.SelectMany(ConditionSql.DoseUnits).Distinct())
        {
            var asked = all.Where(c => c.LooksAtDose && c.DoseUnit == unit).ToList();
            _looks.Add((conversions.DoseName(unit), Steps(conversions.Dose(unit), [.. asked.Select(c => c.DoseFrom).Concat(asked.Select(c => c.DoseTo)).OfType<decimal>()], parameters)));
        }
    }

    /// <summary>Events with what is looked at as columns: m_kind, m_atc …</summary>
    /// <param name="from">The events.</param>
    /// <param name="where">Which of them.</param>
    /// <param name="onlyTaken">Those that no filter takes may be left out.</param>
    public string Rows(string from, string where, bool onlyTaken) =>
        $"(SELECT *, {string.Join(", ", _looks.Select(l => $"{l.Sql} AS m_{l.Name}"))} FROM {from} WHERE {where}{(onlyTaken ? " AND " + MayBeTaken : "")})";

    /// <summary>What every event has that one of the filters takes, as far as kind and ATC code tell it: a look at two columns, before all others.</summary>
    string MayBeTaken
    {
        get
        {
            var include = _filters.SelectMany(f => f.Include).ToList();
            return _conditions.Of(new EventCondition
            {
                Kinds = include.TrueForAll(c => c.Kinds.Count > 0) ? [.. include.SelectMany(c => c.Kinds).Distinct()] : [],
                Atc = include.TrueForAll(c => c.Atc.Count > 0) ? Shortest(include.SelectMany(c => c.Atc)) : [],
            });
        }
    }

    /// <summary>Prefixes without those that another one begins.</summary>
    static List<string> Shortest(IEnumerable<string> prefixes)
    {
        var kept = new List<string>();
        foreach (var prefix in prefixes.Distinct().Order(StringComparer.Ordinal))
            if (kept.Count == 0 || !prefix.StartsWith(kept[^1], StringComparison.Ordinal)) kept.Add(prefix);
        return kept;
    }

    /// <summary>The combinations, each with its mark: a bit for each filter, whether it takes them.</summary>
    /// <param name="rows">Of <see cref="Rows"/>.</param>
    /// <param name="onlyTaken">Only those that one of the filters takes.</param>
    public string Marks(string rows, bool onlyTaken = false)
    {
        // One bit more: there may be no filter, and a mark without bits is none
        var bits = string.Concat(_filters.Select(f => $"CASE WHEN {_conditions.Of(f, _conversions.DoseName)} THEN '1' ELSE '0' END, "));
        var marks = $"SELECT *, concat({bits}'0')::BIT AS mark FROM (SELECT DISTINCT {string.Join(", ", _looks.Select(l => $"m_{l.Name} AS {l.Name}"))} FROM {rows})";
        // Materialized, or DuckDB would look at each row and not at each combination
        return onlyTaken ? $"WITH marks AS MATERIALIZED ({marks}) SELECT * FROM marks WHERE bit_count(mark) > 0" : marks;
    }

    /// <summary>Rows with their marks.</summary>
    /// <param name="rows">Of <see cref="Rows"/>.</param>
    /// <param name="marks">Of the same.</param>
    public string Marked(string rows, string marks) =>
        $"(SELECT r.*, m.mark FROM {rows} AS r JOIN {marks} AS m ON {string.Join(" AND ", _looks.Select(l => $"r.m_{l.Name} IS NOT DISTINCT FROM m.{l.Name}"))})";

    /// <summary>Whether a marked row is taken by a filter.</summary>
    public static string Takes(int filter) => $"get_bit(mark, {filter.ToString(CultureInfo.InvariantCulture)}) = 1";

    /// <summary>A number as one that compares with each of some others as it does: one of them, or one between two.</summary>
    static string Steps(string number, IReadOnlyList<decimal> others, SqlParameters parameters)
    {
        var steps = others.Distinct().Order().ToList();
        var cases = steps.Select((step, i) => $"WHEN {number} < {parameters.Add(step)} THEN {parameters.Add(i == 0 ? step - 1 : (steps[i - 1] + step) / 2)} WHEN {number} = {parameters.Add(step)} THEN {parameters.Add(step)}");
        return $"CASE {string.Join(" ", cases)} WHEN {number} IS NOT NULL THEN {parameters.Add(steps[^1] + 1)} END";
    }
}
