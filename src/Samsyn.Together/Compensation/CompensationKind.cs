namespace Samsyn.Together.Compensation;

/// <summary>What somebody who takes part is compensated for.</summary>
enum CompensationKind
{
    /// <summary>Hours of meetings, reading and preparation.</summary>
    Hours,

    /// <summary>Kilometres by own car.</summary>
    Kilometres,

    /// <summary>Hours in which somebody else cares for a relative or child.</summary>
    CareHours,
}
