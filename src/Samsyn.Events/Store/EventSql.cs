namespace Samsyn.Events.Store;

/// <summary>Turns a question into SQL with parameters. Pure: knows columns, not files.</summary>
sealed class EventSql
{
    /// <summary>The quantity of one event. The row that takes an event back carries it with the other sign, and a filter takes both or neither.</summary>
    const string Dose = "(quantity * booking)";

    /// <summary>What courses and orders are made of, besides what filters and groups look at.</summary>
    static readonly string[] ReadOnce = ["booking", "person", "at_utc", "day", "month", "organisation", "order_id", "atc"];

    readonly SqlParameters _parameters = new();
    readonly ConditionSql _conditions;
    readonly EventQuery _query;
    readonly string _from;
    readonly bool _summary;

    /// <param name="query">The question.</param>
    /// <param name="from">What to read: a <c>read_parquet(…)</c>.</param>
    /// <param name="summary">Whether <paramref name="from"/> reads summaries.</param>
    public EventSql(EventQuery query, string from, bool summary) => (_query, _from, _summary, _conditions) = (query, from, summary, new(_parameters));

    public IReadOnlyList<object> Parameters => _parameters.Values;

    /// <summary>Whether summaries hold all that the question needs.</summary>
    public static bool FitsSummary(EventQuery query) =>
        query.Set is { Products.Count: 0, Routes.Count: 0, Forms.Count: 0, Strengths.Count: 0, Indications.Count: 0, Carrying.Count: 0, AgeFrom: null, AgeTo: null, Sex: null }
        && query.Quantities.All(q => q.Quantity != Quantity.NetCost && !q.IsCount && (q.Where is not { } filter || filter.Include.Concat(filter.Exclude).All(c => c.FitsSummary)))
        && query.By.All(b => b.Grouping is Grouping.Month or Grouping.Quarter or Grouping.Year or Grouping.Organisation or Grouping.Kind
            or Grouping.Atc or Grouping.Atc1 or Grouping.Atc2 or Grouping.Atc3 or Grouping.Atc4 or Grouping.Atc5 or Grouping.Currency);

    /// <summary>The groups, the sums, and how many events each group holds. For a figure that counts persons the sum is that of the events it is about.</summary>
    public string Sums()
    {
        var filtered = !_summary && _query.Quantities.Any(q => q.Where is not null);
        var (from, where) = filtered ? (Gathered(), "true") : (_from, _conditions.Of(_query.Set));
        var keys = _query.By.Select((b, i) => $"{Key(b)} AS k{i}");
        var sums = _query.Quantities.Select((q, i) => $"{Sum(q, _summary || filtered, filtered ? "dose" : Dose)} AS q{i}");
        var grouped = _query.By.Count == 0 ? "" : " GROUP BY " + string.Join(", ", _query.By.Select((_, i) => $"k{i}"));
        var inner = $"SELECT {string.Join(", ", keys.Concat(sums).Append("sum(booking)::BIGINT AS events"))} FROM {from} WHERE {where}{grouped} HAVING sum(booking) <> 0";
        // Months are grouped as numbers and written out afterwards: text for every row would cost more than the sum
        var shown = _query.By.Select((b, i) => $"{Written(b.Grouping, $"k{i}")} AS k{i}").Concat(_query.Quantities.Select((_, i) => $"q{i}")).Append("events");
        return $"SELECT {string.Join(", ", shown)} FROM ({inner}) AS grouped{(_query.By.Count > 0 ? " ORDER BY " + string.Join(", ", _query.By.Select((_, i) => i + 1)) : "")}";
    }

    /// <summary>Counts that need a reading of their own for each figure, and can share one reading of the files.</summary>
    public static bool IsOfTwoSets(Quantity quantity) => quantity >= Quantity.PersonsWithBoth && quantity != Quantity.ChangedPersons;

    /// <summary>The groups and the counts of some figures of one kind, in the order in which they are given.</summary>
    public string Counts(IReadOnlyList<Summed> figures)
    {
        var counted = IsOfTwoSets(figures[0].Quantity) ? OneByOne(figures) : Together(figures[0].Quantity, figures);
        return $"SELECT {string.Join(", ", _query.By.Select((b, i) => $"{Written(b.Grouping, $"k{i}")} AS k{i}").Concat(figures.Select((_, i) => $"q{i}")))} FROM ({counted}) AS counted";
    }

    string Together(Quantity quantity, IReadOnlyList<Summed> figures)
    {
        var from = quantity is Quantity.NewPersons or Quantity.ChangedPersons ? WithNew(quantity, figures) : _from;
        return CountSql.Select(quantity, [.. _query.By.Select(Key)], [.. figures.Select(f => (Of(f.Where, "true"), f))], from, _conditions.Of(_query.Set), _parameters);
    }

    /// <summary>First all events that any of the figures looks at, read once, then each figure over them.</summary>
    string OneByOne(IReadOnlyList<Summed> figures)
    {
        var filters = figures.SelectMany(f => new[] { f.Where, f.Then }).OfType<EventFilter>().ToList();
        var columns = ReadOnce
            .Concat(_query.By.Select(b => Column(b.Grouping))).Concat(filters.SelectMany(ConditionSql.Columns)).Concat(filters.Any(ConditionSql.UsesDose) ? ["quantity"] : []).Distinct();
        var any = figures.All(f => f.Where is not null) ? string.Join(" OR ", filters.Select(f => Of(f, "true"))) : "true";
        var near = $"SELECT {string.Join(", ", columns)} FROM {_from} WHERE {_conditions.Of(Reach.Of(figures).Around(_query.Set))} AND ({any})";
        var keys = string.Concat(_query.By.Select((_, i) => $"k{i}, "));
        var each = figures.Select((f, at) => $"SELECT {keys}{string.Join(", ", figures.Select((_, i) => i == at ? $"q AS q{i}" : $"NULL AS q{i}"))} FROM ({One(f)})");
        return $"WITH near AS MATERIALIZED ({near}) SELECT {keys}{string.Join(", ", figures.Select((_, i) => $"max(q{i}) AS q{i}"))} FROM ({string.Join(" UNION ALL ", each)}) GROUP BY ALL";
    }

    string One(Summed figure)
    {
        var keys = _query.By.Select(Key).ToList();
        var (first, then) = (Of(figure.Where, "true"), Of(figure.Then, "false"));
        // The rest of the question's set is looked at where the events are read
        var asked = _conditions.Of(new EventSet { Period = _query.Set.Period, Organisations = _query.Set.Organisations });
        return figure.Quantity switch
        {
            Quantity.PersonsWithBoth => CountSql.Both(figure, keys, "near", asked, first, then),
            Quantity.Orders => OrderSql.Select(figure, "near", asked, first, figure.Then is null ? null : then, keys),
            _ => CourseSql.Select(figure, "near", asked, first, then, keys),
        };
    }

    string Of(EventFilter? filter, string otherwise) => filter is null ? otherwise : _conditions.Of(filter, Dose);

    /// <summary>The events, each with whether its person is new in its month, or its substance new to the person, for each of some figures: new0, new1 …</summary>
    string WithNew(Quantity quantity, IReadOnlyList<Summed> figures)
    {
        var where = _conditions.Of(Reach.Of(quantity).Around(_query.Set));
        var joins = figures.Select((f, i) =>
        {
            if (quantity == Quantity.ChangedPersons)
                return $" LEFT JOIN ({ChangedPersonsSql.Select(_from, where, Of(f.Where, "true"))}) AS n{i} ON e.person = n{i}.person AND e.month = n{i}.month AND {ChangedPersonsSql.Substance} = n{i}.substance";
            var within = Of(f.NewTo ?? f.Where, "true");
            return $" LEFT JOIN ({NewPersonsSql.Select(_from, where, within)}) AS n{i} ON e.person = n{i}.person AND e.month = n{i}.month";
        });
        return $"(SELECT e.*, {string.Join(", ", figures.Select((_, i) => $"n{i}.person IS NOT NULL AS new{i}"))} FROM {_from} AS e{string.Concat(joins)})";
    }

    /// <summary>The events of the set, gathered by all that filters and groups look at: many filters over few rows instead of many rows.</summary>
    string Gathered()
    {
        var filters = _query.Quantities.Select(q => q.Where).OfType<EventFilter>().ToList();
        var columns = _query.By.Select(b => Column(b.Grouping)).Concat(filters.SelectMany(ConditionSql.Columns)).Distinct().ToList();
        if (filters.Any(ConditionSql.UsesDose)) columns.Add($"{Dose} AS dose");
        var sums = _query.Quantities.Select(q => q.Quantity).Where(q => q < Quantity.Persons && q != Quantity.Events).Distinct()
            .Select(q => $"sum({Amount(q)}) AS {Name(q)}, sum(booking) FILTER ({Carrier(q)} IS NOT NULL) AS {Name(q)}_n");
        return $"(SELECT {string.Join(", ", columns.Append("sum(booking)::BIGINT AS booking").Concat(sums))} FROM {_from} WHERE {_conditions.Of(_query.Set)} GROUP BY ALL)";
    }

    static string Column(Grouping grouping) => grouping switch
    {
        Grouping.Month or Grouping.Quarter or Grouping.Year => "month",
        Grouping.Atc1 or Grouping.Atc2 or Grouping.Atc3 or Grouping.Atc4 or Grouping.Atc5 => "atc",
        Grouping.AgeBand => "age",
        var plain => plain.ToString().ToLowerInvariant(),
    };

    string Key(GroupBy by) => by.Grouping switch
    {
        Grouping.Month => "month",
        Grouping.Quarter => "CASE WHEN month % 100 = 0 THEN month // 100 * 10 ELSE month // 100 * 10 + (month % 100 + 2) // 3 END",
        Grouping.Year => "month // 100",
        Grouping.Organisation when by.Map is { Count: > 0 } map => $"coalesce(map([{_parameters.List(map.Keys)}], [{_parameters.List(map.Values)}])[organisation], organisation)",
        Grouping.Organisation => "organisation",
        Grouping.Atc1 => Prefix(1),
        Grouping.Atc2 => Prefix(3),
        Grouping.Atc3 => Prefix(4),
        Grouping.Atc4 => Prefix(5),
        Grouping.Atc5 => Prefix(7),
        Grouping.AgeBand => AgeBands.Sql("age"),
        var plain => $"coalesce({Column(plain)}, '')",
    };

    /// <summary>A grouped key as it is shown: 202503 is 2025-03, 20251 is 2025-Q1; where only the year is known it is the year.</summary>
    static string Written(Grouping grouping, string key) => grouping switch
    {
        Grouping.Month => $"CASE WHEN {key} % 100 = 0 THEN ({key} // 100)::VARCHAR ELSE format('{{:04d}}-{{:02d}}', {key} // 100, {key} % 100) END",
        Grouping.Quarter => $"CASE WHEN {key} % 10 = 0 THEN ({key} // 10)::VARCHAR ELSE format('{{:04d}}-Q{{:d}}', {key} // 10, {key} % 10) END",
        Grouping.Year => $"{key}::VARCHAR",
        _ => key,
    };

    /// <summary>A code cut to a level; a code that does not reach the level has no group there.</summary>
    static string Prefix(int length) => $"CASE WHEN length(atc) >= {length} THEN left(atc, {length}) ELSE '' END";

    /// <summary>The sum, or null when no event carries the quantity: corrections may leave a zero that is not a fact. Over a filter that takes no event it is 0.</summary>
    string Sum(Summed figure, bool gathered, string dose)
    {
        var filter = figure.Where is { } where ? $" FILTER ({_conditions.Of(where, dose)})" : "";
        var events = $"coalesce(sum(booking){filter}, 0)";
        if (figure.Quantity == Quantity.Events || figure.IsCount) return events + "::DECIMAL(38,0)";
        var (column, carriers) = gathered
            ? (Name(figure.Quantity), $"sum({Name(figure.Quantity)}_n){filter}")
            : (Amount(figure.Quantity), $"sum(booking) FILTER ({Carrier(figure.Quantity)} IS NOT NULL)");
        return $"CASE WHEN {carriers} > 0 THEN sum({column}){filter} WHEN {events} = 0 THEN 0 END";
    }

    /// <summary>The column that tells whether an event carries an amount; a veiled one tells it as well as the amount would.</summary>
    public static string Carrier(Quantity quantity) => quantity == Quantity.NetCost ? "net_veiled" : Name(quantity);

    static string Amount(Quantity quantity) => quantity == Quantity.NetCost ? NetCostVeil.Sql("", "version", "booking", "net_veiled") : Name(quantity);

    /// <summary>The column of an amount; of the net cost, the one that it has where it has been gathered.</summary>
    static string Name(Quantity quantity) => quantity switch
    {
        Quantity.Ddd => "ddd", Quantity.Packages => "packages", Quantity.Units => "quantity", Quantity.Cost => "cost", Quantity.NetCost => "net_cost",
        _ => throw new ArgumentOutOfRangeException(nameof(quantity)),
    };
}
