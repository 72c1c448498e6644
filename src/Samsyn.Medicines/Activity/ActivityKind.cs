namespace Samsyn.Medicines.Activity;

/// <summary>What is counted of care itself, for measures to divide by.</summary>
public enum ActivityKind
{
    /// <summary>Days on which a bed was taken, added up over the beds.</summary>
    BedDays,

    /// <summary>Patients who were admitted.</summary>
    Admissions,

    /// <summary>Patients who were discharged.</summary>
    Discharges,

    /// <summary>Inhabitants who are served, in that month.</summary>
    Population,
}
