namespace Samsyn.Together.Governance;

/// <summary>The votes of one party. Pure.</summary>
/// <param name="Sitting">How many sit for it as the vote is counted.</param>
sealed record PartyVotes(Party Party, int Sitting, int For, int Against, int Abstain)
{
    public int Cast => For + Against + Abstain;

    public bool SaysYes(JointNeed need) => need switch
    {
        JointNeed.Seats => For * 2 > Sitting,
        JointNeed.TwoThirds => For > 0 && For * 3 >= (For + Against) * 2,
        _ => For > Against,
    };
}

/// <summary>The votes of both parties, counted apart and never added up. Pure.</summary>
sealed record JointCount(PartyVotes Provider, PartyVotes Patients)
{
    public IReadOnlyList<PartyVotes> Both => [Provider, Patients];

    /// <summary>The first party of which too few have voted; null: none.</summary>
    public PartyVotes? Short(int quorum) => Both.FirstOrDefault(p => p.Cast < quorum);

    /// <summary>Carried where both say yes, not carried where neither does; otherwise they differ.</summary>
    public JointOutcome Outcome(JointNeed need) => (Provider.SaysYes(need), Patients.SaysYes(need)) switch
    {
        (true, true) => JointOutcome.Carried,
        (false, false) => JointOutcome.NotCarried,
        _ => JointOutcome.Differ,
    };

    /// <summary>The party that says yes where they differ.</summary>
    public Party ForIt(JointNeed need) => Provider.SaysYes(need) ? Party.Provider : Party.Patients;
}

/// <summary>What a joint vote gave.</summary>
enum JointOutcome { Carried, NotCarried, Differ }
