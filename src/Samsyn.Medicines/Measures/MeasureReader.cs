using System.Globalization;
using System.Text.RegularExpressions;
using Samsyn.Kernel.Content;
using Samsyn.Medicines.Activity;

namespace Samsyn.Medicines.Measures;

/// <summary>Reads a measure file. Tells all that is wrong with it, each mistake with its line.</summary>
sealed partial class MeasureReader(FigureReader figures)
{
    internal static readonly string[] Known =
    [
        "name", "short", "why", "how", "direction", "per", "unit", "tags", "author", "checked_by", "next_review", "status", "archive_reason", "annotations",
        "numerator", "minus", "denominator", "examples",
    ];

    internal static readonly string[] ExampleKeys = ["lists", "events", "activity", "value"];

    const int LongestShort = 30;

    /// <param name="code">The file's name without ending.</param>
    /// <param name="text">YAML.</param>
    /// <param name="problems">Gets what is wrong.</param>
    /// <returns>Null when anything is wrong.</returns>
    public MeasureDefinition? Read(string code, string text, List<ContentProblem> problems)
    {
        var before = problems.Count;
        var file = code + ".yaml";
        if (!CodeShape().IsMatch(code)) problems.Add(new(file, 0, "code-shape", [code]));
        if (ContentNode.Read(file, text, problems) is not { } root) return null;
        root.Allow(Known);
        var name = root.Text("name");
        if (name is null) root.Problem("missing", "name");
        var numerator = root["numerator"] is { } over ? figures.Read(over) : null;
        if (root["numerator"] is null) root.Problem("missing", "numerator");
        var per = root.Number("per") ?? 1;
        if (per <= 0) root["per"]!.Problem("not-positive", root["per"]!.Value);
        var shortName = root.Text("short");
        if (shortName?.All.Values.FirstOrDefault(s => s.Length > LongestShort) is { } tooLong) root["short"]!.Problem("too-long", tooLong, LongestShort.ToString(CultureInfo.InvariantCulture));
        var status = Choice(root, "status", MeasureStatus.Published);
        if (status == MeasureStatus.Archived && root["archive_reason"] is null) root.Problem("missing", "archive_reason");
        var examples = root.Many("examples").Select(Example).OfType<MeasureExample>().ToList();
        if (examples.Count == 0) root.Problem("missing", "examples");
        var (minus, denominator) = (root["minus"] is { } m ? figures.Read(m) : null, root["denominator"] is { } d ? figures.Read(d) : null);
        var annotations = root.Many("annotations").Select(Annotation).ToList();
        var direction = Choice(root, "direction", Direction.None);
        var review = root.Day("next_review");
        if (problems.Count == before) examples = [.. root.Many("examples").Zip(examples, (node, example) => example with { Own = Own(root, node["lists"]) })];
        return problems.Count > before ? null : new()
        {
            Code = code, Name = name!, Short = shortName, Why = root.Text("why"), How = root.Text("how"), Direction = direction, Per = per, Unit = root.Text("unit"),
            Tags = root.Words("tags"), Author = root["author"]?.Value, CheckedBy = root["checked_by"]?.Value, NextReview = review, Status = status,
            ArchiveReason = root.Text("archive_reason"), Annotations = [.. annotations.OfType<Annotation>()], Numerator = numerator!, Minus = minus, Denominator = denominator,
            Examples = examples,
        };
    }

    static T Choice<T>(ContentNode root, string key, T otherwise) where T : struct, Enum
    {
        if (root[key] is not { } node) return otherwise;
        var words = Enum.GetNames<T>().Select(n => n.ToLowerInvariant()).ToList();
        if (words.IndexOf(node.Value) is >= 0 and var at) return Enum.GetValues<T>()[at];
        node.Unknown("not-a-choice", words);
        return otherwise;
    }

    static Annotation? Annotation(ContentNode node)
    {
        node.Allow("date", "text");
        var (date, text) = (node.Day("date"), node.Text("text"));
        if (node["date"] is null) node.Problem("missing", "date");
        if (text is null) node.Problem("missing", "text");
        return date is { } day && text is not null ? new(day, text) : null;
    }

    /// <summary>The figures once more, with lists that hold for one example alone.</summary>
    ExampleFigures? Own(ContentNode root, ContentNode? lists)
    {
        if (lists is null) return null;
        List<ContentNode?> nodes = [root["numerator"], root["minus"], root["denominator"]];
        var used = nodes.OfType<ContentNode>().SelectMany(figures.ListsOf).DistinctBy(l => l.Code).ToDictionary(l => l.Code, StringComparer.Ordinal);
        var own = new Dictionary<string, ValueList>(StringComparer.Ordinal);
        foreach (var key in lists.Keys)
            if (!used.TryGetValue(key.Value, out var list)) key.Unknown("not-a-list-here", used.Keys);
            else own[key.Value] = list with
            {
                Groups = lists[key.Value] is { IsMap: true } groups
                    ? groups.Keys.ToDictionary(g => g.Value, g => groups.Words(g.Value), StringComparer.Ordinal)
                    : new() { [ValueList.Whole] = lists.Words(key.Value) },
            };
        var reader = figures.With(own);
        var read = nodes.Select(n => n is null ? null : reader.Read(n)).ToList();
        return read[0] is { } numerator ? new(numerator, read[1], read[2]) : null;
    }

    static MeasureExample Example(ContentNode node)
    {
        node.Allow(ExampleKeys);
        var value = node["value"]?.Value == "missing" ? null : node.Number("value");
        if (node["value"] is null) node.Problem("missing", "value");
        var activity = new Dictionary<ActivityKind, decimal>();
        foreach (var key in node["activity"]?.Keys ?? [])
            if (ActivityKinds.Of(key.Value) is { } kind) activity[kind] = node["activity"]!.Number(key.Value) ?? 0;
            else key.Unknown("not-an-activity", [.. ActivityKinds.All.Select(k => k.Word())]);
        return new(node.Needed("events"), activity, value, node.Line);
    }

    [GeneratedRegex("^[a-z0-9]+(-[a-z0-9]+)*$")]
    private static partial Regex CodeShape();
}
