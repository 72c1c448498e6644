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
        Status = "draft", Direction = "lower", Per = "100",
        Denominator = new() { Sort = FigureSort.Events },
        Numerator = { Include = { new() } },
    };
}

/// <summary>An example as written.</summary>
/// <param name="Events">The table, a line an event.</param>
/// <param name="Activity">Kind and amount, such as bed-days and 120.</param>
/// <param name="Value">A number, or <c>missing</c>.</param>
public sealed record DraftExample(string Events, IReadOnlyList<(string Kind, string Amount)> Activity, string Value)
{
    public static string Clean(string events) =>
        string.Join('\n', events.ReplaceLineEndings("\n").Split('\n').Select(l => l.Trim()).Where(l => l.Length > 0));
}
