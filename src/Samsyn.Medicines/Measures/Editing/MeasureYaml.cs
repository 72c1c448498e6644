using System.Globalization;
using System.Text.RegularExpressions;

namespace Samsyn.Medicines.Measures.Editing;

/// <summary>Writes a measure's file, and remembers which field of the form each line comes from.</summary>
sealed partial class MeasureYaml
{
    readonly List<string> _lines = [];
    readonly List<string> _fields = [];

    MeasureYaml() { }

    /// <summary>The file.</summary>
    public string Text => string.Concat(_lines.Select(l => l + "\n"));

    /// <summary>The field that a line, counted from 1, comes from: <c>numerator.include.0.atc</c>; "" where there is no such line.</summary>
    public string FieldAt(int line) => line > 0 && line <= _fields.Count ? _fields[line - 1] : "";

    public static MeasureYaml Of(MeasureDraft draft)
    {
        var yaml = new MeasureYaml();
        yaml.Texts(0, "name", draft.Name, "name");
        yaml.Texts(0, "short", draft.ShortName, "short");
        yaml.Texts(0, "why", draft.Why, "why");
        yaml.Texts(0, "how", draft.How, "how");
        yaml.Word(0, "direction", draft.Direction, "direction");
        yaml.Word(0, "per", draft.Per, "per");
        yaml.Texts(0, "unit", draft.Unit, "unit");
        yaml.Words(0, "tags", draft.Tags, "tags");
        yaml.Word(0, "author", draft.Author, "author");
        yaml.Word(0, "checked_by", draft.CheckedBy, "checked_by");
        yaml.Word(0, "next_review", draft.NextReview, "next_review");
        yaml.Word(0, "status", draft.Status, "status");
        yaml.Texts(0, "archive_reason", draft.ArchiveReason, "archive_reason");
        yaml.Many(0, "annotations", [.. draft.Annotations.Select(a => (Action<string>)(field => yaml.Annotation(a, field)))]);
        foreach (var (key, figure) in draft.Figures.Where(f => f.Figure.Sort != FigureSort.None)) yaml.Figure(key, figure);
        yaml.Many(0, "examples", [.. draft.Examples.Select(e => (Action<string>)(field => yaml.Example(e, field)))]);
        if (yaml._lines.Count == 0) yaml.Line(0, "{}", "name");
        return yaml;
    }

    void Annotation((string Date, DraftText Text) annotation, string field)
    {
        Word(2, "date", annotation.Date, field + ".date");
        Texts(2, "text", annotation.Text, field + ".text");
    }

    void Example(DraftExample example, string field)
    {
        if (example.Lists.Count > 0) Line(2, "lists:", field + ".lists");
        foreach (var list in example.Lists.GroupBy(l => l.List))
            if (list.All(l => l.Group.Length == 0)) Line(3, $"{YamlWord.Quoted(list.Key)}: {Codes(list.SelectMany(l => l.Codes))}", field + ".lists");
            else Line(3, $"{YamlWord.Quoted(list.Key)}: {{ {string.Join(", ", list.DistinctBy(l => l.Group).Select(l => $"{YamlWord.Quoted(l.Group)}: {Codes(l.Codes)}"))} }}", field + ".lists");
        Word(2, "events", example.Events, field + ".events", literal: true);
        if (example.Activity.Count > 0) Line(2, "activity:", field + ".activity");
        foreach (var (kind, amount) in example.Activity) Line(3, $"{YamlWord.Quoted(kind)}: {YamlWord.Quoted(amount)}", field + ".activity");
        Word(2, "value", example.Value, field + ".value");
    }

    static string Codes(IEnumerable<string> codes) => $"[{string.Join(", ", codes.Select(YamlWord.Quoted))}]";

    void Figure(string key, DraftFigure figure)
    {
        var at = _lines.Count;
        Line(0, key + ":", key + ".quantity");
        foreach (var word in figure.Sort switch
        {
            FigureSort.Activity => ["activity"],
            FigureSort.Constant => ["constant"],
            _ => new[] { "quantity", "ddd", "substances", "burden", "factors", "same_day", "within", "longer_than", "set" },
        }) Word(1, word, figure[word], $"{key}.{word}");
        if (figure.Sort == FigureSort.Events)
            foreach (var side in FigureReader.Sides)
                Many(1, side, [.. figure.Conditions(side).Select(c => c.IsEmpty ? null : (Action<string>)(field => Condition(c, field)))], key + ".");
        if (_lines.Count == at + 1) _lines[at] += " {}";
    }

    void Condition(DraftCondition condition, string field)
    {
        foreach (var key in DraftCondition.ManyWords) Words(3, key, condition[key], $"{field}.{key}");
        if (condition.Groups.Count > 0) Line(3, $"list: {{ {YamlWord.Quoted(condition.List)}: [{string.Join(", ", condition.Groups.Select(YamlWord.Quoted))}] }}", field + ".list");
        else Word(3, "list", condition.List, field + ".list");
        foreach (var key in DraftCondition.OneWord.Where(k => !k.StartsWith("strength", StringComparison.Ordinal))) Words(3, key, condition[key], $"{field}.{key}");
        if (condition["strength_from"].Count + condition["strength_to"].Count > 0)
        {
            Line(3, "strength:", field + ".strength_from");
            Words(4, "from", condition["strength_from"], field + ".strength_from");
            Words(4, "to", condition["strength_to"], field + ".strength_to");
        }
        Texts(3, "reason", condition.Reason, field + ".reason");
    }

    /// <summary>A list of maps; what is null is left out and keeps its number.</summary>
    void Many(int depth, string key, IReadOnlyList<Action<string>?> items, string before = "")
    {
        if (items.All(i => i is null)) return;
        Line(depth, key + ":", $"{before}{key}.0");
        foreach (var (i, item) in items.Index())
        {
            if (item is null) continue;
            var field = string.Create(CultureInfo.InvariantCulture, $"{before}{key}.{i}");
            var at = _lines.Count;
            item(field);
            if (_lines.Count == at) Line(depth + 1, "- {}", field);
            else _lines[at] = Indent(depth + 1) + "- " + _lines[at].TrimStart();
        }
    }

    void Texts(int depth, string key, DraftText text, string field)
    {
        if (text.IsEmpty) return;
        if (text.Only is { } only)
        {
            Word(depth, key, only, field);
            return;
        }
        Line(depth, key + ":", field);
        foreach (var (language, own) in text.ByLanguage) Word(depth + 1, language, own, field);
    }

    void Words(int depth, string key, IReadOnlyList<string> words, string field)
    {
        if (words.Count == 1) Word(depth, key, words[0], field);
        else if (words.Count > 1) Line(depth, $"{key}: [{string.Join(", ", words.Select(YamlWord.Quoted))}]", field);
    }

    void Word(int depth, string key, string value, string field, bool literal = false)
    {
        if (value.Length == 0) return;
        if (!(literal || value.Contains('\n', StringComparison.Ordinal)) || !MayBeLiteral().IsMatch(value))
        {
            Line(depth, $"{key}: {YamlWord.Quoted(value)}", field);
            return;
        }
        Line(depth, key + ": |-", field);
        foreach (var line in value.Split('\n')) Line(line.Length == 0 ? 0 : depth + 1, line, field);
    }

    void Line(int depth, string text, string field)
    {
        _lines.Add(Indent(depth) + text);
        _fields.Add(field);
    }

    static string Indent(int depth) => new(' ', depth * 2);

    /// <summary>Lines that begin and end with a visible character, with empty ones between them at most.</summary>
    [GeneratedRegex(@"^[!-~\u00a1-\u1fff\u2010-\u2027\u2030-\ud7ff](?:[ -~\u00a1-\u1fff\u2010-\u2027\u2030-\ud7ff]*[!-~\u00a1-\u1fff\u2010-\u2027\u2030-\ud7ff])?(?:\n+[!-~\u00a1-\u1fff\u2010-\u2027\u2030-\ud7ff](?:[ -~\u00a1-\u1fff\u2010-\u2027\u2030-\ud7ff]*[!-~\u00a1-\u1fff\u2010-\u2027\u2030-\ud7ff])?)*\z")]
    private static partial Regex MayBeLiteral();
}
