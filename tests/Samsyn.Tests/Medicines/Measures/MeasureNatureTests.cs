using Samsyn.Kernel.Content;
using Samsyn.Kernel.Statistics.Spc;
using Samsyn.Medicines.Activity;
using Samsyn.Medicines.Measures;
using Samsyn.Medicines.Measures.Pages;
using Samsyn.Medicines.Measures.Standing;
using Samsyn.Medicines.Signals;

namespace Samsyn.Tests.Medicines.Measures;

/// <summary>Which control chart a measure has, on its page and in its signals.</summary>
public sealed class MeasureNatureTests
{
    static readonly MeasureFigure BedDays = new() { Activity = ActivityKind.BedDays };

    [Theory]
    [InlineData(MeasureQuantity.Persons, MeasureQuantity.Persons, 20, SpcKind.PPrime)]
    [InlineData(MeasureQuantity.PersonsWith, MeasureQuantity.Persons, 20, SpcKind.PPrime)]
    [InlineData(MeasureQuantity.Doses, MeasureQuantity.Doses, 20, SpcKind.PPrime)]
    [InlineData(MeasureQuantity.Orders, MeasureQuantity.Orders, 20, SpcKind.PPrime)]
    // More than the whole is no part of it, and doses are no part of persons however few
    [InlineData(MeasureQuantity.Doses, MeasureQuantity.Doses, 200, SpcKind.UPrime)]
    [InlineData(MeasureQuantity.Doses, MeasureQuantity.Persons, 20, SpcKind.UPrime)]
    [InlineData(MeasureQuantity.Doses, null, 20, SpcKind.UPrime)]
    [InlineData(MeasureQuantity.Doses, null, -1, SpcKind.IPrime)]
    [InlineData(MeasureQuantity.Ddd, MeasureQuantity.Ddd, 20, SpcKind.IPrime)]
    [InlineData(MeasureQuantity.Cost, MeasureQuantity.Persons, 20, SpcKind.IPrime)]
    [InlineData(MeasureQuantity.Ddd, null, 20, SpcKind.IPrime)]
    public void The_chart_knows_what_is_divided_by_what_on_the_page_and_in_signals(MeasureQuantity over, MeasureQuantity? under, int numerator, SpcKind kind)
    {
        var measure = Measure(Of(over), under is { } u ? Of(u) : BedDays);
        MeasureValue month = new("A", new(2026, 1), numerator, 100, numerator);

        Assert.Equal(kind, MeasureNature.ChartOf(measure, [month]));
        Assert.Equal(kind, MeasureMonths.Of("A", [month], sees: true).Series(measure, new(month.Month, month.Month), [], month.Month).Kind);
        Assert.Equal(kind, Course.Of(measure, [month], month.Month).Kind);
    }

    [Fact]
    public void Without_a_denominator_or_with_a_constant_all_months_are_alike()
    {
        Assert.Equal(SpcKind.I, MeasureNature.ChartOf(Measure(Of(MeasureQuantity.Persons), null), []));
        Assert.Equal(SpcKind.I, MeasureNature.ChartOf(Measure(Of(MeasureQuantity.Persons), new() { Constant = 1000 }), []));
    }

    [Fact]
    public void What_one_flow_leaves_of_another_is_no_count() =>
        Assert.Equal(SpcKind.IPrime, MeasureNature.ChartOf(Measure(Of(MeasureQuantity.Doses), BedDays) with { Minus = Of(MeasureQuantity.Doses) }, []));

    static MeasureFigure Of(MeasureQuantity quantity) => new() { Quantity = quantity, Events = new([new()], []) };

    static MeasureDefinition Measure(MeasureFigure over, MeasureFigure? under) => new() { Code = "m", Name = new LocalText("m"), Per = 100, Numerator = over, Denominator = under };
}
