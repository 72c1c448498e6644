using System.Globalization;
using Samsyn.Kernel.Texts;
using YamlDotNet.Core;
using YamlDotNet.RepresentationModel;

namespace Samsyn.Kernel.Content;

/// <summary>A place in a content file that knows its line. What cannot be understood becomes a problem, and reading goes on, so that all mistakes are told at once.</summary>
public sealed class ContentNode
{
    readonly string _file;
    readonly YamlNode _node;
    readonly List<ContentProblem> _problems;

    ContentNode(string file, YamlNode node, List<ContentProblem> problems) => (_file, _node, _problems) = (file, node, problems);

    public int Line => (int)_node.Start.Line;
    public bool IsMap => _node is YamlMappingNode;
    public IReadOnlyList<ContentProblem> Problems => _problems;

    /// <summary>What stands there as a word; "" for a map or a list.</summary>
    public string Value => (_node as YamlScalarNode)?.Value ?? "";

    /// <param name="name">The file's name, for problems.</param>
    /// <param name="text">YAML: one document that is a map.</param>
    /// <param name="problems">Gets the problems.</param>
    /// <returns>Null when it is no such document.</returns>
    public static ContentNode? Read(string name, string text, List<ContentProblem> problems)
    {
        try
        {
            var yaml = new YamlStream();
            yaml.Load(new StringReader(text));
            if (yaml.Documents is [{ RootNode: YamlMappingNode root }]) return new(name, root, problems);
            problems.Add(new(name, 0, "not-a-map", []));
        }
        catch (YamlException e)
        {
            problems.Add(new(name, (int)e.Start.Line, "not-yaml", [(e.InnerException ?? e).Message.TrimEnd('.')]));
        }
        catch (InvalidOperationException) // the library's own end of a text that stops within a list
        {
            problems.Add(new(name, 0, "ends-within", []));
        }
        return null;
    }

    public void Problem(string code, params IReadOnlyList<string> arguments) => _problems.Add(new(_file, Line, code, arguments));

    /// <summary>Tells of keys that are not among those known here.</summary>
    public void Allow(params IReadOnlyList<string> keys)
    {
        foreach (var key in Keys.Where(k => !keys.Contains(k.Value))) key.Unknown("unknown-key", keys);
    }

    /// <summary>Tells that the word here is none of those known, and which is perhaps meant.</summary>
    public void Unknown(string code, IReadOnlyCollection<string> known)
    {
        if (Nearest.To(Value, known) is { } meant) Problem(code + ".meant", Value, meant);
        else Problem(code, Value, string.Join(", ", known));
    }

    public IEnumerable<ContentNode> Keys => _node is YamlMappingNode map ? map.Children.Keys.Select(Node) : [];

    /// <summary>What stands under a key; null when nothing does.</summary>
    public ContentNode? this[string key] => _node is YamlMappingNode map && map.Children.TryGetValue(new YamlScalarNode(key), out var child)
        && child is not YamlScalarNode { Value: null or "" } ? Node(child) : null;

    /// <summary>The items of a list; a single thing is a list of one.</summary>
    public IReadOnlyList<ContentNode> Items => _node is YamlSequenceNode list ? [.. list.Select(Node)] : [this];

    public IReadOnlyList<ContentNode> Many(string key) => this[key]?.Items ?? [];

    public IReadOnlyList<string> Words(string key) => [.. Many(key).Select(i => i.Value).Where(v => v.Length > 0)];

    /// <summary>The word under a key, which must be there.</summary>
    public string Needed(string key)
    {
        var value = this[key]?.Value ?? "";
        if (value.Length == 0) Problem("missing", key);
        return value;
    }

    public decimal? Number(string key)
    {
        if (this[key] is not { } node) return null;
        if (decimal.TryParse(node.Value, NumberStyles.Float, CultureInfo.InvariantCulture, out var number)) return number;
        node.Problem("not-a-number", node.Value);
        return null;
    }

    public DateOnly? Day(string key)
    {
        if (this[key] is not { } node) return null;
        if (DateOnly.TryParseExact(node.Value, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)) return day;
        node.Problem("not-a-day", node.Value);
        return null;
    }

    /// <summary>One text, or one for each language.</summary>
    public LocalText? Text(string key)
    {
        if (this[key] is not { } node) return null;
        if (!node.IsMap) return new(node.Value);
        node.Allow([.. Languages.Cultures.Keys]);
        return new(node.Keys.ToDictionary(k => k.Value, k => node[k.Value]?.Value ?? "", StringComparer.Ordinal));
    }

    ContentNode Node(YamlNode node) => new(_file, node, _problems);
}
