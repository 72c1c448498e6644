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
}
