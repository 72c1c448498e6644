namespace Samsyn.Together.Demo;

/// <summary>What was done with a demo challenge.</summary>
sealed class DemoMove
{
    /// <summary>The key of a demo person.</summary>
    public string By { get; set; } = "";

    /// <summary>Days after the step before.</summary>
    public int After { get; set; }
    public string Do { get; set; } = "";
    public string? Because { get; set; }
    public string? Rule { get; set; }
}
