using Samsyn.Kernel.Content;

namespace Samsyn.Together.Gate;

/// <summary>Reads a file of gate rules. What cannot be understood is told with its line, and with what was perhaps meant.</summary>
static class GateRuleReader
{
    const int LongestCode = 60;

    static readonly string[] Root = ["country", "sources", "questions", "rules"];

    static readonly string[] Rule =
        ["code", "topic", "kind", "question", "mend", "source", "valid_from", "valid_to", "confirmed", "when", "asks", "told_for"];

    static readonly Dictionary<string, GateKind> Kinds = new() { ["stop"] = GateKind.Stop, ["fix-first"] = GateKind.FixFirst, ["warning"] = GateKind.Warning };

    public static GateFile Read(string name, string text, List<ContentProblem> problems)
    {
        if (ContentNode.Read(name, text, problems) is not { } root) return new([], []);
        root.Allow(Root);
        var country = OneOf(root, "country", [.. GateFields.Countries, GateRule.All]);
        var sources = Once(root.Many("sources").Select(SourceOf).OfType<GateSource>(), s => s.Code, root);
        var questions = Once(root.Many("questions").Select(QuestionOf).OfType<GateQuestion>(), q => q.Code, root);
        var rules = root.Many("rules").Select(n => RuleOf(n, country, sources, questions)).OfType<GateRule>();
        return new([.. questions.Values], [.. Once(rules, r => r.Code, root).Values]);
    }

    static GateSource? SourceOf(ContentNode node)
    {
        node.Allow("code", "name", "link");
        var code = node.Needed("code");
        if (node.Text("name") is not { } name)
        {
            node.Problem("missing", "name");
            return null;
        }
        var link = node["link"]?.Value;
        if (link is null) return new(code, name, null);
        if (Uri.TryCreate(link, UriKind.Absolute, out var address) && address.Scheme == Uri.UriSchemeHttps) return new(code, name, address);
        node["link"]!.Problem("not-a-link", link);
        return null;
    }

    static GateQuestion? QuestionOf(ContentNode node)
    {
        node.Allow("code", "text");
        var code = node.Needed("code");
        if (node.Text("text") is { } text) return new(code, text);
        node.Problem("missing", "text");
        return null;
    }

    static GateRule? RuleOf(ContentNode node, string country, Dictionary<string, GateSource> sources, Dictionary<string, GateQuestion> questions)
    {
        node.Allow(Rule);
        var before = node.Problems.Count;
        var code = node.Needed("code");
        if (code.Length > LongestCode) node.Problem("too-long", "code", $"{LongestCode}");
        var kind = Kinds.GetValueOrDefault(OneOf(node, "kind", Kinds.Keys));
        var source = sources.GetValueOrDefault(OneOf(node, "source", sources.Keys));
        foreach (var key in new[] { "question", "mend", "valid_from", "asks" })
            if (node[key] is null) node.Problem("missing", key);
        var (from, to) = (node.Day("valid_from"), node.Day("valid_to"));
        if (to < from) node["valid_to"]!.Problem("ends-before", node["valid_to"]!.Value, node["valid_from"]!.Value);
        if (node["confirmed"] is { Value: not ("yes" or "no") } confirmed) confirmed.Unknown("not-a-choice", ["yes", "no"]);
        var checks = new GateCheckReader(code, questions.Keys);
        var (when, asks, told) = (checks.Read(node.Many("when")), checks.Read(node.Many("asks")), ToldFor(node["told_for"]));
        if (node.Problems.Count > before) return null;
        return new()
        {
            Code = code, Topic = node["topic"]?.Value ?? code, Country = country, Kind = kind, Question = node.Text("question")!, Mend = node.Text("mend")!, Source = source!,
            From = from!.Value, To = to, IsConfirmed = node["confirmed"]?.Value == "yes", When = when, Asks = asks, NeedsPerson = checks.NeedsPerson, ToldFor = told,
        };
    }

    static Dictionary<string, int> ToldFor(ContentNode? node)
    {
        var told = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var key in node?.Keys ?? [])
        {
            if (!GateFields.Days.Contains(key.Value)) key.Unknown("not-a-choice", GateFields.Days);
            else if (node!.Number(key.Value) is { } months) told[key.Value] = (int)months;
        }
        return told;
    }

    static string OneOf(ContentNode node, string key, IReadOnlyCollection<string> known)
    {
        var value = node.Needed(key);
        if (value.Length > 0 && !known.Contains(value)) node[key]!.Unknown("not-a-choice", known);
        return value;
    }

    static Dictionary<string, T> Once<T>(IEnumerable<T> things, Func<T, string> code, ContentNode root)
    {
        var found = new Dictionary<string, T>(StringComparer.Ordinal);
        foreach (var thing in things)
            if (!found.TryAdd(code(thing), thing)) root.Problem("code-twice", code(thing));
        return found;
    }
}
