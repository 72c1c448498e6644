using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using Samsyn.Events.Store;
using Samsyn.Kernel.Time;

namespace Samsyn.Medicines.Measures;

/// <summary>Reads the events of an example: a header and a line an event, two or more spaces between columns, a dot for nothing.</summary>
static partial class ExampleTable
{
    /// <summary>Where and when an event is that does not say.</summary>
    public const string Somewhere = "A";
    public static readonly Month Sometime = new(2025, 1);

    static readonly Dictionary<string, string> Columns = new(StringComparer.Ordinal)
    {
        ["kind"] = "kind", ["month"] = "month", ["time"] = "day", ["organisation"] = "organisation", ["atc"] = "atc", ["product"] = "product", ["form"] = "form",
        ["route"] = "route", ["strength"] = "strength", ["quantity"] = "quantity", ["unit"] = "unit", ["packages"] = "packages", ["ddd"] = "ddd", ["cost"] = "cost",
        ["net_cost"] = "net_cost", ["person"] = "person", ["age"] = "age", ["sex"] = "sex", ["indication"] = "indication", ["reason"] = "reason", ["order"] = "order_id", ["organisation_kind"] = "organisation_kind",
    };

    /// <returns>The events, or what is wrong: a code and its arguments.</returns>
    public static (IReadOnlyList<IReadOnlyDictionary<string, object>> Events, (string Code, string[] Arguments)? Problem) Read(string table)
    {
        var lines = table.Split('\n').Select(l => l.Trim()).Where(l => l.Length > 0).Select(l => Gap().Split(l)).ToList();
        if (lines.Count == 0) return ([], ("example-empty", []));
        if (lines[0].FirstOrDefault(c => !Columns.ContainsKey(c)) is { } unknown) return ([], ("example-column", [unknown, string.Join(", ", Columns.Keys)]));
        var events = new List<IReadOnlyDictionary<string, object>>();
        foreach (var line in lines.Skip(1))
        {
            if (line.Length != lines[0].Length) return ([], ("example-cells", [string.Join("  ", line), lines[0].Length.ToString(CultureInfo.InvariantCulture)]));
            var e = new Dictionary<string, object>(StringComparer.Ordinal) { ["kind"] = "purchase", ["organisation"] = Somewhere, ["month"] = Sometime.YearMonth };
            foreach (var (column, cell) in lines[0].Zip(line))
                if (cell != "." && !Put(e, column, cell)) return ([], ("example-cell", [cell, column]));
            // An organisation of which only the kind is said is one by itself
            if (e.ContainsKey("organisation_kind") && !lines[0].Contains("organisation")) e["organisation"] = line[Array.IndexOf(lines[0], "organisation_kind")];
            events.Add(e);
        }
        return (events, null);
    }

    static bool Put(Dictionary<string, object> e, string column, string cell)
    {
        object? value = column switch
        {
            "kind" => MedicineEventKinds.TryParse(cell, out _) ? cell : null,
            "month" => Month.TryParse(cell, out var month) ? month.YearMonth : null,
            "time" => DateTime.TryParse(cell, CultureInfo.InvariantCulture, DateTimeStyles.None, out var time) ? time : null,
            "organisation_kind" => OrganisationKindWords.Find(cell),
            "quantity" or "packages" or "ddd" => decimal.TryParse(cell, NumberStyles.Float, CultureInfo.InvariantCulture, out var amount) ? amount : null,
            "cost" or "net_cost" => decimal.TryParse(cell, NumberStyles.Float, CultureInfo.InvariantCulture, out var money) ? (long)(money * 100) : null,
            "age" => short.TryParse(cell, CultureInfo.InvariantCulture, out var age) ? age : null,
            "person" => new Guid(System.IO.Hashing.XxHash128.Hash(Encoding.UTF8.GetBytes(cell))),
            _ => cell,
        };
        if (value is null) return false;
        if (value is DateTime at)
        {
            var day = DateOnly.FromDateTime(at);
            (e["day"], e["month"]) = (day, Month.Of(day).YearMonth);
            if (cell.Contains(':', StringComparison.Ordinal)) e["at_utc"] = at;
        }
        else e[Columns[column]] = value;
        return true;
    }

    [GeneratedRegex(@"\s{2,}|\t")]
    private static partial Regex Gap();
}
