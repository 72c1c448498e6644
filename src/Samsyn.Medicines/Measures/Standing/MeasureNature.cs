using Samsyn.Kernel.Statistics.Spc;

namespace Samsyn.Medicines.Measures.Standing;

/// <summary>What a measure's values are to statistics: the one rule for its control chart, its signals and its funnel. Pure.</summary>
/// <remarks>
/// Counts of what happens each by itself (persons, doses, days, orders) vary at least as chance makes them: P′ where they are part of what they are divided by, U′ elsewhere (Laney 2002).
/// Doses, packages and money are no such counts: one patient's treatment is many of them. Their limits, I′ (Taylor 2017), come from how much months differ. All three know
/// each month's denominator. Without one, or with a constant, all months are alike: I.
/// </remarks>
static class MeasureNature
{
    /// <param name="months">The months looked at; those without a value say nothing.</param>
    public static SpcKind ChartOf(MeasureDefinition measure, IReadOnlyCollection<MeasureValue> months)
    {
        if (measure.Denominator is not { Constant: null } under) return SpcKind.I;
        if (measure.Minus is not null || !Counts(measure.Numerator) || months.Any(v => v.Value is not null && v.Numerator < 0)) return SpcKind.IPrime;
        return Counts(under) && IsPart(measure, months.Where(v => v.Value is not null).Select(v => (v.Numerator, v.Denominator))) ? SpcKind.PPrime : SpcKind.UPrime;
    }

    /// <summary>Whether values are parts of a whole: doses of doses, persons of persons.</summary>
    public static bool IsPart(MeasureDefinition measure, IEnumerable<(decimal? Numerator, decimal? Denominator)> known) =>
        measure.Denominator is { Events: not null } under && (under.Quantity == measure.Numerator.Quantity || (under.CountsPersons && measure.Numerator.CountsPersons))
        && known.All(v => v.Numerator >= 0 && v.Numerator <= v.Denominator);

    static bool Counts(MeasureFigure figure) => figure.CountsPersons
        || (figure.Events is not null && figure.Quantity is MeasureQuantity.Events or MeasureQuantity.Doses or MeasureQuantity.DaysOfTherapy);
}
