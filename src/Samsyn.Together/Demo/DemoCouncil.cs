namespace Samsyn.Together.Demo;

/// <summary>What <c>content/demo/councils.yaml</c> tells.</summary>
sealed class DemoCouncilFile
{
    public List<DemoCouncil> Councils { get; set; } = [];
    public List<DemoGathering> Gatherings { get; set; } = [];
    public List<DemoPeer> Peers { get; set; } = [];
    public List<DemoRequest> Requests { get; set; } = [];
}

/// <summary>A council of the demo region.</summary>
sealed class DemoCouncil
{
    public string Name { get; set; } = "";
    public string Place { get; set; } = "";

    /// <summary>Days before the last day of deliveries; so too <see cref="Ended"/>, where 0 is not ended.</summary>
    public int Days { get; set; }
    public int Ended { get; set; }
    public string Purpose { get; set; } = "";
    public int Seats { get; set; }
    public string Least { get; set; } = "";

    /// <summary>Months.</summary>
    public int Term { get; set; }
    public int Most { get; set; }

    /// <summary>Months; 0: no limit.</summary>
    public int Chair { get; set; }

    /// <summary>Meetings a year.</summary>
    public int Year { get; set; }

    /// <summary>Days between meetings.</summary>
    public int Every { get; set; }
    public DemoJoint? Joint { get; set; }
    public List<DemoMember> Members { get; set; } = [];
    public List<DemoDecision> Decisions { get; set; } = [];
}

/// <summary>How two parties decide in the demo region.</summary>
sealed class DemoJoint
{
    public string Provider { get; set; } = "";
    public string Patients { get; set; } = "";
    public int ProviderSeats { get; set; }
    public int PatientSeats { get; set; }
    public string Need { get; set; } = "votes";
    public int Quorum { get; set; }
    public int Rounds { get; set; }
    public string Deadlock { get; set; } = "";
}

/// <summary>A member of a demo council.</summary>
sealed class DemoMember
{
    public string Called { get; set; } = "";
    public string Side { get; set; } = "patient";
    public string Position { get; set; } = "member";
    public string Party { get; set; } = "";

    /// <summary>Keys of demo people.</summary>
    public string Email { get; set; } = "";
    public string Helper { get; set; } = "";

    /// <summary>Days after the founding.</summary>
    public int After { get; set; }

    /// <summary>Terms in a row, as far as they have begun.</summary>
    public int Terms { get; set; } = 1;
}

/// <summary>A decision of a demo council.</summary>
sealed class DemoDecision
{
    /// <summary>Days before the last day of deliveries.</summary>
    public int Days { get; set; }
    public string Text { get; set; } = "";

    /// <summary>Days until it comes back; 0: it stands.</summary>
    public int Review { get; set; }
    public string Reviewed { get; set; } = "";
    public string Answer { get; set; } = "";

    /// <summary>Days until the answer.</summary>
    public int Answered { get; set; }

    /// <summary>Of a joint vote, a row each round: for, against, abstain of the provider, then of the patients.</summary>
    public List<List<int>> Rounds { get; set; } = [];

    /// <summary>The same for a round that is not counted yet.</summary>
    public List<int> Open { get; set; } = [];
}

/// <summary>A gathering of the demo region.</summary>
sealed class DemoGathering
{
    public string Kind { get; set; } = "";
    public string By { get; set; } = "";

    /// <summary>Days before the last day of deliveries; negative: after it.</summary>
    public int Days { get; set; }
    public string Place { get; set; } = "";
    public string Title { get; set; } = "";
    public string About { get; set; } = "";
    public string Where { get; set; } = "";
    public int Seats { get; set; }

    /// <summary>How many sign up.</summary>
    public int Come { get; set; }
}

/// <summary>A peer supporter of the demo region.</summary>
sealed class DemoPeer
{
    public string About { get; set; } = "";
    public List<string> Topics { get; set; } = [];
    public List<string> Languages { get; set; } = [];
    public string Availability { get; set; } = "";
    public string Place { get; set; } = "";

    /// <summary>Days after the last day of deliveries until which the peer pauses; 0: no pause.</summary>
    public int Paused { get; set; }

    /// <summary>Has not been met yet.</summary>
    public bool Applied { get; set; }
}

/// <summary>A request for peer support in the demo region.</summary>
sealed class DemoRequest
{
    public string By { get; set; } = "";
    public int Days { get; set; }
    public string Topic { get; set; } = "";
    public string Language { get; set; } = "";
    public string Text { get; set; } = "";
    public bool Other { get; set; }

    /// <summary>Which of the peers is asked, from 0; null: nobody yet.</summary>
    public int? Peer { get; set; }

    /// <summary>What they write to each other, the peer first; none: the peer has not answered.</summary>
    public List<string> Messages { get; set; } = [];
}
