using System.Globalization;
using Samsyn.Events.Store;
using Samsyn.Kernel.Amounts;
using Samsyn.Kernel.Content;
using Samsyn.Kernel.Organisations;
using Samsyn.Medicines.DailyDoses;

namespace Samsyn.Medicines.Measures;

/// <summary>Reads entries of include and exclude into conditions on events.</summary>
sealed class ConditionReader(IReadOnlyDictionary<string, ValueList> lists, DoseUnits units)
{
    /// <summary>The problem of a list that is not there: the operator imports it.</summary>
    public const string NoSuchList = "no-such-list";

    internal static readonly string[] Known = ["kind", "atc", "list", "product", "form", "route", "strength", "unit", "indication", "age", "sex", "dose", "because", "organisation_kind", "reason"];
    static readonly string[] Kinds = [.. MedicineEventKinds.All.Select(k => k.Word())];

    /// <returns>Null when something in it could not be understood; the problems say what.</returns>
    public EventCondition? Read(ContentNode entry)
    {
        var before = entry.Problems.Count;
        entry.Allow(Known);
        if (entry.Keys.All(k => k.Value == "reason")) entry.Problem("nothing-said");
        var (age, dose) = (Range(entry["age"]), Range(entry["dose"], out var doseUnit));
        if (doseUnit is not null && units.Find(doseUnit) is null) entry["dose"]!.Problem("not-a-unit", doseUnit);
        IReadOnlyList<string>? codes = entry["atc"] is null ? null : Atc(entry);
        IReadOnlyList<string>? products = entry["product"] is null ? null : entry.Words("product");
        if (entry["list"] is { } named && Listed(named) is { } listed)
        {
            if (listed.List.OfProducts) products = products is null ? listed.Codes : [.. products.Intersect(listed.Codes)];
            else codes = codes is null ? listed.Codes : Both(codes, listed.Codes);
            if (listed.Codes.Count == 0 || codes is [] || products is []) named.Problem("nothing-on-both", listed.List.Code);
        }
        var condition = new EventCondition
        {
            Kinds = [.. entry.Many("kind").Select(Kind).OfType<MedicineEventKind>()],
            Atc = codes ?? [],
            Products = products ?? [],
            Forms = entry.Words("form"),
            Routes = entry.Words("route"),
            Strengths = entry["strength"] is { IsMap: true } ? [] : entry.Words("strength"),
            StrengthWithin = entry["strength"] is { IsMap: true } strength ? StrengthReader.Read(strength, units) : null,
            Units = entry.Words("unit"),
            Indications = entry.Words("indication"),
            AgeFrom = (int?)age.From, AgeTo = (int?)age.To,
            Sex = Sex(entry["sex"]),
            Reasons = Reasons(entry, out var with), WithReason = with,
            OrganisationKinds = [.. entry.Many("organisation_kind").Select(OrganisationKind).OfType<OrganisationKind>()],
            DoseFrom = dose.From, DoseTo = dose.To, DoseUnit = doseUnit,
        };
        return entry.Problems.Count == before ? condition : null;
    }

    static MedicineEventKind? Kind(ContentNode word)
    {
        if (MedicineEventKinds.TryParse(word.Value, out var kind)) return kind;
        word.Unknown("not-a-kind", Kinds);
        return null;
    }

    static OrganisationKind? OrganisationKind(ContentNode word)
    {
        if (OrganisationKindWords.Find(word.Value) is { } kind) return kind;
        word.Unknown("not-an-organisation-kind", OrganisationKindWords.All);
        return null;
    }

    /// <summary>The reasons that an event may give; alone, `any` is one or another and `none` is none.</summary>
    static IReadOnlyList<string> Reasons(ContentNode entry, out bool? with)
    {
        var words = entry.Words("because");
        with = words is ["any"] ? true : words is ["none"] ? false : null;
        return with is null ? words : [];
    }

    static List<string> Atc(ContentNode entry)
    {
        var codes = new List<string>();
        foreach (var node in entry.Many("atc"))
            if (AtcCode.IsValid(node.Value)) codes.Add(node.Value);
            else node.Problem("not-an-atc-code", node.Value);
        return codes;
    }

    static string? Sex(ContentNode? node)
    {
        if (node is null || node.Value is "F" or "M") return node?.Value;
        node.Problem("not-a-sex", node.Value);
        return null;
    }

    /// <summary>`NAME`, or `NAME: [group, …]`.</summary>
    (ValueList List, IReadOnlyList<string> Codes)? Listed(ContentNode node)
    {
        var name = node.IsMap ? node.Keys.First().Value : node.Value;
        if (!lists.TryGetValue(name, out var list))
        {
            node.Problem(NoSuchList, name);
            return null;
        }
        if (!node.IsMap) return (list, [.. list.Groups.Values.SelectMany(g => g).Distinct()]);
        var codes = new List<string>();
        foreach (var group in node.Many(name))
            if (list.Groups.TryGetValue(group.Value, out var some)) codes.AddRange(some);
            else group.Unknown("no-such-group", [.. list.Groups.Keys]);
        return (list, codes);
    }

    /// <summary>Of two lists of prefixes what lies within both: the longer of each pair of which one begins with the other.</summary>
    public static IReadOnlyList<string> Both(IReadOnlyList<string> a, IReadOnlyList<string> b) =>
        [.. (from x in a from y in b where x.StartsWith(y, StringComparison.Ordinal) || y.StartsWith(x, StringComparison.Ordinal) select x.Length > y.Length ? x : y).Distinct()];

    static (decimal? From, decimal? To) Range(ContentNode? node)
    {
        var range = Range(node, out var unit);
        if (unit is not null) node!.Problem("not-a-range", node.Value);
        return range;
    }

    /// <summary>`65-`, `18-64`, `-17`, `7`, each with a unit behind or without.</summary>
    static (decimal? From, decimal? To) Range(ContentNode? node, out string? unit)
    {
        unit = null;
        if (node is null) return (null, null);
        var words = node.Value.Split(' ', 2, StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        unit = words.Length > 1 ? words[1] : null;
        var ends = words.Length == 0 ? [] : words[0].Split('-');
        if (ends.Length is 1 or 2 && ends.Any(e => e.Length > 0) && End(ends[0], out var from) && End(ends[^1], out var to) && !(from > to)) return (from, to);
        node.Problem("not-a-range", node.Value);
        return (null, null);
    }

    static bool End(string text, out decimal? end)
    {
        end = decimal.TryParse(text, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number) ? number : null;
        return text.Length == 0 || end is not null;
    }
}
