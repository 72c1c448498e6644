namespace Samsyn.Together.Governance;

/// <summary>How two parties decide together: a decision needs a majority of each, counted apart. Each body has the rule it was given.</summary>
sealed class JointRule
{
    public const int LongestName = 140;
    public const int LongestText = 1000;
    public const int MostRounds = 5;

    /// <summary>What the party is called that runs the care.</summary>
    public required string Provider { get; set; }

    /// <summary>What the patient organisation is called.</summary>
    public required string Patients { get; set; }
    public required int ProviderSeats { get; set; }
    public required int PatientSeats { get; set; }

    /// <summary>What counts as a party's yes.</summary>
    public required JointNeed Need { get; set; }

    /// <summary>How many of each party must have voted, those who abstain included.</summary>
    public required int Quorum { get; set; }

    /// <summary>How many times a question is voted on before both are told that they differ for good; from 1.</summary>
    public required int Rounds { get; set; }

    /// <summary>What happens then, in the words of the body.</summary>
    public required string Deadlock { get; set; }

    public string NameOf(Party party) => party is Party.Provider ? Provider : Patients;
    public int SeatsOf(Party party) => party is Party.Provider ? ProviderSeats : PatientSeats;
}

/// <summary>What counts as a party's yes.</summary>
enum JointNeed
{
    /// <summary>More votes for than against; who abstains is not counted.</summary>
    Votes,

    /// <summary>More than half of those who sit for the party vote for it.</summary>
    Seats,

    /// <summary>Two thirds of the votes for or against are for it.</summary>
    TwoThirds,
}
