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

    /// <summary>Persons with events of <see cref="MeasureFigure.Then"/> too, in the month or on the same day.</summary>
    PersonsWithBoth,

    /// <summary>Persons with a substance that is new to them, who had another of the set in the twelve months before.</summary>
    ChangedPersons,

    /// <summary>Courses of treatment that began in the month.</summary>
    Courses,

    /// <summary>Courses that were switched to <see cref="MeasureFigure.Then"/> within <see cref="MeasureFigure.Hours"/>.</summary>
    Switches,

    /// <summary>Courses that were switched, however late, or went on after <see cref="MeasureFigure.Hours"/>.</summary>
    SwitchesDue,

    /// <summary>Orders that began in the month, with <see cref="MeasureFigure.Then"/> those that were followed up.</summary>
    Orders,
}
