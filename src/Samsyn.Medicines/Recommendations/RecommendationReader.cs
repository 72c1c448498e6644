using System.Text.RegularExpressions;
using Samsyn.Events.Store;
using Samsyn.Kernel.Content;
using Samsyn.Medicines.Measures;

namespace Samsyn.Medicines.Recommendations;

/// <summary>Reads a recommendation file. Tells all that is wrong with it, each mistake with its line.</summary>
/// <param name="conditions">Reads what a line takes.</param>
sealed partial class RecommendationReader(ConditionReader conditions)
{
    static readonly string[] Known =
        ["name", "council", "country", "why", "indication", "example", "quantity", "lines", "exclude", "target", "valid_from", "implement_by", "source", "examples"];

    static readonly Dictionary<string, MeasureQuantity> Quantities = new(StringComparer.Ordinal)
    {
        ["ddd"] = MeasureQuantity.Ddd, ["packages"] = MeasureQuantity.Packages, ["units"] = MeasureQuantity.Units, ["mg"] = MeasureQuantity.Mg, ["events"] = MeasureQuantity.Events,
    };

    public static string Word(MeasureQuantity quantity) => Quantities.Single(q => q.Value == quantity).Key;

    /// <param name="code">The file's name without ending.</param>
    /// <param name="text">YAML.</param>
    /// <param name="problems">Gets what is wrong.</param>
    /// <returns>Null when anything is wrong.</returns>
    public Recommendation? Read(string code, string text, List<ContentProblem> problems)
    {
        var before = problems.Count;
        var file = $"recommendations/{code}.yaml";
        if (!CodeShape().IsMatch(code)) problems.Add(new(file, 0, "code-shape", [code]));
        if (ContentNode.Read(file, text, problems) is not { } root) return null;
        root.Allow(Known);
        var (name, council, source) = (NeededText(root, "name"), NeededText(root, "council"), NeededText(root, "source"));
        var country = root.Needed("country");
        var indications = root.Words("indication");
        var exclude = root.Many("exclude").Select(conditions.Read).OfType<EventCondition>().ToList();
        var lines = root.Many("lines").Select(l => Line(l, indications)).ToList();
        if (root["lines"] is null) root.Problem("missing", "lines");
        else if (lines.Count < 2) root["lines"]!.Problem("recommendation-lines");
        var counted = Counted(root["quantity"]);
        var targets = Targets(root["target"]);
        var from = root.Day("valid_from");
        if (root["valid_from"] is null) root.Problem("missing", "valid_from");
        var by = root.Day("implement_by");
        if (by < from) root["implement_by"]!.Problem("recommendation-dates");
        var examples = root.Many("examples").Select(Example).ToList();
        if (examples.Count == 0) root.Problem("missing", "examples");
        var isExample = root["example"] is { } said && YesOrNo(said);
        if (problems.Count > before) return null;
        IReadOnlyList<EventCondition> Taken(int first, int last) => [.. lines.Skip(first).Take(last - first).SelectMany(l => l!.Value.Include)];
        return new()
        {
            Code = code, Name = name!, Council = council!, Country = country, Why = root.Text("why"), Indications = indications, IsExample = isExample, Counted = counted,
            Lines = [.. lines.Select((l, i) => new TreatmentLine(l!.Value.Name, new(l.Value.Include, [.. exclude, .. Taken(0, i)])))],
            Group = new(Taken(0, lines.Count), exclude), Later = new(Taken(1, lines.Count), [.. exclude, .. Taken(0, 1)]),
            Targets = targets, ValidFrom = from!.Value, ImplementBy = by, Source = source!, Examples = examples,
        };
    }

    static LocalText? NeededText(ContentNode root, string key)
    {
        if (root[key] is null) root.Problem("missing", key);
        return root.Text(key);
    }

    /// <summary>A line's conditions, narrowed to the recommendation's indications where they name none of their own.</summary>
    (LocalText Name, IReadOnlyList<EventCondition> Include)? Line(ContentNode node, IReadOnlyList<string> indications)
    {
        node.Allow("name", "include");
        var name = NeededText(node, "name");
        var include = node.Many("include").Select(conditions.Read).ToList();
        if (include.Count == 0) node.Problem("missing", "include");
        return name is null || include.Contains(null) ? null
            : (name, [.. include.Select(c => c!.Indications.Count == 0 ? c with { Indications = indications } : c)]);
    }

    static MeasureQuantity Counted(ContentNode? node)
    {
        if (node is null) return MeasureQuantity.Ddd;
        if (Quantities.TryGetValue(node.Value, out var quantity)) return quantity;
        node.Unknown("not-a-choice", Quantities.Keys);
        return MeasureQuantity.Ddd;
    }

    /// <summary>Written in per cent.</summary>
    static Dictionary<FollowBasis, decimal> Targets(ContentNode? node)
    {
        var targets = new Dictionary<FollowBasis, decimal>();
        if (node is null) return targets;
        node.Allow(Words);
        foreach (var basis in FollowBases.InOrder)
            if (node.Number(basis.Word()) is { } share)
                if (share is > 0 and <= 100) targets[basis] = share / 100;
                else node[basis.Word()]!.Problem("not-a-share", node[basis.Word()]!.Value);
        return targets;
    }

    static RecommendationExample Example(ContentNode node)
    {
        node.Allow(["events", .. Words]);
        var shares = FollowBases.InOrder.Where(b => node[b.Word()] is not null)
            .ToDictionary(b => b, b => node[b.Word()]!.Value == "missing" ? null : node.Number(b.Word()));
        if (shares.Count == 0) node.Problem("missing", FollowBasis.Quantity.Word());
        return new(node.Needed("events"), shares, node.Line);
    }

    static bool YesOrNo(ContentNode node)
    {
        if (node.Value is not ("true" or "false")) node.Unknown("not-a-choice", ["true", "false"]);
        return node.Value == "true";
    }

    static string[] Words => [.. FollowBases.InOrder.Select(b => b.Word())];

    [GeneratedRegex("^[a-z0-9]+(-[a-z0-9]+)*$")]
    private static partial Regex CodeShape();
}
