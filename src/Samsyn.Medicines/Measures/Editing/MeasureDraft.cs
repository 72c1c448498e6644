namespace Samsyn.Medicines.Measures.Editing;

/// <summary>A measure as it is being written: what stands in its file, word by word, right or wrong. The form edits it and the file is written from it.</summary>
public sealed class MeasureDraft
{
    public DraftText Name { get; set; } = new();
    public DraftText ShortName { get; set; } = new();
    public DraftText Why { get; set; } = new();
    public DraftText How { get; set; } = new();
    public DraftText Unit { get; set; } = new();
    public DraftText ArchiveReason { get; set; } = new();
    public string Direction { get; set; } = "";
    public string Per { get; set; } = "";
    public IReadOnlyList<string> Tags { get; set; } = [];
    public string Author { get; set; } = "";
    public string CheckedBy { get; set; } = "";
    public string NextReview { get; set; } = "";
    public string Status { get; set; } = "";
    public List<(string Date, DraftText Text)> Annotations { get; } = [];
    public DraftFigure Numerator { get; set; } = new();
    public DraftFigure Minus { get; set; } = new() { Sort = FigureSort.None };
    public DraftFigure Denominator { get; set; } = new() { Sort = FigureSort.None };
    public List<DraftExample> Examples { get; } = [];

    /// <summary>The three figures with the keys that they stand under.</summary>
    public IEnumerable<(string Key, DraftFigure Figure)> Figures => [("numerator", Numerator), ("minus", Minus), ("denominator", Denominator)];

    /// <summary>An empty one for someone to fill in.</summary>
    public static MeasureDraft Begin() => new()
    {
        // Which way is better is for the author to say: a wrong guess would call improvements deteriorations
        Status = "draft", Direction = "none", Per = "100", Unit = DraftText.Of("", "%"),
        Denominator = new() { Sort = FigureSort.Events },
        Numerator = { Include = { new() } },
    };
}

/// <summary>An example as written.</summary>
/// <param name="Events">The table, a line an event.</param>
/// <param name="Activity">Kind and amount, such as bed-days and 120.</param>
/// <param name="Value">A number, or <c>missing</c>.</param>
/// <param name="Lists">The codes that lists, or groups of them ("" for a list without), have in this example.</param>
public sealed record DraftExample(string Events, IReadOnlyList<(string Kind, string Amount)> Activity, string Value, IReadOnlyList<DraftList> Lists)
{
    public bool IsEmpty => Events.Length == 0 && Value.Length == 0 && Activity.Count == 0 && Lists.Count == 0;

    public static string Clean(string events) =>
        string.Join('\n', events.ReplaceLineEndings("\n").Split('\n').Select(l => l.Trim()).Where(l => l.Length > 0));
}

/// <summary>Some codes of a list, or of one of its groups.</summary>
/// <param name="List">Its name.</param>
/// <param name="Group">"" for the whole list.</param>
/// <param name="Codes">As written.</param>
public sealed record DraftList(string List, string Group, IReadOnlyList<string> Codes)
{
    /// <summary>A line a list or group, as it is typed: <c>generics generic: 1001, 1002</c>.</summary>
    public static string Join(IEnumerable<DraftList> lists) => string.Join('\n', lists.Select(l => $"{(l.Group.Length == 0 ? l.List : l.List + ' ' + l.Group)}: {ManyWords.Join(l.Codes)}"));

    public static IReadOnlyList<DraftList> Split(string typed) =>
    [
        .. from line in typed.ReplaceLineEndings("\n").Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
           let parts = line.Split(':', 2, StringSplitOptions.TrimEntries)
           let name = parts[0].Split(' ', 2, StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
           where name.Length > 0
           select new DraftList(name[0], name.Length > 1 ? name[1] : "", ManyWords.Split(parts.Length > 1 ? parts[1] : "")),
    ];
}
