using Samsyn.Events.Store;
using Samsyn.Kernel.Content;
using Samsyn.Medicines.Measures;

namespace Samsyn.Medicines.Recommendations;

/// <summary>What a council recommends for an indication, from a date, with a target. The first line of treatment is what follows it.</summary>
public sealed record Recommendation
{
    /// <summary>The file's name without ending: small letters, digits and dashes.</summary>
    public required string Code { get; init; }
    public required LocalText Name { get; init; }

    /// <summary>Who recommends.</summary>
    public required LocalText Council { get; init; }

    /// <summary>Where it holds: a country's two letters, EU, or a word such as "World".</summary>
    public required string Country { get; init; }
    public LocalText? Why { get; init; }

    /// <summary>Beginnings of indication codes; empty: whatever the indication.</summary>
    public IReadOnlyList<string> Indications { get; init; } = [];

    /// <summary>An example that the region's committee must check before it is used: its source recommends, but sets no such target or date here.</summary>
    public bool IsExample { get; init; }

    /// <summary>What <see cref="FollowBasis.Quantity"/> counts.</summary>
    internal MeasureQuantity Counted { get; init; } = MeasureQuantity.Ddd;

    /// <summary>In the order in which they are to be tried.</summary>
    public required IReadOnlyList<TreatmentLine> Lines { get; init; }

    /// <summary>All lines together: what is looked at.</summary>
    public required EventFilter Group { get; init; }

    /// <summary>The lines but the first.</summary>
    public required EventFilter Later { get; init; }

    /// <summary>Shares from 0 to 1 that should follow; a basis without one has no target.</summary>
    public IReadOnlyDictionary<FollowBasis, decimal> Targets { get; init; } = new Dictionary<FollowBasis, decimal>();
    public required DateOnly ValidFrom { get; init; }

    /// <summary>The day by which the target should be reached; null: none was set.</summary>
    public DateOnly? ImplementBy { get; init; }

    /// <summary>Where it can be read.</summary>
    public required LocalText Source { get; init; }
    internal IReadOnlyList<RecommendationExample> Examples { get; init; } = [];

    public TreatmentLine First => Lines[0];

    public decimal? Target(FollowBasis basis) => Targets.TryGetValue(basis, out var target) ? target : null;

    /// <summary>The basis that is told first: the first that has a target.</summary>
    public FollowBasis Leading => FollowBases.InOrder.Where(Targets.ContainsKey).Append(FollowBasis.Quantity).First();

    /// <summary>The share that follows, as a measure: the first line over all lines.</summary>
    internal MeasureDefinition Measure(FollowBasis basis) => new()
    {
        Code = $"{Code}/{basis.Word()}", Name = Name, Direction = Direction.Higher, Numerator = Figure(basis, First.Events), Denominator = Figure(basis, Group),
    };

    MeasureFigure Figure(FollowBasis basis, EventFilter events) => new()
    {
        Quantity = basis switch { FollowBasis.Quantity => Counted, FollowBasis.All => MeasureQuantity.Persons, _ => MeasureQuantity.NewPersons },
        Events = events,
        NewTo = basis == FollowBasis.New ? Group : null,
    };
}

/// <summary>A few events, and the shares in per cent that they must give in their last month.</summary>
/// <param name="Events">A table as text, as in a measure's examples.</param>
/// <param name="Shares">By basis; null: missing.</param>
/// <param name="Line">Where it stands in the file.</param>
sealed record RecommendationExample(string Events, IReadOnlyDictionary<FollowBasis, decimal?> Shares, int Line);
