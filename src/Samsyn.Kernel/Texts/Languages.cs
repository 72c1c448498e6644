namespace Samsyn.Kernel.Texts;

/// <summary>The languages of the pages, in the order they are offered.</summary>
public static class Languages
{
    /// <summary>Culture (numbers, months) by language. English follows Swedish usage of the metric world, not American.</summary>
    public static IReadOnlyDictionary<string, string> Cultures { get; } = new Dictionary<string, string>
    {
        ["en"] = "en-GB", ["sv"] = "sv-SE", ["da"] = "da-DK", ["nb"] = "nb-NO",
    };

    public static IReadOnlyDictionary<string, string> Names { get; } = new Dictionary<string, string>
    {
        ["en"] = "English", ["sv"] = "Svenska", ["da"] = "Dansk", ["nb"] = "Norsk",
    };

    public const string Default = "en";
}
