using Samsyn.Events.Store;
using Samsyn.Kernel.Problems;
using Samsyn.Medicines.Activity;
using Samsyn.Medicines.Measures.Veil;

namespace Samsyn.Medicines.Measures;

/// <summary>What a measure can be told by besides organisation and time: groups of medicines, or of the persons who get them.</summary>
/// <param name="Word">As commands and addresses write it.</param>
/// <param name="Grouping">What the event store groups by.</param>
sealed record MeasurePart(string Word, Grouping Grouping)
{
    public static readonly IReadOnlyList<MeasurePart> All =
    [
        new("atc1", Grouping.Atc1), new("atc2", Grouping.Atc2), new("atc3", Grouping.Atc3), new("atc4", Grouping.Atc4), new("atc5", Grouping.Atc5),
        new("age", Grouping.AgeBand), new("sex", Grouping.Sex), new("indication", Grouping.Indication),
    ];

    public static IReadOnlyList<string> Words { get; } = [.. All.Select(p => p.Word)];

    public static MeasurePart? Find(string word) => All.FirstOrDefault(p => p.Word == word);

    /// <summary>Whether it tells persons apart.</summary>
    public bool IsOfPersons => Grouping is Grouping.AgeBand or Grouping.Sex or Grouping.Indication;

    /// <summary>Whether the measure's parts are of persons, so that few of them tell of somebody.</summary>
    public bool TellsPersons(MeasureDefinition measure) => IsOfPersons || PersonVeil.Concerns(measure);

    /// <summary>Whether its parts are only for those with row access; null: what is of few persons can be hidden from others.</summary>
    /// <remarks>
    /// Parts of persons at one organisation are judged beside each other. With those of the organisations below, or of a finer ATC level, they would tell more than each table hides: so to
    /// others they are told by age, sex or indication, and of the highest organisation alone.
    /// </remarks>
    /// <param name="isTop">Whether no organisation lies above the one asked about, and none below is told apart.</param>
    public Refusal? RefusesToHide(MeasureDefinition measure, bool isTop) =>
        !TellsPersons(measure) ? null
        : !IsOfPersons ? Refusal.Of("measure.part-rows", measure.Code, Word)
        : !isTop ? Refusal.Of("measure.part-top", Word)
        : null;

    /// <summary>Whether a measure can be told by it; null: it can.</summary>
    /// <remarks>
    /// Bed days belong to all medicines alike, so by ATC code each group is told per all of them, and the groups add up to the measure. They are not told by age,
    /// sex or indication, and a rate of some persons over the bed days of all would say nothing.
    /// </remarks>
    public Refusal? Refuses(MeasureDefinition measure)
    {
        if (IsOfPersons && measure.Figures.Select(f => f.Activity).OfType<ActivityKind?>().FirstOrDefault() is { } activity)
            return Refusal.Of("measure.by-activity", measure.Code, activity.Word(), Word);
        var looksAtWholePersons = measure.Figures.Any(f => f.Events is not null && f.Quantity is MeasureQuantity.PersonsWith or MeasureQuantity.PersonsWithBoth);
        return looksAtWholePersons && Grouping is not (Grouping.AgeBand or Grouping.Sex) ? Refusal.Of("measure.by-whole", measure.Code, Word) : null;
    }
}
