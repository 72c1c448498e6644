namespace Samsyn.Medicines.Measures;

/// <summary>What a measure counts of its events.</summary>
public enum MeasureQuantity
{
    Ddd, Packages, Units,

    /// <summary>Milligrams, where the unit is one of mass.</summary>
    Mg,

    /// <summary>List cost in whole currency units.</summary>
    Cost,

    /// <summary>Net cost in whole currency units; confidential.</summary>
    NetCost,
    Events, Doses, Persons, DaysOfTherapy,

    /// <summary>Milligrams times a factor of the substance.</summary>
    Factor,
    PersonsWith,

    /// <summary>Persons without events of <see cref="MeasureFigure.NewTo"/> in the twelve months before.</summary>
    NewPersons,
}
