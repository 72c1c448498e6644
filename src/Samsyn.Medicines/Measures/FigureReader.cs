using System.Globalization;
using Samsyn.Events.Store;
using Samsyn.Kernel.Content;
using Samsyn.Medicines.Activity;
using Samsyn.Medicines.DailyDoses;

namespace Samsyn.Medicines.Measures;

/// <summary>Reads sets of events, and the numerators and denominators made of them.</summary>
sealed class FigureReader(IReadOnlyDictionary<string, ValueList> lists, IReadOnlyDictionary<string, EventSetDefinition> sets, IReadOnlyDictionary<string, FactorTable> factors, DoseUnits units)
{
    internal static readonly string[] Known =
        ["quantity", "include", "exclude", "set", "activity", "constant", "substances", "burden", "factors", "also", "then", "same_day", "within", "longer_than", "ddd"];

    /// <summary>Keys with a list of conditions, in the order they are written.</summary>
    internal static readonly string[] Sides = ["include", "exclude", "also", "then"];

    static readonly Dictionary<string, MeasureQuantity> Quantities = new(StringComparer.Ordinal)
    {
        ["ddd"] = MeasureQuantity.Ddd, ["packages"] = MeasureQuantity.Packages, ["units"] = MeasureQuantity.Units, ["mg"] = MeasureQuantity.Mg,
        ["cost"] = MeasureQuantity.Cost, ["net-cost"] = MeasureQuantity.NetCost, ["events"] = MeasureQuantity.Events, ["doses"] = MeasureQuantity.Doses,
        ["persons"] = MeasureQuantity.Persons, ["days-of-therapy"] = MeasureQuantity.DaysOfTherapy, ["factor"] = MeasureQuantity.Factor,
        ["persons-with"] = MeasureQuantity.PersonsWith, ["new-persons"] = MeasureQuantity.NewPersons, ["changed-persons"] = MeasureQuantity.ChangedPersons,
        ["persons-with-both"] = MeasureQuantity.PersonsWithBoth, ["courses"] = MeasureQuantity.Courses, ["switches"] = MeasureQuantity.Switches,
        ["switches-due"] = MeasureQuantity.SwitchesDue, ["orders"] = MeasureQuantity.Orders,
    };

    readonly ConditionReader _conditions = new(lists, units);

    public IReadOnlyDictionary<string, ValueList> Lists => lists;
    public IReadOnlyDictionary<string, EventSetDefinition> Sets => sets;
    public IReadOnlyDictionary<string, FactorTable> Factors => factors;

    /// <summary>The same with some lists in place of those with their names.</summary>
    public FigureReader With(IReadOnlyDictionary<string, ValueList> other) => new(lists.Select(l => other.GetValueOrDefault(l.Key, l.Value)).ToDictionary(l => l.Code, StringComparer.Ordinal), sets, factors, units);

    /// <summary>The quantities as a file writes them.</summary>
    public static IReadOnlyList<string> QuantityWords { get; } = [.. Quantities.Keys];

    public static string Word(MeasureQuantity quantity) => Quantities.Single(q => q.Value == quantity).Key;

    /// <returns>Null when it could not be understood; the problems say what.</returns>
    public MeasureFigure? Read(ContentNode node)
    {
        var before = node.Problems.Count;
        node.Allow(Known);
        var figure = node["activity"] is { } activity ? Activity(activity)
            : node["constant"] is not null ? new MeasureFigure { Constant = node.Number("constant") }
            : OfEvents(node);
        return node.Problems.Count == before ? figure : null;
    }

    /// <summary>Reads `include` and `exclude`.</summary>
    public (EventFilter Events, IReadOnlyList<(EventCondition, LocalText)> Exceptions)? Set(ContentNode node)
    {
        var before = node.Problems.Count;
        var include = Conditions(node, "include");
        if (include.Count == 0 && node["include"] is null) node.Problem("missing", "include");
        var exclude = node.Many("exclude").Select(e => (Condition: _conditions.Read(e), Reason: e.Text("reason"))).ToList();
        return node.Problems.Count > before ? null
            : (new(include, [.. exclude.Select(e => e.Condition!)]), [.. exclude.Where(e => e.Reason is not null).Select(e => (e.Condition!, e.Reason!))]);
    }

    /// <summary>The value lists that a set names, each once.</summary>
    public IReadOnlyList<ValueList> ListsOf(ContentNode node) =>
        [.. Sides.SelectMany(node.Many).Select(e => e["list"]).OfType<ContentNode>()
            .Select(l => l.IsMap ? l.Keys.First().Value : l.Value).Distinct().Select(lists.GetValueOrDefault).OfType<ValueList>()];

    /// <summary>Entries that say what is meant; why something is meant is said of exceptions alone.</summary>
    List<EventCondition> Conditions(ContentNode node, string key)
    {
        foreach (var entry in node.Many(key)) entry["reason"]?.Problem("reason-of-include");
        return [.. node.Many(key).Select(_conditions.Read).OfType<EventCondition>()];
    }

    static MeasureFigure? Activity(ContentNode node)
    {
        if (ActivityKinds.Of(node.Value) is { } kind) return new() { Activity = kind };
        node.Unknown("not-an-activity", [.. ActivityKinds.All.Select(k => k.Word())]);
        return null;
    }

    MeasureFigure? OfEvents(ContentNode node)
    {
        var word = node.Needed("quantity");
        if (word.Length == 0) return null;
        if (!Quantities.TryGetValue(word, out var quantity))
        {
            node["quantity"]!.Unknown("not-a-quantity", Quantities.Keys);
            return null;
        }
        EventSetDefinition? named = null;
        if (node["set"] is { } name && !sets.TryGetValue(name.Value, out named)) name.Unknown("no-such-set", [.. sets.Keys]);
        var set = named is not null ? (named.Events, named.Exceptions) : node["set"] is null ? Set(node) : null;
        if (named is not null && (node["include"] ?? node["exclude"]) is { } both) both.Problem("set-and-include");
        var table = Table(node, quantity);
        var least = quantity == MeasureQuantity.PersonsWith ? node.Number("substances") ?? node.Number("burden") : 1;
        if (least is null) node.Problem("missing", "substances");
        if (node["burden"] is not null && table is null) node.Problem("missing", "factors");
        var then = Then(node, word, quantity);
        return set is not { } events ? null : new()
        {
            Quantity = quantity, Events = events.Item1, Exceptions = events.Item2, Named = named, Lists = [.. (named?.Lists ?? []).Concat(ListsOf(node)).Distinct()],
            Factors = table, AtLeast = least ?? 1, Then = then, Hours = Hours(node, quantity), SameDay = TimeReader.IsTrue(node["same_day"]), Ddds = quantity == MeasureQuantity.Ddd ? Ddds(node["ddd"]) : null,
        };
    }

    /// <summary>The second set of a figure that has two, under the word that fits its quantity. A key that says nothing with the quantity is a mistake.</summary>
    EventFilter? Then(ContentNode node, string word, MeasureQuantity quantity)
    {
        foreach (var (key, fits) in FigureKeys.OfQuantities)
            if (node[key] is not null && !fits.Contains(quantity)) node.Keys.First(k => k.Value == key).Problem("not-for-quantity", key, word, string.Join(", ", fits.Select(Word)));
        var second = quantity == MeasureQuantity.PersonsWithBoth ? "also" : "then";
        if (node[second] is not null) return Conditions(node, second) is { Count: > 0 } conditions ? new(conditions, []) : null;
        if (quantity is MeasureQuantity.PersonsWithBoth or MeasureQuantity.Switches or MeasureQuantity.SwitchesDue) node.Problem("missing", second);
        else if (node["within"] is not null && quantity == MeasureQuantity.Orders) node.Problem("missing", second);
        return null;
    }

    /// <summary>`delivered`, `index`, or `index 2024`: that of the first day of the year. Not said: what is delivered, else the index.</summary>
    static DddRule? Ddds(ContentNode? node)
    {
        if (node is null) return DddRule.Usual;
        var words = node.Value.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        if (words is ["delivered"]) return null;
        if (words is ["index"]) return new(DeliveredFirst: false);
        if (words is ["index", var year] && int.TryParse(year, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number is >= 1900 and <= 2199)
            return new(DeliveredFirst: false, new(number, 1, 1));
        node.Problem("not-a-ddd-source", node.Value);
        return null;
    }

    static int? Hours(ContentNode node, MeasureQuantity quantity)
    {
        if (quantity is MeasureQuantity.Switches or MeasureQuantity.SwitchesDue && node["within"] is null) node.Problem("missing", "within");
        if ((quantity == MeasureQuantity.Courses ? node["longer_than"] : node["within"]) is not { } length) return null;
        var hours = TimeReader.Hours(length);
        if (quantity == MeasureQuantity.Orders && hours % 24 > 0) length.Problem("not-whole-days", length.Value);
        return hours;
    }

    FactorTable? Table(ContentNode node, MeasureQuantity quantity)
    {
        if (node["factors"] is not { } name)
        {
            if (quantity == MeasureQuantity.Factor) node.Problem("missing", "factors");
            return null;
        }
        if (!factors.TryGetValue(name.Value, out var table)) name.Unknown("no-such-factors", [.. factors.Keys]);
        return table;
    }
}
