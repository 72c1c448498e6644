namespace Samsyn.Events.Store;

/// <summary>What is summed or counted over a set of events.</summary>
/// <remarks>
/// Each is null (missing) for a group in which no event carries it. <see cref="Cost"/> and <see cref="NetCost"/> are in minor units.
/// <see cref="NetCost"/> is confidential: only for those who hold <c>events.net-price</c>.
/// </remarks>
public enum Quantity
{
    Ddd, Packages, Units, Events, Cost, NetCost,

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
}
