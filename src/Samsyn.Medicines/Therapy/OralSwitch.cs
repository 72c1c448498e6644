namespace Samsyn.Medicines.Therapy;

/// <summary>What became of a stretch of parenteral therapy, seen from a time limit for the switch to oral therapy.</summary>
enum OralSwitch
{
    /// <summary>Converted to oral therapy within the limit.</summary>
    InTime,

    /// <summary>Converted, but later.</summary>
    Late,

    /// <summary>Still parenteral when the limit had passed, and never converted.</summary>
    Never,

    /// <summary>All therapy ended before the limit: there was nothing to switch. Not in the denominator.</summary>
    EndedBefore,
}
