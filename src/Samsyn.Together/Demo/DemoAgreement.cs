namespace Samsyn.Together.Demo;

/// <summary>One agreement in <c>content/demo/agreements.yaml</c>. Days are counted from the last day of deliveries.</summary>
sealed class DemoAgreement
{
    /// <summary>Who began it: the key of a demo person.</summary>
    public string By { get; set; } = "";

    /// <summary>Days before the last day of deliveries.</summary>
    public int Days { get; set; }
    public string Title { get; set; } = "";
    public Dictionary<string, string> Texts { get; set; } = [];

    /// <summary>0: not said, as for the other days.</summary>
    public int Start { get; set; }
    public int End { get; set; }
    public int Outcome { get; set; }
    public int Received { get; set; }
    public decimal? EconomyShare { get; set; }
    public decimal? MeetingCost { get; set; }
    public List<DemoParty> Parties { get; set; } = [];
    public Dictionary<string, string> Answers { get; set; } = [];
    public List<DemoMove> Way { get; set; } = [];
}
