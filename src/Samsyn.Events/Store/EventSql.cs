namespace Samsyn.Events.Store;

/// <summary>Turns a question into SQL with parameters. Pure: knows columns, not files.</summary>
sealed class EventSql
{
    /// <summary>What courses and orders are made of, besides what filters and groups look at.</summary>
    static readonly string[] ReadOnce = ["booking", "person", "at_utc", "day", "month", "organisation", "order_id", "atc"];

    /// <summary>So many filters are worth a look at all combinations first.</summary>
    const int ManyFilters = 4;

    readonly SqlParameters _parameters = new();
    readonly ConditionSql _conditions;
    readonly ConversionSql _conversions;
    readonly EventQuery _query;
    readonly string _from;

    /// <summary>The different filters of the figures, in the order of the bits of marks.</summary>
    readonly List<EventFilter> _filters;
    readonly List<GroupBy> _mapped;
    readonly bool _summary;

    /// <param name="query">The question.</param>
    /// <param name="from">What to read: a <c>read_parquet(…)</c>.</param>
    /// <param name="summary">Whether <paramref name="from"/> reads summaries.</param>
    public EventSql(EventQuery query, string from, bool summary)
    {
        (_query, _summary, _conditions) = (query, summary, new(_parameters));
        _filters = [.. query.Quantities.Select(q => q.Where).OfType<EventFilter>().Distinct()];
        _mapped = [.. query.By.Where(b => b is { Grouping: Grouping.Organisation } and ({ Map.Count: > 0 } or { Above.Count: > 0 }))];
        _conversions = new(query.Conversions, query.Quantities.SelectMany(q => new[] { q.Where, q.NewTo, q.Then }).OfType<EventFilter>().SelectMany(ConditionSql.DoseUnits),
            query.By.Any(b => b.Grouping == Grouping.DddSource) ? query.Conversions.Ddds.Keys : query.Quantities.Select(q => q.Amount.Ddds).OfType<DddRule>(), _parameters);
        _from = _mapped.Aggregate(_conversions.Join(from), WithPlace);
    }

    public IReadOnlyList<object> Parameters => _parameters.Values;

    public bool HasFilters => _filters.Count > 0;

    /// <summary>The bit of marks that tells whether a figure's filter takes an event; null: the figure has none and takes all.</summary>
    public int? BitOf(Summed figure) => figure.Where is { } filter ? _filters.IndexOf(filter) : null;

    /// <summary>The amounts that figures sum, each once, in the order of <see cref="MarkedSums"/>.</summary>
    public IReadOnlyList<(Quantity Quantity, DddRule? Ddds)> Amounts => [.. _query.Quantities.Select(q => q.Amount).Where(a => a.Quantity != Quantity.Events).Distinct()];

    /// <summary>Whether summaries hold all that the question needs.</summary>
    public static bool FitsSummary(EventQuery query) =>
        query.Set is { Products.Count: 0, Routes.Count: 0, Forms.Count: 0, Strengths.Count: 0, Indications.Count: 0, Carrying.Count: 0, AgeFrom: null, AgeTo: null, Sex: null }
        && query.Quantities.All(q => q.Quantity != Quantity.NetCost && q.Amount.Ddds is null && !q.IsCount && (q.Where is not { } filter || filter.Include.Concat(filter.Exclude).All(c => c.FitsSummary)))
        && query.By.All(b => b.Grouping is Grouping.Month or Grouping.Quarter or Grouping.Year or Grouping.Organisation or Grouping.Kind
            or Grouping.Atc or Grouping.Atc1 or Grouping.Atc2 or Grouping.Atc3 or Grouping.Atc4 or Grouping.Atc5 or Grouping.Currency);

    /// <summary>The groups, the sums, and how many events each group holds, of a question without filters.</summary>
    public string Sums()
    {
        var sums = _query.Quantities.Select((q, i) => $"{(q.CountsCarriers ? $"coalesce({Carriers(q.Amount)}, 0)" : Sum(q.Amount))} AS q{i}");
        var inner = $"SELECT {string.Join(", ", Keys().Concat(sums).Append("sum(booking)::BIGINT AS events"))} FROM {_from} WHERE {_conditions.Of(_query.Set)} GROUP BY ALL HAVING sum(booking) <> 0";
        return Shown(inner, [.. _query.Quantities.Select((_, i) => $"q{i}"), "events"]);
    }

    /// <summary>The groups, and of each for every mark that it has: the mark, the events, and of each amount the sum and how many events carry it.</summary>
    /// <param name="onlyTaken">Only events that one of the filters takes.</param>
    public string MarkedSums(bool onlyTaken)
    {
        var marks = Marks();
        var rows = marks.Rows(_from, _conditions.Of(_query.Set), onlyTaken);
        var sums = Amounts.Select(q => $"sum({Amount(q)}) AS {Name(q)}, ({Carriers(q)})::BIGINT AS {Name(q)}_n");
        // Without groups a sum over nothing would still be a row
        var inner = $"SELECT {string.Join(", ", Keys().Append("mark").Append("sum(booking)::BIGINT AS booking").Concat(sums))} FROM {marks.Marked(rows, $"({marks.Marks(rows, onlyTaken)})")} GROUP BY ALL HAVING count(*) > 0";
        return Shown(inner, ["mark::VARCHAR AS mark", "booking", .. Amounts.Select(Name).SelectMany(n => new[] { n, n + "_n" })]);
    }

    /// <summary>Months are grouped as numbers and written out afterwards: text for every row would cost more than the sum.</summary>
    string Shown(string grouped, IReadOnlyList<string> columns)
    {
        var keys = _query.By.Select((b, i) => $"{Written(b.Grouping, $"k{i}")} AS k{i}");
        var order = _query.By.Count > 0 ? " ORDER BY " + string.Join(", ", _query.By.Select((_, i) => i + 1)) : "";
        return $"SELECT {string.Join(", ", keys.Concat(columns))} FROM ({grouped}) AS grouped{order}";
    }

    IEnumerable<string> Keys() => _query.By.Select((b, i) => $"{Key(b)} AS k{i}");

    MarkSql Marks() => new(_filters, _conditions, _parameters, _conversions);

    /// <summary>Counts that need a reading of their own for each figure, and can share one reading of the files.</summary>
    public static bool IsOfTwoSets(Quantity quantity) => quantity >= Quantity.PersonsWithBoth && quantity != Quantity.ChangedPersons;

    /// <summary>Whether so many filters are counted over that a look at all combinations first is worth it (see <see cref="MarkedCounts"/>).</summary>
    public bool CountsByMark => _query.Quantities[0].Quantity is Quantity.Persons or Quantity.DaysOfTherapy && _filters.Count >= ManyFilters;

    /// <summary>The groups and the counts of the figures, all of one kind.</summary>
    public string Counts()
    {
        var figures = _query.Quantities;
        var counted = IsOfTwoSets(figures[0].Quantity) ? OfTwoSets(figures) : Together(figures[0].Quantity, figures);
        return Shown(counted, [.. figures.Select((_, i) => $"q{i}")]);
    }

    /// <summary>The groups, and of each the marks of what is counted, with how many have them.</summary>
    public string MarkedCounts() => Shown(CountSql.ByMark(_query.Quantities[0].Quantity, [.. _query.By.Select(Key)], Marked(Marks())), ["marks::VARCHAR AS marks", "counted"]);

    string Together(Quantity quantity, IReadOnlyList<Summed> figures)
    {
        var keys = _query.By.Select(Key).ToList();
        if (quantity is Quantity.NewPersons or Quantity.ChangedPersons) return OfNew(quantity, figures, keys);
        return _filters.Count < ManyFilters
            ? CountSql.Select(quantity, keys, [.. figures.Select(f => (Of(f.Where, "true"), f))], _from, _conditions.Of(_query.Set), _parameters)
            : CountSql.Select(quantity, keys, [.. figures.Select(f => (BitOf(f) is { } bit ? MarkSql.Takes(bit) : "true", f))], Marked(Marks()), "true", _parameters);
    }

    /// <summary>The events of persons that any of the figures takes, with their marks.</summary>
    string Marked(MarkSql marks)
    {
        var onlyTaken = _query.Quantities.All(q => q.Where is not null);
        var rows = marks.Rows(_from, $"{_conditions.Of(_query.Set)} AND person IS NOT NULL", onlyTaken);
        return marks.Marked(rows, $"({marks.Marks(rows, onlyTaken)})");
    }

    /// <summary>First all events that any of the figures looks at, read and marked once; then over them, for each pair of sets, all figures of that pair.</summary>
    string OfTwoSets(IReadOnlyList<Summed> figures)
    {
        var filters = figures.SelectMany(f => new[] { f.Where, f.Then }).OfType<EventFilter>().Distinct().ToList();
        var marks = new MarkSql(filters, _conditions, _parameters, _conversions);
        var onlyTaken = figures.All(f => f.Where is not null);
        var rows = marks.Rows(_from, _conditions.Of(Reach.Of(figures).Around(_query.Set)), onlyTaken);
        var columns = string.Join(", ", ReadOnce.Concat(_query.By.Select(Column)).Distinct());
        var near = $"SELECT {columns}, mark FROM {marks.Marked(rows, $"({marks.Marks(rows, onlyTaken)})")}";
        var pairs = figures.Index().GroupBy(f => (Kind: IsOfCourses(f.Item.Quantity) ? Quantity.Courses : f.Item.Quantity, f.Item.SameDay, f.Item.Where, f.Item.Then), f => f.Index);
        return Each(near, figures.Count, pairs.Select(p => (p.ToList(), OfPair([.. p.Select(i => figures[i])], Takes(p.Key.Where, "true"), Takes(p.Key.Then, "false")))));

        string Takes(EventFilter? filter, string otherwise) => filter is null ? otherwise : MarkSql.Takes(filters.IndexOf(filter));
    }

    /// <summary>Whether what is counted lies at one place even when it touched others: a course where it began, an order where it was made.</summary>
    public static bool BelongsToOnePlace(Quantity quantity) => IsOfTwoSets(quantity) && quantity != Quantity.PersonsWithBoth;

    static bool IsOfCourses(Quantity quantity) => quantity is Quantity.Courses or Quantity.Switches or Quantity.SwitchesDue;

    /// <summary>Questions that are asked one after the other over what was read once.</summary>
    /// <param name="near">What is read; the questions know it by this name.</param>
    /// <param name="figures">How many figures there are.</param>
    /// <param name="questions">For each the places of its figures, and what gives the groups and q0, q1 … for them.</param>
    string Each(string near, int figures, IEnumerable<(List<int> Places, string Sql)> questions)
    {
        var keys = string.Concat(_query.By.Select((_, i) => $"k{i}, "));
        var all = Enumerable.Range(0, figures).ToList();
        var each = questions.Select(q => $"SELECT {keys}{string.Join(", ", all.Select(i => q.Places.IndexOf(i) is >= 0 and var at ? $"q{at} AS q{i}" : $"NULL AS q{i}"))} FROM ({q.Sql})");
        return $"WITH near AS MATERIALIZED ({near}) SELECT {keys}{string.Join(", ", all.Select(i => $"max(q{i}) AS q{i}"))} FROM ({string.Join(" UNION ALL ", each)}) GROUP BY ALL";
    }

    /// <summary>Figures with the same two sets.</summary>
    string OfPair(IReadOnlyList<Summed> figures, string first, string then)
    {
        var keys = _query.By.Select(Key).ToList();
        // The rest of the question's set is looked at where the events are read
        var asked = _conditions.Of(new EventSet { Period = _query.Set.Period, Organisations = _query.Set.Organisations });
        return figures[0].Quantity switch
        {
            Quantity.PersonsWithBoth => CountSql.Both(figures, keys, "near", asked, first, then),
            Quantity.Orders => OrderSql.Select(figures, "near", asked, first, figures[0].Then is null ? null : then, keys),
            _ => CourseSql.Select(figures, "near", asked, first, then, keys),
        };
    }

    string Of(EventFilter? filter, string otherwise) => filter is null ? otherwise : _conditions.Of(filter, _conversions.Dose);

    /// <summary>First what each person had of all that any of the figures looks at, read once; then for each figure in which months it was new to the person.</summary>
    string OfNew(Quantity quantity, IReadOnlyList<Summed> figures, IReadOnlyList<string> keys)
    {
        var filters = figures.SelectMany(f => new[] { f.Where, f.NewTo }).OfType<EventFilter>().Distinct().ToList();
        var marks = new MarkSql(filters, _conditions, _parameters, _conversions);
        var onlyTaken = figures.All(f => f.Where is not null);
        var rows = marks.Rows(_from, $"{_conditions.Of(Reach.Of(quantity).Around(_query.Set))} AND person IS NOT NULL AND month % 100 <> 0{(quantity == Quantity.ChangedPersons ? " AND length(atc) >= 7" : "")}", onlyTaken);
        var columns = string.Join(", ", _query.By.Select(Column).Concat(["person", "month", "organisation", "atc"]).Distinct());
        var near = $"SELECT {columns}, mark, sum(booking)::BIGINT AS booking FROM {marks.Marked(rows, $"({marks.Marks(rows, onlyTaken)})")} GROUP BY ALL";
        // The rest of the question's set is looked at where the events are read
        var asked = _conditions.Of(new EventSet { Period = _query.Set.Period, Organisations = _query.Set.Organisations });
        return Each(near, figures.Count, figures.Select((f, i) => (new List<int> { i }, CountSql.New(keys, Told(f), asked))));

        string Told(Summed figure) => quantity == Quantity.ChangedPersons
            ? $"(SELECT * FROM near WHERE {Takes(figure.Where)}) AS e LEFT JOIN ({ChangedPersonsSql.Select("near", Takes(figure.Where))}) AS n ON e.person = n.person AND e.month = n.month AND {ChangedPersonsSql.Substance} = n.substance"
            : $"(SELECT * FROM near WHERE {Takes(figure.Where)}) AS e LEFT JOIN ({NewPersonsSql.Select("near", Takes(figure.NewTo ?? figure.Where))}) AS n ON e.person = n.person AND e.month = n.month";

        string Takes(EventFilter? filter) => filter is null ? "true" : MarkSql.Takes(filters.IndexOf(filter));
    }

    /// <summary>The events, each with the place that it is counted under, once for each where there are several.</summary>
    string WithPlace(string from, GroupBy by)
    {
        var places = by.Above is { } above ? [.. above.SelectMany(a => a.Value, (a, place) => (Code: a.Key, Place: place))] : by.Map!.Select(m => (Code: m.Key, Place: m.Value)).ToList();
        return $"""
            (SELECT e.*, coalesce(o.place, e.organisation) AS {Column(by)} FROM {from} AS e
                LEFT JOIN (SELECT {_parameters.Unnested(places.Select(p => p.Code))} AS code, {_parameters.Unnested(places.Select(p => p.Place))} AS place) AS o ON e.organisation = o.code)
            """;
    }

    string Column(GroupBy by) => by.Grouping switch
    {
        Grouping.Month or Grouping.Quarter or Grouping.Year => "month",
        Grouping.Atc1 or Grouping.Atc2 or Grouping.Atc3 or Grouping.Atc4 or Grouping.Atc5 => "atc",
        Grouping.AgeBand => "age",
        Grouping.Organisation => _mapped.IndexOf(by) is >= 0 and var place ? $"place{place}" : "organisation",
        var plain => plain.ToString().ToLowerInvariant(),
    };

    string Key(GroupBy by) => by.Grouping switch
    {
        Grouping.Month => "month",
        Grouping.Quarter => "CASE WHEN month % 100 = 0 THEN month // 100 * 10 ELSE month // 100 * 10 + (month % 100 + 2) // 3 END",
        Grouping.Year => "month // 100",
        Grouping.Organisation => Column(by),
        Grouping.Atc1 => Prefix(1),
        Grouping.Atc2 => Prefix(3),
        Grouping.Atc3 => Prefix(4),
        Grouping.Atc4 => Prefix(5),
        Grouping.Atc5 => Prefix(7),
        Grouping.AgeBand => AgeBands.Sql("age"),
        Grouping.DddSource => _conversions.DddSource(),
        _ => $"coalesce({Column(by)}, '')",
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

    /// <summary>The sum, or null when no event carries the quantity: corrections may leave a zero that is not a fact.</summary>
    string Sum((Quantity Quantity, DddRule? Ddds) amount) => amount.Quantity == Quantity.Events ? "sum(booking)::DECIMAL(38,0)"
        : $"CASE WHEN {Carriers(amount)} > 0 THEN sum({Amount(amount)}) END";

    /// <summary>How many events carry an amount.</summary>
    string Carriers((Quantity Quantity, DddRule? Ddds) amount) =>
        _summary ? $"sum({Name(amount)}_n)" : $"sum(booking) FILTER ({(amount.Ddds is { } rule ? _conversions.HasDdds(rule) : $"{Carrier(amount.Quantity)} IS NOT NULL")})";

    /// <summary>The column that tells whether an event carries an amount; a veiled one tells it as well as the amount would.</summary>
    public static string Carrier(Quantity quantity) => quantity == Quantity.NetCost ? "net_veiled" : Name(quantity);

    string Amount((Quantity Quantity, DddRule? Ddds) amount) =>
        amount.Ddds is { } rule ? _conversions.Ddds(rule)
        : amount.Quantity == Quantity.NetCost ? NetCostVeil.Sql("", "version", "booking", "net_veiled") : Name(amount.Quantity);

    string Name((Quantity Quantity, DddRule? Ddds) amount) => amount.Ddds is { } rule ? _conversions.DddName(rule) : Name(amount.Quantity);

    /// <summary>The column of an amount; of the net cost, the one that it has once it is summed.</summary>
    static string Name(Quantity quantity) => quantity switch
    {
        Quantity.Ddd => "ddd", Quantity.Packages => "packages", Quantity.Units => "quantity", Quantity.Cost => "cost", Quantity.NetCost => "net_cost",
        _ => throw new ArgumentOutOfRangeException(nameof(quantity)),
    };
}
