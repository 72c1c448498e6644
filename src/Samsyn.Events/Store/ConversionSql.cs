using System.Globalization;
using System.Text.Json;

namespace Samsyn.Events.Store;

/// <summary>Joins to events what one unit of their form comes to: a column for each unit that doses are asked in, and for each rule by which DDDs are counted.</summary>
/// <remarks>The answers of a question are one parameter, a list in JSON: a large region delivers thousands of forms.</remarks>
sealed class ConversionSql
{
    /// <summary>The quantity of one event. The row that takes an event back carries it with the other sign, and a filter takes both or neither.</summary>
    public const string OwnDose = "(quantity * booking)";

    /// <summary>Decimals of what one unit comes to: a third of a DDD times a thousand tablets is right to the decimals that are stored.</summary>
    const string InOne = "DECIMAL(20,12)", PerUnit = "DECIMAL(20,9)";

    readonly Conversions _conversions;
    readonly SqlParameters _parameters;
    readonly List<string> _units;
    readonly List<DddRule> _rules;

    /// <param name="conversions">Of the question.</param>
    /// <param name="units">Those that its filters ask doses in; null is an event's own.</param>
    /// <param name="rules">Those by which its figures count DDDs.</param>
    public ConversionSql(Conversions conversions, IEnumerable<string?> units, IEnumerable<DddRule> rules, SqlParameters parameters) =>
        (_conversions, _units, _rules, _parameters) = (conversions, [.. units.OfType<string>().Distinct()], [.. rules.Distinct()], parameters);

    /// <summary>How much one event gives, in a unit or in its own; null where that cannot be told.</summary>
    public string Dose(string? unit) => unit is null ? OwnDose : $"({OwnDose} * {PerUnitColumn(_units.IndexOf(unit))})";

    /// <summary>A name for the column of doses in a unit.</summary>
    public string DoseName(string? unit) => unit is null ? "dose" : "dose" + Number(_units.IndexOf(unit));

    /// <summary>The DDDs of one event by a rule, with all decimals: a sum of them is rounded, not each.</summary>
    public string Ddds(DddRule rule) => rule.DeliveredFirst ? $"coalesce(ddd, quantity * {Counted(rule)})" : $"(quantity * {Counted(rule)})";

    /// <summary>Whether there are any, without counting them.</summary>
    public string HasDdds(DddRule rule) => $"({(rule.DeliveredFirst ? "ddd IS NOT NULL OR " : "")}quantity IS NOT NULL AND {Counted(rule)} IS NOT NULL)";

    public string DddName(DddRule rule) => "ddd" + Number(_rules.IndexOf(rule));

    /// <summary>Where the DDDs of one event come from: delivered, index, or a word for why there are none.</summary>
    public string DddSource()
    {
        var (rule, counted) = (_rules[0], Counted(_rules[0]));
        var delivered = rule.DeliveredFirst ? "WHEN ddd IS NOT NULL THEN 'delivered' " : "";
        return $"CASE {delivered}WHEN quantity IS NULL THEN coalesce({counted}_without, '') WHEN {counted} IS NOT NULL THEN 'index' ELSE coalesce({counted}_why, '') END";
    }

    /// <summary>The events with the columns.</summary>
    public string Join(string from)
    {
        foreach (var (i, unit) in _units.Index())
            from = $"""
                (SELECT e.*, d.amount AS {PerUnitColumn(i)} FROM {from} AS e LEFT JOIN (
                    SELECT r.unit, r.strength, try_cast(r.amount AS {PerUnit}) AS amount FROM (SELECT unnest(from_json({Rows(_conversions.Doses[unit].Select(d => new
                    {
                        unit = d.Unit, strength = d.Strength, amount = Text(d.Amount, 9),
                    }))}, '[{Columns("unit", "strength", "amount")}]')) AS r)) AS d
                ON coalesce(e.unit, '') = d.unit AND coalesce(e.strength, '') = d.strength)
                """;
        foreach (var rule in _rules)
            from = $"""
                (SELECT e.*, d.ddds AS {Counted(rule)}, d.why AS {Counted(rule)}_why, d.without AS {Counted(rule)}_without FROM {from} AS e LEFT JOIN (
                    SELECT r.atc, r.route, r.unit, r.strength, r.since::DATE AS since, r.until::DATE AS until, try_cast(r.ddds AS {InOne}) AS ddds, r.why, r.without FROM (SELECT unnest(from_json({Rows(_conversions.Ddds[rule].Select(d => new
                    {
                        atc = d.Form.Atc, route = d.Form.Route, unit = d.Form.Unit, strength = d.Form.Strength, since = Day(d.From), until = Day(d.To),
                        ddds = d.Ddds is { } ddds ? Text(ddds, 12) : null, why = d.Why, without = d.WhyWithoutQuantity,
                    }))}, '[{Columns("atc", "route", "unit", "strength", "since", "until", "ddds", "why", "without")}]')) AS r)) AS d
                ON coalesce(e.atc, '') = d.atc AND coalesce(e.route, '') = d.route AND coalesce(e.unit, '') = d.unit AND coalesce(e.strength, '') = d.strength
                    AND coalesce(e.day, make_date(e.month // 100, greatest(e.month % 100, 1), 1)) BETWEEN d.since AND d.until)
                """;
        return from;
    }

    string Rows<T>(IEnumerable<T> rows) => _parameters.Add(JsonSerializer.Serialize(rows)) + "::JSON";

    string Counted(DddRule rule) => "counted" + Number(_rules.IndexOf(rule));

    static string PerUnitColumn(int unit) => "per_unit" + Number(unit);
    static string Columns(params string[] names) => "{" + string.Join(", ", names.Select(n => $"\"{n}\": \"VARCHAR\"")) + "}";
    static string Text(decimal number, int decimals) => decimal.Round(number, decimals).ToString(CultureInfo.InvariantCulture);
    static string Day(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
    static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);
}
