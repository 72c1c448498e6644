namespace Samsyn.Together.Demo;

/// <summary>One initiative in <c>content/demo/initiatives.yaml</c>.</summary>
sealed class DemoInitiative
{
    /// <summary>Who began it: the key of a demo person.</summary>
    public string As { get; set; } = "";

    /// <summary>Days before the last day of deliveries.</summary>
    public int Days { get; set; }

    /// <summary>Title of the demo challenge that it answers; "" none.</summary>
    public string Challenge { get; set; } = "";
    public string Place { get; set; } = "";
    public string Title { get; set; } = "";
    public string Why { get; set; } = "";
    public string Aim { get; set; } = "";

    /// <summary>Months from the beginning; 0: not said.</summary>
    public int Months { get; set; }
    public List<string> Levels { get; set; } = [];
    public List<string> Measures { get; set; } = [];
    public string Decided { get; set; } = "";
    public List<DemoStep> Way { get; set; } = [];
}

/// <summary>What was done with a demo initiative.</summary>
sealed class DemoStep
{
    /// <summary>The key of a demo person.</summary>
    public string By { get; set; } = "";

    /// <summary>Days after the step before.</summary>
    public int After { get; set; }

    /// <summary>invite, answer, prepared, contact, open, close, budget, cycle, did, study, act, meeting, draw, minutes, task, decide, document, claim, approve, end.</summary>
    public string Do { get; set; } = "";

    /// <summary>What was decided, done, found, written.</summary>
    public string Text { get; set; } = "";

    /// <summary>Role in the initiative of the one it is about.</summary>
    public string Who { get; set; } = "";
    public string Email { get; set; } = "";
    public string Helper { get; set; } = "";
    public string Side { get; set; } = "patient";
    public string Say { get; set; } = "takespart";
    public string Phase { get; set; } = "";
    public string Level { get; set; } = "meso";

    /// <summary>Of a cycle: what is expected.</summary>
    public string Prediction { get; set; } = "";

    /// <summary>Of study: yes, partly, no; of act: adopt, adapt, abandon.</summary>
    public string As { get; set; } = "";

    /// <summary>Days from the step until a deadline, a meeting or a review.</summary>
    public int In { get; set; }

    /// <summary>Of a claim.</summary>
    public decimal Hours { get; set; }
    public decimal Kilometres { get; set; }

    /// <summary>Whole kronor: pay for patients, travel, staff.</summary>
    public List<long> Kronor { get; set; } = [];
}
