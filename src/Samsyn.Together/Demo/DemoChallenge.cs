namespace Samsyn.Together.Demo;

/// <summary>One challenge in <c>content/demo/challenges.yaml</c>.</summary>
sealed class DemoChallenge
{
    /// <summary>Who framed it: the key of a demo person.</summary>
    public string As { get; set; } = "";

    /// <summary>Days before the last day of deliveries.</summary>
    public int Days { get; set; }
    public string Area { get; set; } = "";
    public string Kind { get; set; } = "";
    public string Level { get; set; } = "";
    public string Title { get; set; } = "";
    public string Need { get; set; } = "";
    public string Whom { get; set; } = "";
    public string Known { get; set; } = "";
    public List<string> Measures { get; set; } = [];

    /// <summary>Months until something should have changed; 0: not said.</summary>
    public int Months { get; set; }
    public List<DemoMove> Way { get; set; } = [];
}
