namespace Samsyn.Events.Store;

/// <summary>Writes questions that count persons or their days: first what each person has, then how many there are.</summary>
/// <remarks>A person counts where more of its events were booked than reversed.</remarks>
static class CountSql
{
    /// <param name="quantity">Which of the counts.</param>
    /// <param name="keys">SQL of the groups, in order.</param>
    /// <param name="figures">For each figure of that quantity: its condition, and the figure.</param>
    /// <param name="from">What to read.</param>
    /// <param name="where">The set.</param>
    /// <param name="parameters">Gets the points of substances.</param>
    public static string Select(Quantity quantity, IReadOnlyList<string> keys, IReadOnlyList<(string Condition, Summed Figure)> figures, string from, string where, SqlParameters parameters)
    {
        var named = string.Concat(keys.Select((k, i) => $"{k} AS k{i}, "));
        var names = string.Concat(keys.Select((_, i) => $"k{i}, "));
        var booked = string.Join(", ", figures.Select((f, i) => $"sum(booking) FILTER ({f.Condition}) AS b{i}"));
        var any = string.Join(" OR ", figures.Select(f => f.Condition));
        var (unit, _, known) = Unit(quantity);
        var units = $"SELECT {named}{unit}, {booked} FROM {from} WHERE {where} AND {known} AND ({any}) GROUP BY ALL";
        if (quantity != Quantity.PersonsWith)
            return $"SELECT {names}{string.Join(", ", figures.Select((_, i) => $"nullif(count(*) FILTER (b{i} > 0), 0) AS q{i}"))} FROM ({units}) GROUP BY ALL";

        // What a substance weighs is looked up once for each substance
        var weights = string.Join(", ", figures.Select((f, i) => $"{Points(f.Figure, parameters)} AS w{i}"));
        var points = string.Join(", ", figures.Select((_, i) => $"sum(w{i}) FILTER (b{i} > 0) AS p{i}"));
        var reached = string.Join(", ", figures.Select((f, i) =>
            $"CASE WHEN count(*) FILTER (p{i} IS NOT NULL) > 0 THEN count(*) FILTER (p{i} >= {parameters.Add(f.Figure.AtLeast)}) END AS q{i}"));
        return $"""
            WITH units AS MATERIALIZED ({units}), weights AS MATERIALIZED (SELECT substance, {weights} FROM (SELECT DISTINCT substance FROM units))
            SELECT {names}{reached} FROM (SELECT {names}person, {points} FROM units JOIN weights USING (substance) GROUP BY ALL) GROUP BY ALL
            """;
    }

    /// <summary>Persons who are new, of those who are known: none of them is 0, nobody known is missing.</summary>
    /// <param name="told">The events e of persons, joined with n where they are new.</param>
    public static string New(IReadOnlyList<string> keys, string told, string where)
    {
        var named = string.Concat(keys.Select((k, i) => $"{k} AS k{i}, "));
        var names = string.Concat(keys.Select((_, i) => $"k{i}, "));
        return $"""
            SELECT {names}CASE WHEN count(*) FILTER (b > 0) > 0 THEN count(*) FILTER (n > 0) END AS q0 FROM (
                SELECT {named}person, sum(booking) AS b, sum(booking) FILTER (is_new) AS n FROM (SELECT e.*, n.person IS NOT NULL AS is_new FROM {told}) WHERE {where} GROUP BY ALL)
            GROUP BY ALL
            """;
    }

    /// <summary>What is counted, with the filters that take it: a bit for each.</summary>
    /// <param name="marked">Events with their marks.</param>
    public static string ByMark(Quantity quantity, IReadOnlyList<string> keys, string marked)
    {
        var named = string.Concat(keys.Select((k, i) => $"{k} AS k{i}, "));
        var names = string.Concat(keys.Select((_, i) => $"k{i}, "));
        var (unit, units, known) = Unit(quantity);
        return $"""
            SELECT {names}marks, count(*) AS counted FROM (
                SELECT {names}{units}, bit_or(mark) AS marks FROM (SELECT {named}{unit}, mark FROM {marked} WHERE {known} GROUP BY ALL HAVING sum(booking) > 0) GROUP BY ALL)
            GROUP BY ALL
            """;
    }

    /// <summary>What is counted once, and which events can tell it.</summary>
    static (string Unit, string Names, string Known) Unit(Quantity quantity) => quantity switch
    {
        Quantity.Persons => ("person", "person", "person IS NOT NULL"),
        Quantity.DaysOfTherapy => ("person, left(atc, 7) AS substance, day", "person, substance, day", "person IS NOT NULL AND day IS NOT NULL AND length(atc) >= 7"),
        Quantity.PersonsWith => ("person, left(atc, 7) AS substance", "person, substance", "person IS NOT NULL AND length(atc) >= 7"),
        _ => throw new ArgumentOutOfRangeException(nameof(quantity)),
    };

    /// <summary>Persons who have events of two sets, of those who have events of the first.</summary>
    /// <param name="figures">The same figure, as often as it is asked for.</param>
    public static string Both(IReadOnlyList<Summed> figures, IReadOnlyList<string> keys, string from, string where, string first, string then)
    {
        var named = string.Concat(keys.Select((k, i) => $"{k} AS k{i}, "));
        var names = string.Concat(keys.Select((_, i) => $"k{i}, "));
        var (unit, known) = figures[0].SameDay ? ("person, day", "person IS NOT NULL AND day IS NOT NULL") : ("person", "person IS NOT NULL");
        return $"""
            SELECT {names}{string.Join(", ", figures.Select((_, i) => $"CASE WHEN count(*) FILTER (b > 0) > 0 THEN count(DISTINCT person) FILTER (b > 0 AND t > 0) END AS q{i}"))} FROM (
                SELECT {named}{unit}, sum(booking) FILTER ({first}) AS b, sum(booking) FILTER ({then}) AS t FROM {from} WHERE {where} AND {known} AND (({first}) OR ({then})) GROUP BY ALL)
            GROUP BY ALL
            """;
    }

    static string Points(Summed figure, SqlParameters parameters) => figure.Points is not { } points ? "1"
        : $"coalesce(map([{parameters.List(points.Keys)}], [{parameters.List(points.Values.Cast<object>())}])[substance], 0)";
}
