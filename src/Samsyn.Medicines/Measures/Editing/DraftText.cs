using Samsyn.Kernel.Content;
using Samsyn.Kernel.Texts;

namespace Samsyn.Medicines.Measures.Editing;

/// <summary>A text as it stands in a file: one for all readers, or one for each language. Editing one language leaves the others as they are.</summary>
public sealed class DraftText
{
    /// <summary>Key of a text that stands there without a language.</summary>
    const string Plain = "";

    readonly OrderedDictionary<string, string> _texts = new(StringComparer.Ordinal);

    public bool IsEmpty => _texts.Values.All(t => t.Length == 0);

    /// <summary>The one text without a language; null: there is one for each.</summary>
    public string? Only => _texts.GetValueOrDefault(Plain);

    public IEnumerable<(string Language, string Text)> ByLanguage => from t in _texts where t.Key != Plain && t.Value.Length > 0 select (t.Key, t.Value);

    public static DraftText Of(ContentNode? node)
    {
        var text = new DraftText();
        if (node is { IsMap: true })
            foreach (var key in node.Keys) text._texts[key.Value] = Clean(node[key.Value]?.Value);
        else if (node is not null) text._texts[Plain] = Clean(node.Value);
        return text;
    }

    public static DraftText Of(string language, string text) => new() { _texts = { [language] = Clean(text) } };

    /// <summary>What a reader of the language sees, as in <see cref="LocalText"/>.</summary>
    public string In(string language) =>
        _texts.TryGetValue(language, out var own) ? own
        : _texts.TryGetValue(Plain, out var only) ? only
        : _texts.TryGetValue(Languages.Default, out var english) ? english
        : _texts.Values.FirstOrDefault("");

    /// <summary>Takes what someone who reads the language has typed; when it is what was shown, nothing changes.</summary>
    public void Type(string language, string typed)
    {
        typed = Clean(typed);
        if (typed == In(language)) return;
        if (typed.Length == 0 && !_texts.Remove(language)) _texts.Clear();
        else if (typed.Length > 0) _texts[_texts.ContainsKey(Plain) ? Plain : language] = typed;
    }

    // A browser sends line ends of its own
    static string Clean(string? text) => (text ?? "").ReplaceLineEndings("\n").Trim();
}
