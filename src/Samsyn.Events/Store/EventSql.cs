using System.Globalization;
using System.Text;
using Samsyn.Kernel.Time;

namespace Samsyn.Events.Store;

/// <summary>Turns a question into SQL with parameters. Pure: knows columns, not files.</summary>
sealed class EventSql
{
    readonly List<object> _parameters = [];

    public IReadOnlyList<object> Parameters => _parameters;

    /// <summary>Whether summaries hold all that the question needs.</summary>
    public static bool FitsSummary(EventQuery query) =>
        query.Set is { Products.Count: 0, Routes.Count: 0, Forms.Count: 0, Strengths.Count: 0, Indications.Count: 0, Carrying.Count: 0, AgeFrom: null, AgeTo: null, Sex: null }
        && !query.Quantities.Contains(Quantity.NetCost)
        && query.By.All(b => b.Grouping is Grouping.Month or Grouping.Quarter or Grouping.Year or Grouping.Organisation or Grouping.Kind
            or Grouping.Atc or Grouping.Atc1 or Grouping.Atc2 or Grouping.Atc3 or Grouping.Atc4 or Grouping.Atc5 or Grouping.Currency);

    /// <param name="query">The question.</param>
    /// <param name="from">What to read: a <c>read_parquet(…)</c>.</param>
    /// <param name="summary">Whether <paramref name="from"/> reads summaries.</param>
    public string Select(EventQuery query, string from, bool summary)
    {
        var keys = query.By.Select((_, i) => $"k{i}").ToList();
        var inner = new StringBuilder("SELECT ");
        for (var i = 0; i < query.By.Count; i++) inner.Append(Key(query.By[i])).Append(" AS k").Append(i).Append(", ");
        for (var i = 0; i < query.Quantities.Count; i++) inner.Append(Sum(query.Quantities[i], summary)).Append(" AS q").Append(i).Append(", ");
        inner.Append("sum(booking)::BIGINT AS events FROM ").Append(from).Append(" WHERE ").Append(Where(query.Set));
        if (query.By.Count > 0) inner.Append(" GROUP BY ").AppendJoin(", ", keys);
        inner.Append(" HAVING sum(booking) <> 0");
        // Months are grouped as numbers and written out afterwards: text for every row would cost more than the sum
        var shown = query.By.Select((b, i) => $"{Written(b.Grouping, $"k{i}")} AS k{i}").Concat(query.Quantities.Select((_, i) => $"q{i}")).Append("events");
        return $"SELECT {string.Join(", ", shown)} FROM ({inner}) AS grouped{(query.By.Count > 0 ? " ORDER BY " + string.Join(", ", keys.Select((_, i) => i + 1)) : "")}";
    }

    public string Where(EventSet set)
    {
        var all = new List<string> { Within(set.Period) };
        if (set.Organisations is { } organisations) all.Add(organisations.Count == 0 ? "false" : In("organisation", organisations));
        if (set.Kinds.Count > 0) all.Add(In("kind", set.Kinds.Select(k => k.Word())));
        if (set.Atc.Count > 0) all.Add(AnyPrefix("atc", set.Atc));
        if (set.AtcExcept.Count > 0) all.Add($"(atc IS NULL OR NOT {AnyPrefix("atc", set.AtcExcept)})");
        if (set.Products.Count > 0) all.Add(In("product", set.Products));
        if (set.Routes.Count > 0) all.Add(In("route", set.Routes));
        if (set.Forms.Count > 0) all.Add(In("form", set.Forms));
        if (set.Strengths.Count > 0) all.Add(In("strength", set.Strengths));
        if (set.Indications.Count > 0) all.Add(AnyPrefix("indication", set.Indications));
        if (set.AgeFrom is { } from) all.Add($"age >= {P(from)}");
        if (set.AgeTo is { } to) all.Add($"age <= {P(to)}");
        if (set.Sex is { } sex) all.Add($"sex = {P(sex)}");
        all.AddRange(set.Carrying.Where(q => q != Quantity.Events).Select(q => Carrier(q) + " IS NOT NULL"));
        if (set.AsOfImport is { } import) all.Add($"import <= {P(import)}");
        return string.Join(" AND ", all);
    }

    /// <summary>The months of the period, and the rows known only by year when the whole year is in it.</summary>
    string Within(Period period)
    {
        var firstWhole = period.From.Number == 1 ? period.From.Year : period.From.Year + 1;
        var lastWhole = period.To.Number == 12 ? period.To.Year : period.To.Year - 1;
        var months = $"(month BETWEEN {P(period.From.YearMonth)} AND {P(period.To.YearMonth)} AND month % 100 <> 0)";
        return lastWhole < firstWhole ? months : $"({months} OR (month % 100 = 0 AND month // 100 BETWEEN {P(firstWhole)} AND {P(lastWhole)}))";
    }

    string Key(GroupBy by) => by.Grouping switch
    {
        Grouping.Month => "month",
        Grouping.Quarter => "CASE WHEN month % 100 = 0 THEN month // 100 * 10 ELSE month // 100 * 10 + (month % 100 + 2) // 3 END",
        Grouping.Year => "month // 100",
        Grouping.Organisation when by.Map is { Count: > 0 } map => Mapped(map),
        Grouping.Organisation => "organisation",
        Grouping.Atc1 => Prefix(1),
        Grouping.Atc2 => Prefix(3),
        Grouping.Atc3 => Prefix(4),
        Grouping.Atc4 => Prefix(5),
        Grouping.Atc5 => Prefix(7),
        var plain => $"coalesce({plain.ToString().ToLowerInvariant()}, '')",
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

    string Mapped(IReadOnlyDictionary<string, string> map)
    {
        var keys = string.Join(", ", map.Keys.Select(P));
        var values = string.Join(", ", map.Values.Select(P));
        return $"coalesce(map([{keys}], [{values}])[organisation], organisation)";
    }

    /// <summary>The sum, or null when no event in the group carries the quantity: corrections may leave a zero that is not a fact.</summary>
    static string Sum(Quantity quantity, bool summary)
    {
        if (quantity == Quantity.Events) return "sum(booking)::DECIMAL(38,0)";
        var column = quantity == Quantity.NetCost ? NetCostVeil.Sql("", "version", "booking", "net_veiled") : Carrier(quantity);
        var carriers = summary ? $"sum({column}_n)" : $"sum(booking) FILTER ({Carrier(quantity)} IS NOT NULL)";
        return $"CASE WHEN {carriers} > 0 THEN sum({column}) END";
    }

    /// <summary>The column that tells whether an event carries an amount; a veiled one tells it as well as the amount would.</summary>
    static string Carrier(Quantity quantity) => quantity switch
    {
        Quantity.Ddd => "ddd", Quantity.Packages => "packages", Quantity.Units => "quantity", Quantity.Cost => "cost", Quantity.NetCost => "net_veiled",
        _ => throw new ArgumentOutOfRangeException(nameof(quantity)),
    };

    string In(string column, IEnumerable<string> values) => $"{column} IN ({string.Join(", ", values.Select(P))})";
    string AnyPrefix(string column, IEnumerable<string> prefixes) => "(" + string.Join(" OR ", prefixes.Select(p => $"starts_with({column}, {P(p)})")) + ")";

    string P(object value)
    {
        _parameters.Add(value);
        return "$" + _parameters.Count.ToString(CultureInfo.InvariantCulture);
    }
}
