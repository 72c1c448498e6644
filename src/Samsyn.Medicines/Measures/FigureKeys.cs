namespace Samsyn.Medicines.Measures;

/// <summary>Keys of a figure that say something with some quantities only.</summary>
static class FigureKeys
{
    public static IReadOnlyDictionary<string, IReadOnlyList<MeasureQuantity>> OfQuantities { get; } = new Dictionary<string, IReadOnlyList<MeasureQuantity>>(StringComparer.Ordinal)
    {
        ["also"] = [MeasureQuantity.PersonsWithBoth],
        ["same_day"] = [MeasureQuantity.PersonsWithBoth],
        ["then"] = [MeasureQuantity.Switches, MeasureQuantity.SwitchesDue, MeasureQuantity.Orders],
        ["within"] = [MeasureQuantity.Switches, MeasureQuantity.SwitchesDue, MeasureQuantity.Orders],
        ["longer_than"] = [MeasureQuantity.Courses],
        ["ddd"] = [MeasureQuantity.Ddd],
    };
}
