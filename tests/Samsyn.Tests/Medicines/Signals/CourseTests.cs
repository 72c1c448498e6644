using Samsyn.Kernel.Content;
using Samsyn.Kernel.Statistics.Spc;
using Samsyn.Kernel.Time;
using Samsyn.Medicines.Activity;
using Samsyn.Medicines.Measures;
using Samsyn.Medicines.Signals;

namespace Samsyn.Tests.Medicines.Signals;

public sealed class CourseTests
{
    static readonly MeasureFigure BedDays = new() { Activity = ActivityKind.BedDays };
    static readonly HashSet<Month> None = [];

    [Theory]
    [InlineData(MeasureQuantity.Persons, MeasureQuantity.Persons, SpcKind.PPrime)]
    [InlineData(MeasureQuantity.Doses, MeasureQuantity.Doses, SpcKind.PPrime)]
    [InlineData(MeasureQuantity.Ddd, MeasureQuantity.Ddd, SpcKind.IPrime)]
    [InlineData(MeasureQuantity.Cost, MeasureQuantity.Persons, SpcKind.IPrime)]
    [InlineData(MeasureQuantity.Doses, null, SpcKind.UPrime)]
    [InlineData(MeasureQuantity.Ddd, null, SpcKind.IPrime)]
    internal void The_chart_knows_what_is_divided_by_what(MeasureQuantity over, MeasureQuantity? under, SpcKind kind) =>
        Assert.Equal(kind, Course.Of(Measure(Of(over), under is { } u ? Of(u) : BedDays), [Value(1, 20, 100)], new(2026, 1), None).Kind);

    [Fact]
    public void A_number_without_a_denominator_has_months_that_are_all_alike() =>
        Assert.Equal(SpcKind.I, Course.Of(Measure(Of(MeasureQuantity.Doses), null), [Value(1, 20, 1)], new(2026, 1), None).Kind);

    [Fact]
    public void Counts_that_are_more_than_what_they_are_divided_by_are_a_rate() =>
        Assert.Equal(SpcKind.UPrime, Course.Of(Measure(Of(MeasureQuantity.Doses), Of(MeasureQuantity.Persons)), [Value(1, 200, 100)], new(2026, 1), None).Kind);

    [Fact]
    public void Months_after_the_last_complete_one_are_not_in_it_and_those_without_a_line_are_missing()
    {
        var course = Course.Of(Measure(Of(MeasureQuantity.Ddd), Of(MeasureQuantity.Ddd)), [Value(1, 20, 100), Value(3, 30, 100), Value(4, 40, 100), Value(6, 99, 100)], new(2026, 5), new HashSet<Month> { new(2026, 4) });

        // February has no line, April is hidden, May has no line, June may still change
        Assert.Equal([20, null, 30, null, null], course.Months.Select(v => v.Value));
    }

    [Fact]
    public void What_is_left_of_a_hospital_without_a_department_is_a_ratio_of_what_is_left()
    {
        var measure = Measure(Of(MeasureQuantity.Ddd), Of(MeasureQuantity.Ddd));
        var (hospital, department) = (Course.Of(measure, [Value(1, 30, 200)], new(2026, 1), None), Course.Of(measure, [Value(1, 20, 40)], new(2026, 1), None));

        // 30 − 20 of 200 − 40
        Assert.Equal(6.25, Assert.Single(hospital.Without(department).Months).Value);
    }

    static MeasureFigure Of(MeasureQuantity quantity) => new() { Quantity = quantity, Events = new([new()], []) };

    static MeasureDefinition Measure(MeasureFigure over, MeasureFigure? under) => new() { Code = "m", Name = new LocalText("m"), Per = 100, Numerator = over, Denominator = under };

    static MeasureValue Value(int month, decimal over, decimal under) => new("A", new(2026, month), over, under, over / under * 100);
}
