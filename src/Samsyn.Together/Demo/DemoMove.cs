namespace Samsyn.Together.Demo;

/// <summary>What was done with a demo challenge.</summary>
sealed class DemoMove
{
    /// <summary>The key of a demo person.</summary>
    public string By { get; set; } = "";

    /// <summary>Days after the step before.</summary>
    public int After { get; set; }

    /// <summary>One of the acts; or say, stand, propose, assessor.</summary>
    public string Do { get; set; } = "";
    public string? Because { get; set; }
    public string? Rule { get; set; }

    /// <summary>For what is said: for, heed or question.</summary>
    public string Column { get; set; } = "";

    /// <summary>What is said, or proposed.</summary>
    public string Text { get; set; } = "";

    /// <summary>Of a proposal.</summary>
    public string Title { get; set; } = "";

    /// <summary>What a proposal takes.</summary>
    public string Takes { get; set; } = "";
}
