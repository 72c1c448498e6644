namespace Samsyn.Together.Demo;

/// <summary>One panel in <c>content/demo/panels.yaml</c>.</summary>
sealed class DemoPanel
{
    /// <summary>Who called it: the key of a demo person.</summary>
    public string By { get; set; } = "";

    /// <summary>Days before the last day of deliveries.</summary>
    public int Days { get; set; }

    /// <summary>Days from the beginning until the comments are needed.</summary>
    public int Needed { get; set; }
    public string Kind { get; set; } = "";
    public string Space { get; set; } = "";
    public int? Patients { get; set; }
    public string Title { get; set; } = "";
    public string About { get; set; } = "";
    public string Payment { get; set; } = "";
    public List<DemoText> Texts { get; set; } = [];
    public List<DemoVisit> Visits { get; set; } = [];
    public List<DemoOutcome> Outcomes { get; set; } = [];
    public List<DemoPanelStep> Way { get; set; } = [];
}

sealed class DemoText
{
    public string Name { get; set; } = "";
    public string Body { get; set; } = "";
}

sealed class DemoVisit
{
    public string Name { get; set; } = "";
    public int Times { get; set; } = 1;
    public string Procedures { get; set; } = "";

    /// <summary>There, for one visit.</summary>
    public decimal Hours { get; set; }

    /// <summary>Hours on the way, there and back.</summary>
    public decimal Travel { get; set; }
    public int Km { get; set; }
}

sealed class DemoOutcome
{
    public string Name { get; set; } = "";
    public string Use { get; set; } = "";
}

/// <summary>What was done in a demo panel.</summary>
sealed class DemoPanelStep
{
    /// <summary>The key of a demo person.</summary>
    public string By { get; set; } = "";

    /// <summary>Days after the step before.</summary>
    public int After { get; set; }

    /// <summary>open, invite, answer, comment, say, miss, rate, renew, reply, use, visit, close.</summary>
    public string Do { get; set; } = "";
    public string Called { get; set; } = "";
    public string Side { get; set; } = "patient";
    public string Email { get; set; } = "";

    /// <summary>Of a comment: the passage.</summary>
    public string Place { get; set; } = "";
    public string Quote { get; set; } = "";
    public string Said { get; set; } = "";
    public string On { get; set; } = "";

    /// <summary>Of a new version.</summary>
    public string Body { get; set; } = "";

    /// <summary>Of a reply: the comment's number; of use: the outcome's place.</summary>
    public int Number { get; set; }
    public string As { get; set; } = "";
    public string? Why { get; set; }

    /// <summary>Of visit: as it is now; the number is its place.</summary>
    public DemoVisit? Visit { get; set; }
    public List<int> Weights { get; set; } = [];
    public List<string> Notes { get; set; } = [];
}
