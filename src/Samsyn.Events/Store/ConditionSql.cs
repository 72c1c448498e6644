using Samsyn.Kernel.Time;

namespace Samsyn.Events.Store;

/// <summary>Writes sets and filters of events as SQL conditions.</summary>
sealed class ConditionSql(SqlParameters parameters)
{
    public string Of(EventSet set)
    {
        var all = new List<string> { Within(set.Period) };
        if (set.Organisations is { } organisations) all.Add(organisations.Count == 0 ? "false" : In("organisation", organisations));
        if (set.AtcExcept.Count > 0) all.Add($"(atc IS NULL OR NOT {AnyPrefix("atc", set.AtcExcept)})");
        foreach (var carried in set.Carrying.Where(q => q != Quantity.Events).Distinct()) all.Add($"{EventSql.Carrier(carried)} IS NOT NULL");
        all.AddRange(Of((EventTraits)set));
        if (set.AsOfImport is { } import) all.Add($"import <= {parameters.Add(import)}");
        return string.Join(" AND ", all);
    }

    /// <summary>A condition that is true or false, never unknown: what an event does not say does not fit.</summary>
    /// <param name="filter">The filter.</param>
    /// <param name="dose">The column with the quantity of one event, in a unit or (null) in its own.</param>
    public string Of(EventFilter filter, Func<string?, string> dose)
    {
        var include = string.Join(" OR ", filter.Include.Select(c => Of(c, dose)));
        return filter.Exclude.Count == 0
            ? $"coalesce({include}, false)"
            : $"(coalesce({include}, false) AND NOT coalesce({string.Join(" OR ", filter.Exclude.Select(c => Of(c, dose)))}, false))";
    }

    /// <summary>The columns that a filter looks at, the quantity of one event left out.</summary>
    public static IEnumerable<string> Columns(EventFilter filter) => filter.Include.Concat(filter.Exclude).SelectMany(c => new (string Column, bool Used)[]
    {
        ("kind", c.Kinds.Count > 0), ("atc", c.Atc.Count > 0), ("product", c.Products.Count > 0), ("form", c.Forms.Count > 0), ("route", c.Routes.Count > 0),
        ("strength", c.Strengths.Count > 0 || c.StrengthsWithin is not null), ("unit", c.Units.Count > 0), ("indication", c.Indications.Count > 0),
        ("age", c.AgeFrom is not null || c.AgeTo is not null), ("sex", c.Sex is not null), ("reason", c.WithReason is not null || c.Reasons.Count > 0), ("organisation", c.Organisations is not null),
    }.Where(u => u.Used).Select(u => u.Column));

    /// <summary>The units that a filter asks doses in; null is an event's own.</summary>
    public static IEnumerable<string?> DoseUnits(EventFilter filter) => filter.Include.Concat(filter.Exclude).Where(c => c.LooksAtDose).Select(c => c.DoseUnit).Distinct();

    /// <summary>A condition that asks for no dose.</summary>
    public string Of(EventCondition condition) => Of(condition, unit => throw new ArgumentException($"A dose is asked for in {unit}.", nameof(condition)));

    IEnumerable<string> Of(EventTraits t)
    {
        if (t.Kinds.Count > 0) yield return In("kind", t.Kinds.Select(k => k.Word()));
        if (t.Atc.Count > 0) yield return AnyPrefix("atc", t.Atc);
        if (t.Products.Count > 0) yield return In("product", t.Products);
        if (t.Forms.Count > 0) yield return In("form", t.Forms);
        if (t.Routes.Count > 0) yield return In("route", t.Routes);
        if (t.Strengths.Count > 0) yield return In("strength", t.Strengths);
        if (t.Indications.Count > 0) yield return AnyPrefix("indication", t.Indications);
        if (t.AgeFrom is { } from) yield return $"age >= {parameters.Add(from)}";
        if (t.AgeTo is { } to) yield return $"age <= {parameters.Add(to)}";
        if (t.Sex is { } sex) yield return $"sex = {parameters.Add(sex)}";
    }

    string Of(EventCondition c, Func<string?, string> dose)
    {
        var all = Of((EventTraits)c).ToList();
        if (c.Units.Count > 0) all.Add(In("unit", c.Units));
        if (c.Reasons.Count > 0) all.Add(In("lower(reason)", c.Reasons.Select(r => r.ToLowerInvariant())));
        if (c.Organisations is { } places) all.Add(places.Count == 0 ? "false" : In("organisation", places));
        if (c.WithReason is { } with) all.Add($"coalesce(reason, '') {(with ? "<>" : "=")} ''");
        if (c.StrengthsWithin is { } strengths) all.Add(strengths.Count == 0 ? "false" : In("strength", strengths));
        if (c.DoseFrom is { } least) all.Add($"{dose(c.DoseUnit)} >= {parameters.Add(least)}");
        if (c.DoseTo is { } most) all.Add($"{dose(c.DoseUnit)} <= {parameters.Add(most)}");
        return all.Count == 0 ? "true" : $"({string.Join(" AND ", all)})";
    }

    /// <summary>The months of the period, and the rows known only by year when the whole year is in it.</summary>
    string Within(Period period)
    {
        var firstWhole = period.From.Number == 1 ? period.From.Year : period.From.Year + 1;
        var lastWhole = period.To.Number == 12 ? period.To.Year : period.To.Year - 1;
        var months = $"(month BETWEEN {parameters.Add(period.From.YearMonth)} AND {parameters.Add(period.To.YearMonth)} AND month % 100 <> 0)";
        return lastWhole < firstWhole ? months : $"({months} OR (month % 100 = 0 AND month // 100 BETWEEN {parameters.Add(firstWhole)} AND {parameters.Add(lastWhole)}))";
    }

    string In(string column, IEnumerable<string> values) => $"{column} IN ({parameters.List(values)})";

    /// <summary>One look for each length of prefix: value lists hold hundreds of codes.</summary>
    string AnyPrefix(string column, IEnumerable<string> prefixes) =>
        "(" + string.Join(" OR ", prefixes.GroupBy(p => p.Length).Select(g => g.ToList() is [var only]
            ? $"starts_with({column}, {parameters.Add(only)})"
            : $"left({column}, {g.Key}) IN ({parameters.List(g)})")) + ")";
}
