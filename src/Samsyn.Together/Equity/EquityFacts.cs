namespace Samsyn.Together.Equity;

/// <summary>What the record knows of the matters that a round asks about, on the day it was closed. Stands beside what people feel.</summary>
/// <remarks>Of one initiative in one phase, or of a year at an organisation. What cannot be said is null.</remarks>
sealed record EquityFacts
{
    /// <summary>Who took part with more than being informed; persons, each once for a side.</summary>
    public int Patients { get; init; }
    public int Professionals { get; init; }

    /// <summary>Of them, who had done the preparation.</summary>
    public int PreparedPatients { get; init; }
    public int PreparedProfessionals { get; init; }

    /// <summary>At work.</summary>
    public int Initiatives { get; init; }

    /// <summary>Of them, whose budget has pay or travel for patients.</summary>
    public int WithPay { get; init; }

    /// <summary>Of them, in which a contact person is named.</summary>
    public int WithContact { get; init; }

    /// <summary>Within how many days half of the claims were paid; null: none was, or of fewer than five persons.</summary>
    public int? PaidWithinDays { get; init; }

    public int Meetings { get; init; }

    /// <summary>Of them, for which the roles and the order of speaking were drawn.</summary>
    public int MeetingsDrawn { get; init; }

    /// <summary>How many initiatives have had more than one such meeting, and in how many of them more than one person has chaired.</summary>
    public int Chaired { get; init; }
    public int Rotating { get; init; }

    /// <summary>How many different people have chaired, in each initiative.</summary>
    public int Chairs { get; init; }
}
