namespace Samsyn.Medicines.Measures.Editing;

/// <summary>A numerator or denominator as written.</summary>
public sealed class DraftFigure
{
    public FigureSort Sort { get; set; } = FigureSort.Events;

    /// <summary>Keys with one word: quantity, ddd, set, substances, burden, factors, same_day, within, longer_than, activity, constant.</summary>
    public Dictionary<string, string> Words { get; } = new(StringComparer.Ordinal);
    public List<DraftCondition> Include { get; } = [];
    public List<DraftCondition> Exclude { get; } = [];

    /// <summary>The second sets: what persons have as well, what follows.</summary>
    public List<DraftCondition> Also { get; } = [];
    public List<DraftCondition> Then { get; } = [];

    public string this[string key]
    {
        get => Words.GetValueOrDefault(key, "");
        set => Words[key] = value;
    }

    public List<DraftCondition> Conditions(string key) => key switch { "include" => Include, "exclude" => Exclude, "also" => Also, _ => Then };
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
