namespace Samsyn.Events.Store;

/// <summary>What is summed or counted over a set of events.</summary>
/// <remarks>
/// Each is null (missing) for a group in which no event carries it. <see cref="Cost"/> and <see cref="NetCost"/> are in minor units.
/// <see cref="NetCost"/> is confidential: only for those who hold <c>medicines.net-prices-read</c>.
/// </remarks>
public enum Quantity
{
    Ddd, Packages, Units, Events, Cost, NetCost,

    /// <summary>Events of which the DDDs are known, by <see cref="Summed.Ddds"/>: told with a sum of DDDs, it says how much of it is there.</summary>
    EventsWithDdd,

    /// <summary>Events that tell how many units.</summary>
    EventsWithUnits,

    /// <summary>Different persons.</summary>
    Persons,

    /// <summary>Different days on which a person got a substance, each substance for itself. Events without a person, a day or a whole ATC code do not count.</summary>
    DaysOfTherapy,

    /// <summary>Persons whose different substances have together at least so many points: see <see cref="Summed.AtLeast"/>.</summary>
    PersonsWith,

    /// <summary>
    /// Persons who are new in the month of the event: they have events of <see cref="Summed.NewTo"/> in it and none in the twelve months before it, anywhere.
    /// A person of whom the data does not reach back so far counts as new: whoever asks leaves out the first twelve months.
    /// </summary>
    NewPersons,

    /// <summary>Persons who have events of <see cref="Summed.Then"/> too, in the same group, and on the same day where <see cref="Summed.SameDay"/> says so.</summary>
    PersonsWithBoth,

    /// <summary>
    /// Persons who in the month of the event have a substance that they did not have in the twelve months before, anywhere, while they had another of the figure's substances in them.
    /// As of <see cref="NewPersons"/>, nobody can be told to have changed before the data begins.
    /// </summary>
    ChangedPersons,

    /// <summary>Courses that began with the event: doses to one person with at most <see cref="CourseSql.Gap"/> hours between them. With <see cref="Summed.Hours"/>, those that lasted longer.</summary>
    Courses,

    /// <summary>Courses that were switched to <see cref="Summed.Then"/> within <see cref="Summed.Hours"/> of their first dose.</summary>
    Switches,

    /// <summary>Courses that there was time to switch: those that were, however late, and those that still went on after <see cref="Summed.Hours"/>.</summary>
    SwitchesDue,

    /// <summary>
    /// Orders that began with the event, told by their number and ATC code. With <see cref="Summed.Then"/>, those that such an event of the same order followed, on the same day or later;
    /// with <see cref="Summed.Hours"/>, within so many, counted in whole days.
    /// </summary>
    Orders,
}
