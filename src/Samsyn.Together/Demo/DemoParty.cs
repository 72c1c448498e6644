namespace Samsyn.Together.Demo;

/// <summary>A party of a demo agreement. Amounts in whole currency.</summary>
sealed class DemoParty
{
    public string Kind { get; set; } = "";
    public string Country { get; set; } = "SE";

    /// <summary><c>here</c>: the demo region; "": none in the tree.</summary>
    public string Organisation { get; set; } = "";
    public string Name { get; set; } = "";
    public string Unit { get; set; } = "";
    public long? Money { get; set; }
    public string Material { get; set; } = "";
    public long? MaterialValue { get; set; }
    public string Time { get; set; } = "";
    public long? TimeValue { get; set; }

    /// <summary>The key of a demo person.</summary>
    public string? Signer { get; set; }
    public string As { get; set; } = "";
}
