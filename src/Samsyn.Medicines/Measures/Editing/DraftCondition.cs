namespace Samsyn.Medicines.Measures.Editing;

/// <summary>One entry of include or exclude, as written: words that were not understood stay.</summary>
public sealed class DraftCondition
{
    /// <summary>Keys that take one word or a list of them, in the order they are written.</summary>
    public static readonly IReadOnlyList<string> ManyWords = ["kind", "atc", "product", "form", "route", "strength", "unit", "indication", "because", "organisation_kind"];

    /// <summary>Keys that take one word; the two ends of a strength stand in the file as from and to under strength.</summary>
    public static readonly IReadOnlyList<string> OneWord = ["age", "sex", "strength_from", "strength_to", "dose"];

    static readonly string[] Folded = ["product", "form", "strength", "strength_from", "strength_to", "unit", "indication", "dose", "because", "organisation_kind"];

    public Dictionary<string, IReadOnlyList<string>> Words { get; } = new(StringComparer.Ordinal);

    /// <summary>Name of a value list; "" is none.</summary>
    public string List { get; set; } = "";

    /// <summary>Groups of it; none: the whole list.</summary>
    public IReadOnlyList<string> Groups { get; set; } = [];

    /// <summary>Why it is excluded.</summary>
    public DraftText Reason { get; set; } = new();

    public IReadOnlyList<string> this[string key]
    {
        get => Words.GetValueOrDefault(key, []);
        set => Words[key] = value;
    }

    public bool IsEmpty => Words.Values.All(w => w.Count == 0) && List.Length == 0 && Groups.Count == 0 && Reason.IsEmpty;

    /// <summary>Whether it says something that the form keeps folded away.</summary>
    public bool SaysMore => Folded.Any(k => this[k].Count > 0);
}
