namespace Samsyn.Medicines.Measures.Editing;

/// <summary>A numerator or denominator as written.</summary>
public sealed class DraftFigure
{
    public FigureSort Sort { get; set; } = FigureSort.Events;

    /// <summary>Keys with one word: quantity, set, substances, burden, factors, activity, constant.</summary>
    public Dictionary<string, string> Words { get; } = new(StringComparer.Ordinal);
    public List<DraftCondition> Include { get; } = [];
    public List<DraftCondition> Exclude { get; } = [];

    public string this[string key]
    {
        get => Words.GetValueOrDefault(key, "");
        set => Words[key] = value;
    }

    public List<DraftCondition> Conditions(string key) => key == "include" ? Include : Exclude;
}

/// <summary>What a figure is made of.</summary>
public enum FigureSort
{
    /// <summary>There is none: a measure without a denominator is a count.</summary>
    None,
    Events,
    Activity,
    Constant,
}
