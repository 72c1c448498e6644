using Samsyn.Events.Store;
using Samsyn.Kernel.Content;
using Samsyn.Medicines.Activity;
using EventQuantity = Samsyn.Events.Store.Quantity;

namespace Samsyn.Medicines.Measures;

/// <summary>One side of a measure: a quantity over a set of events, or activity, or a constant.</summary>
public sealed record MeasureFigure
{
    public MeasureQuantity Quantity { get; init; }

    /// <summary>The events; null: activity or a constant.</summary>
    public EventFilter? Events { get; init; }
    public ActivityKind? Activity { get; init; }
    public decimal? Constant { get; init; }

    /// <summary>For <see cref="MeasureQuantity.PersonsWith"/>: how many substances, or points of the factor table.</summary>
    public decimal AtLeast { get; init; } = 1;

    /// <summary>For <see cref="MeasureQuantity.NewPersons"/>: what a new person has not had before; null: the figure's own events.</summary>
    public EventFilter? NewTo { get; init; }

    /// <summary>The second set of a figure that has two: what is had as well, what a course is switched to, what an order is followed by.</summary>
    public EventFilter? Then { get; init; }

    /// <summary>How long a course must last more than, or within how many hours something must follow.</summary>
    public int? Hours { get; init; }

    /// <summary>For <see cref="MeasureQuantity.PersonsWithBoth"/>: whether both must be on one day, and not in one month.</summary>
    public bool SameDay { get; init; }
    public FactorTable? Factors { get; init; }

    /// <summary>For <see cref="MeasureQuantity.Ddd"/>: where DDDs come from besides deliveries; null: from nowhere.</summary>
    public DddRule? Ddds { get; init; }

    /// <summary>The named set that it uses, for telling how the measure is calculated.</summary>
    public EventSetDefinition? Named { get; init; }

    /// <summary>The value lists that its events are told by, for telling their versions.</summary>
    public IReadOnlyList<ValueList> Lists { get; init; } = [];

    /// <summary>Exceptions with their reasons, in the order of the file.</summary>
    public IReadOnlyList<(EventCondition Condition, LocalText Reason)> Exceptions { get; init; } = [];

    /// <summary>Whether it counts persons, or what each belongs to one person (a course, an order), so that few of them tell of somebody.</summary>
    public bool CountsPersons => Events is not null && Quantity is (MeasureQuantity.Persons or MeasureQuantity.PersonsWith or MeasureQuantity.NewPersons or MeasureQuantity.PersonsWithBoth
        or MeasureQuantity.ChangedPersons or MeasureQuantity.Courses or MeasureQuantity.Switches or MeasureQuantity.SwitchesDue or MeasureQuantity.Orders);

    /// <summary>The months around its own that it looks at.</summary>
    public Reach Reach => Events is null ? default : Reach.Of(Asked.Quantity);

    /// <summary>Amounts that must be multiplied substance by substance.</summary>
    public bool IsWeighted => Quantity is MeasureQuantity.Mg or MeasureQuantity.Factor && Events is not null;

    /// <summary>Whether amounts are made of what was delivered, so that some may not be known: its results carry their coverage.</summary>
    public bool IsConverted => IsWeighted || (Quantity == MeasureQuantity.Ddd && Events is not null);

    /// <summary>What the event store is asked; a weighted figure asks for units.</summary>
    public Summed Asked => new(Quantity switch
    {
        MeasureQuantity.Ddd => EventQuantity.Ddd,
        MeasureQuantity.Packages => EventQuantity.Packages,
        MeasureQuantity.Units or MeasureQuantity.Mg or MeasureQuantity.Factor => EventQuantity.Units,
        MeasureQuantity.Cost => EventQuantity.Cost,
        MeasureQuantity.NetCost => EventQuantity.NetCost,
        MeasureQuantity.Events or MeasureQuantity.Doses => EventQuantity.Events,
        MeasureQuantity.Persons => EventQuantity.Persons,
        MeasureQuantity.DaysOfTherapy => EventQuantity.DaysOfTherapy,
        MeasureQuantity.NewPersons => EventQuantity.NewPersons,
        MeasureQuantity.PersonsWithBoth => EventQuantity.PersonsWithBoth,
        MeasureQuantity.ChangedPersons => EventQuantity.ChangedPersons,
        MeasureQuantity.Courses => EventQuantity.Courses,
        MeasureQuantity.Switches => EventQuantity.Switches,
        MeasureQuantity.SwitchesDue => EventQuantity.SwitchesDue,
        MeasureQuantity.Orders => EventQuantity.Orders,
        _ => EventQuantity.PersonsWith,
    }, Events)
    {
        AtLeast = AtLeast,
        NewTo = NewTo,
        Then = Then,
        Hours = Hours,
        SameDay = SameDay,
        Ddds = Quantity == MeasureQuantity.Ddd ? Ddds : null,
        Points = Quantity == MeasureQuantity.PersonsWith ? Factors?.BySubstance : null,
    };
}
