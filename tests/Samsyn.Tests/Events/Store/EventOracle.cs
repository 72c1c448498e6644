using Samsyn.Events.Store;

namespace Samsyn.Tests.Events.Store;

/// <summary>Answers questions by going through all events one by one: slow and obvious.</summary>
static class EventOracle
{
    public static IReadOnlyList<string> Ask(IEnumerable<OracleEvent> events, EventQuery query) =>
        [.. from e in events
            where Holds(query.Set, e)
            group e by string.Join('|', query.By.Select(b => Key(b, e))) into g
            orderby g.Key
            select $"{g.Key}: {string.Join(' ', query.Quantities.Select(q => Shown(Figure([.. g], q, All(events, query.Set)))))} of {g.Count()}"];

    public static IReadOnlyList<string> Shown(EventTable table) =>
        [.. table.Rows.Select(r => $"{string.Join('|', r.Keys)}: {string.Join(' ', r.Values.Select(Shown))} of {r.Events}").Order(StringComparer.Ordinal)];

    /// <summary>What may make a person not new: the set's events of all organisations, from twelve months before on, where the month is known.</summary>
    static List<OracleEvent> All(IEnumerable<OracleEvent> events, EventSet set) =>
        [.. events.Where(e => e.Month != 0 && e.Person.Length > 0 && Holds(set with { Period = new(set.Period.From.Plus(-12), set.Period.To), Organisations = null }, e))];

    static bool IsNew(OracleEvent e, Summed figure, List<OracleEvent> all)
    {
        var months = all.Where(o => o.Person == e.Person && ((figure.NewTo ?? figure.Where) is not { } group || In(group, o))).Select(o => o.Year * 12 + o.Month).ToHashSet();
        var at = e.Year * 12 + e.Month;
        return months.Contains(at) && !Enumerable.Range(at - 12, 12).Any(months.Contains);
    }

    static decimal? Figure(IReadOnlyList<OracleEvent> group, Summed figure, List<OracleEvent> all)
    {
        var events = group.Where(e => figure.Where is null || In(figure.Where, e)).ToList();
        var persons = events.Where(e => e.Person.Length > 0).ToList();
        decimal? Counted(int count, bool known) => events.Count == 0 ? 0 : known ? count : null;
        var whole = persons.Where(e => e.Atc.Length == 7).ToList();
        return figure.Quantity switch
        {
            Quantity.Persons => Counted(persons.Select(e => e.Person).Distinct().Count(), persons.Count > 0),
            Quantity.DaysOfTherapy => whole.Where(e => e.Time.Length >= 10).ToList() is var dated
                ? Counted(dated.Select(e => (e.Person, e.Atc, e.Time[..10])).Distinct().Count(), dated.Count > 0) : null,
            Quantity.NewPersons => persons.Where(e => e.Month != 0).ToList() is var dated
                ? Counted(dated.Where(e => IsNew(e, figure, all)).Select(e => e.Person).Distinct().Count(), dated.Count > 0) : null,
            Quantity.PersonsWith => Counted(whole.GroupBy(e => e.Person)
                .Count(p => p.Select(e => e.Atc).Distinct().Sum(atc => figure.Points is { } points ? points.GetValueOrDefault(atc) : 1) >= figure.AtLeast), whole.Count > 0),
            _ => figure.Where is not null && events.Count == 0 ? 0 : Sum(events, figure.Quantity),
        };
    }

    static bool In(EventFilter filter, OracleEvent e) => filter.Include.Any(c => Fits(c, e)) && !filter.Exclude.Any(c => Fits(c, e));

    static bool Fits(EventCondition c, OracleEvent e) =>
        (c.Kinds.Count == 0 || c.Kinds.Contains(e.Kind))
        && (c.Atc.Count == 0 || c.Atc.Any(p => e.Atc.StartsWith(p, StringComparison.Ordinal)))
        && (c.Routes.Count == 0 || c.Routes.Contains(e.Route))
        && (c.Products.Count == 0 || c.Products.Contains(e.Product))
        && (c.AgeFrom is null || e.Age >= c.AgeFrom) && (c.AgeTo is null || e.Age <= c.AgeTo)
        && (c.Sex is null || e.Sex == c.Sex)
        && (c.WithReason is null || c.WithReason == e.Reason.Length > 0)
        && (c.DoseFrom is null || e.Units >= c.DoseFrom) && (c.DoseTo is null || e.Units <= c.DoseTo);

    static decimal? Sum(IEnumerable<OracleEvent> events, Quantity quantity) =>
        events.Select(e => e.Value(quantity)).Where(v => v is not null).DefaultIfEmpty(null).Aggregate((a, b) => a + b);

    static string Shown(decimal? value) => value is null ? "missing" : value.Value.ToString("0.######", System.Globalization.CultureInfo.InvariantCulture);

    static bool Holds(EventSet set, OracleEvent e) =>
        (e.Month == 0
            ? set.Period.Contains(new(e.Year, 1)) && set.Period.Contains(new(e.Year, 12))
            : set.Period.Contains(new(e.Year, e.Month)))
        && (set.Organisations is null || set.Organisations.Contains(e.Organisation))
        && (set.Kinds.Count == 0 || set.Kinds.Contains(e.Kind))
        && (set.Atc.Count == 0 || set.Atc.Any(p => e.Atc.StartsWith(p, StringComparison.Ordinal)))
        && !set.AtcExcept.Any(p => e.Atc.StartsWith(p, StringComparison.Ordinal))
        && (set.Routes.Count == 0 || set.Routes.Contains(e.Route))
        && (set.Products.Count == 0 || set.Products.Contains(e.Product))
        && set.Carrying.All(q => e.Value(q) is not null)
        && (set.AgeFrom is null || e.Age >= set.AgeFrom) && (set.AgeTo is null || e.Age <= set.AgeTo)
        && (set.Sex is null || e.Sex == set.Sex);

    static string Key(GroupBy by, OracleEvent e) => by.Grouping switch
    {
        Grouping.Month => e.Time.Length == 4 ? e.Time : e.Time[..7],
        Grouping.Quarter => e.Month == 0 ? e.Time : FormattableString.Invariant($"{e.Year}-Q{(e.Month + 2) / 3}"),
        Grouping.Year => e.Time[..4],
        Grouping.Organisation => by.Map?.GetValueOrDefault(e.Organisation, e.Organisation) ?? e.Organisation,
        Grouping.Kind => e.Kind.Word(),
        Grouping.Route => e.Route,
        Grouping.Product => e.Product,
        Grouping.Atc => e.Atc,
        Grouping.Atc1 => Level(e, 1), Grouping.Atc2 => Level(e, 3), Grouping.Atc3 => Level(e, 4), Grouping.Atc4 => Level(e, 5), Grouping.Atc5 => Level(e, 7),
        _ => throw new ArgumentOutOfRangeException(nameof(by)),
    };

    static string Level(OracleEvent e, int length) => e.Atc.Length >= length ? e.Atc[..length] : "";
}
