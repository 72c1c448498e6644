namespace Samsyn.Events.Store;

/// <summary>One figure of a question: a quantity over all events of the question's set, or over those of them that a filter takes.</summary>
/// <remarks>Over a filter that takes no event of a group the figure is 0; over events of which none carries the quantity it is missing.</remarks>
/// <param name="Quantity">What is summed or counted.</param>
/// <param name="Where">Null: all events of the set.</param>
public sealed record Summed(Quantity Quantity, EventFilter? Where = null)
{
    /// <summary>For <see cref="Quantity.PersonsWith"/>: how many points a person must reach.</summary>
    public decimal AtLeast { get; init; } = 1;

    /// <summary>For <see cref="Quantity.PersonsWith"/>: points of a substance by its ATC code, others have none; null: one for each substance.</summary>
    public IReadOnlyDictionary<string, decimal>? Points { get; init; }

    /// <summary>For <see cref="Quantity.NewPersons"/>: what a new person has not had before; null: what the figure is over.</summary>
    public EventFilter? NewTo { get; init; }

    /// <summary>The other set of a figure that has two: what is had as well, what a course is switched to, what an order is followed by.</summary>
    public EventFilter? Then { get; init; }

    /// <summary>A limit of time: see <see cref="Quantity.Courses"/>, <see cref="Quantity.Switches"/>, <see cref="Quantity.Orders"/>.</summary>
    public int? Hours { get; init; }

    /// <summary>For <see cref="Quantity.PersonsWithBoth"/>.</summary>
    public bool SameDay { get; init; }

    /// <summary>For <see cref="Quantity.Ddd"/> and what is counted beside it: where the DDDs come from that deliveries do not tell; null: they are left out.</summary>
    public DddRule? Ddds { get; init; }

    /// <summary>What it sums, or of what it counts who carries it: figures over other events may sum the same.</summary>
    internal (Quantity Quantity, DddRule? Ddds) Amount => Quantity switch
    {
        Quantity.Ddd or Quantity.EventsWithDdd => (Quantity.Ddd, Ddds),
        Quantity.EventsWithUnits => (Quantity.Units, null),
        _ => (Quantity, null),
    };

    /// <summary>Whether it counts the events that carry the amount and does not sum it.</summary>
    internal bool CountsCarriers => Quantity is Quantity.EventsWithDdd or Quantity.EventsWithUnits;

    /// <summary>Its filters.</summary>
    internal Summed Each(Func<EventCondition, EventCondition> change) => this with { Where = Where?.Each(change), NewTo = NewTo?.Each(change), Then = Then?.Each(change) };

    /// <summary>Whether it counts something other than events, so that no sums of sums make it.</summary>
    public bool IsCount => Quantity >= Quantity.Persons;

    public static implicit operator Summed(Quantity quantity) => new(quantity);
}
