using Samsyn.Kernel.Statistics;

namespace Samsyn.Medicines.Measures.Standing;

/// <summary>Hides what a measure says of fewer than five persons from those who may not see rows: the value, its sides, and what either could be derived from. Pure.</summary>
static class PersonVeil
{
    /// <returns>The same, or without any number when numerator, denominator or the rest of a whole is small.</returns>
    public static MeasureValue Over(MeasureDefinition measure, MeasureValue value) =>
        Hides(measure, value.Numerator, value.Denominator) ? value with { Numerator = null, Denominator = null, Value = null } : value;

    public static bool Hides(MeasureDefinition measure, decimal? numerator, decimal? denominator)
    {
        var (over, under) = (Counts(measure.Numerator), measure.Denominator is { } d && Counts(d));
        return (over && IsSmall(numerator)) || (under && IsSmall(denominator)) || (over && under && IsSmall(denominator - numerator));
    }

    /// <summary>Whether it is about counts of persons at all.</summary>
    public static bool Concerns(MeasureDefinition measure) => measure.Figures.Any(Counts);

    /// <summary>Whether a figure is a number of persons.</summary>
    public static bool Counts(MeasureFigure figure) => figure.Quantity is MeasureQuantity.Persons or MeasureQuantity.PersonsWith or MeasureQuantity.NewPersons && figure.Events is not null;
    static bool IsSmall(decimal? persons) => persons is > 0 and < SmallNumbers.Threshold;
}
