using Samsyn.Events.Store;
using Samsyn.Kernel.Organisations;

namespace Samsyn.Tests.Events.Store;

/// <summary>Answers questions by going through all events one by one: slow and obvious.</summary>
static class EventOracle
{
    public static IReadOnlyList<string> Ask(IEnumerable<OracleEvent> events, EventQuery query) =>
        [.. from e in events
            where Holds(query.Set, e)
            from keys in Keys(query.By, e)
            group e by string.Join('|', keys) into g
            orderby g.Key
            select $"{g.Key}: {string.Join(' ', query.Quantities.Select(q => Shown(Figure([.. g], q, All(events, query.Set), events, query))))} of {g.Count()}"];

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

    static decimal? Figure(IReadOnlyList<OracleEvent> group, Summed figure, List<OracleEvent> all, IEnumerable<OracleEvent> everything, EventQuery query)
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
            Quantity.ChangedPersons => whole.Where(e => e.Month != 0).ToList() is var dated
                ? Counted(dated.Where(e => Changed(e, figure, all)).Select(e => e.Person).Distinct().Count(), dated.Count > 0) : null,
            Quantity.PersonsWithBoth => persons.Where(e => !figure.SameDay || e.Day.Length > 0).ToList() is var mine
                ? Counted(mine.Where(e => figure.Then is { } also && group.Any(o => In(also, o) && o.Person == e.Person && (!figure.SameDay || o.Day == e.Day))).Select(e => e.Person).Distinct().Count(), mine.Count > 0) : null,
            Quantity.Courses or Quantity.Switches or Quantity.SwitchesDue => persons.Where(e => e.HasTime).ToList() is var timed
                ? Counted(CourseOracle.Begun(figure, InOrder(Near(everything, query.Set, figure), query), (own, e) => own ? In(figure.Where ?? Any, e) : figure.Then is { } then && In(then, e)).Count(group.Contains), timed.Count > 0) : null,
            Quantity.Orders => events.Where(e => e.Order.Length > 0 && e.Day.Length > 0).ToList() is var ordered
                ? Counted(ordered.GroupBy(e => (e.Order, e.Atc)).Count(o => IsCounted(figure, o, InOrder(Near(everything, query.Set, figure), query))), ordered.Count > 0) : null,
            Quantity.PersonsWith => Counted(whole.GroupBy(e => e.Person)
                .Count(p => p.Select(e => e.Atc).Distinct().Sum(atc => figure.Points is { } points ? points.GetValueOrDefault(atc) : 1) >= figure.AtLeast), whole.Count > 0),
            Quantity.EventsWithDdd => events.Count(e => e.Ddd is not null),
            Quantity.EventsWithUnits => events.Count(e => e.Units is not null),
            _ => figure.Where is not null && events.Count == 0 ? 0 : Sum(events, figure.Quantity),
        };
    }

    static readonly EventFilter Any = new([new()], []);

    /// <summary>What may belong to the same course or order: the set's events of a month before to a month after, at all organisations.</summary>
    static List<OracleEvent> Near(IEnumerable<OracleEvent> events, EventSet set, Summed figure) => [.. events.Where(e => Holds(Reach.Of(figure.Quantity).Around(set), e))];

    /// <summary>Of events at one moment the first by what the question groups by, places being those that delivered, and before others those that the question is about.</summary>
    static List<OracleEvent> InOrder(List<OracleEvent> events, EventQuery query) =>
        [.. query.By.Reverse().Aggregate(events.OrderBy(e => !Holds(query.Set, e)), (sorted, by) => sorted.ToList().OrderBy(e => by.Grouping == Grouping.Organisation ? e.Organisation : Key(by, e), StringComparer.Ordinal))];

    static bool Changed(OracleEvent e, Summed figure, List<OracleEvent> all)
    {
        var before = all.Where(o => o.Person == e.Person && o.Atc.Length == 7 && (figure.Where is not { } set || In(set, o)))
            .Where(o => o.Year * 12 + o.Month < e.Year * 12 + e.Month && o.Year * 12 + o.Month >= e.Year * 12 + e.Month - 12).ToList();
        return before.Count > 0 && before.All(o => o.Atc != e.Atc);
    }

    /// <summary>Whether an order begins among some of its events, and is followed as the figure says.</summary>
    static bool IsCounted(Summed figure, IGrouping<(string Order, string Atc), OracleEvent> here, List<OracleEvent> near)
    {
        var all = near.Where(e => (e.Order, e.Atc) == here.Key && e.Day.Length > 0).ToList();
        var first = all.Where(e => In(figure.Where ?? Any, e)).OrderBy(e => e.Day, StringComparer.Ordinal).First();
        if (!here.Contains(first)) return false;
        if (figure.Then is not { } then) return true;
        var begun = DateOnly.Parse(first.Day, System.Globalization.CultureInfo.InvariantCulture);
        return all.Where(e => In(then, e)).Select(e => DateOnly.Parse(e.Day, System.Globalization.CultureInfo.InvariantCulture).DayNumber - begun.DayNumber)
            .Any(days => days >= 0 && (figure.Hours is not { } hours || days <= hours / 24));
    }

    static bool In(EventFilter filter, OracleEvent e) => filter.Include.Any(c => Fits(c, e)) && !filter.Exclude.Any(c => Fits(c, e));

    static bool Fits(EventCondition c, OracleEvent e) =>
        (c.Kinds.Count == 0 || c.Kinds.Contains(e.Kind))
        && (c.Atc.Count == 0 || c.Atc.Any(p => e.Atc.StartsWith(p, StringComparison.Ordinal)))
        && (c.Routes.Count == 0 || c.Routes.Contains(e.Route))
        && (c.Products.Count == 0 || c.Products.Contains(e.Product))
        && (c.AgeFrom is null || e.Age >= c.AgeFrom) && (c.AgeTo is null || e.Age <= c.AgeTo)
        && (c.Sex is null || e.Sex == c.Sex)
        && (c.Reasons.Count == 0 || c.Reasons.Contains(e.Reason.ToLowerInvariant()))
        && (c.OrganisationKinds.Count == 0 || c.OrganisationKinds.Contains(OrganisationKind.Hospital) && e.Organisation != "SYD")
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

    /// <summary>The groups of an event: one, or one for each place that it is counted under.</summary>
    static IEnumerable<IEnumerable<string>> Keys(IReadOnlyList<GroupBy> by, OracleEvent e) =>
        by.Aggregate<GroupBy, IEnumerable<IEnumerable<string>>>([[]], (all, b) => [.. from keys in all from key in b.Above?.GetValueOrDefault(e.Organisation) ?? [Key(b, e)] select keys.Append(key)]);

    static string Key(GroupBy by, OracleEvent e) => by.Grouping switch
    {
        Grouping.Month => e.Time.Length == 4 ? e.Time : e.Time[..7],
        Grouping.Quarter => e.Month == 0 ? e.Time : FormattableString.Invariant($"{e.Year}-Q{(e.Month + 2) / 3}"),
        Grouping.Year => e.Time[..4],
        Grouping.Organisation => by.Map?.GetValueOrDefault(e.Organisation, e.Organisation) ?? e.Organisation,
        Grouping.Kind => e.Kind.Word(),
        Grouping.Route => e.Route,
        Grouping.Product => e.Product,
        Grouping.AgeBand => e.Age is not { } age ? "" : age < 18 ? "0-17" : age < 40 ? "18-39" : age < 65 ? "40-64" : "65-74",
        Grouping.Sex => e.Sex,
        Grouping.Indication => e.Indication,
        Grouping.Atc => e.Atc,
        Grouping.Atc1 => Level(e, 1), Grouping.Atc2 => Level(e, 3), Grouping.Atc3 => Level(e, 4), Grouping.Atc4 => Level(e, 5), Grouping.Atc5 => Level(e, 7),
        _ => throw new ArgumentOutOfRangeException(nameof(by)),
    };

    static string Level(OracleEvent e, int length) => e.Atc.Length >= length ? e.Atc[..length] : "";
}
