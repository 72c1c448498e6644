using Samsyn.Kernel.Content;
using Samsyn.Medicines.Measures;
using Samsyn.Medicines.Signals;

namespace Samsyn.Tests.Medicines.Signals;

public sealed class CourseTests
{
    [Fact]
    public void Months_after_the_last_complete_one_are_not_in_it_and_those_without_a_line_are_missing()
    {
        var course = Course.Of(Measure(Of(MeasureQuantity.Ddd), Of(MeasureQuantity.Ddd)), [Value(1, 20, 100), Value(3, 30, 100), Value(4, 40, 100) with { IsVeiled = true }, Value(6, 99, 100)], new(2026, 5));

        // February has no line, April is veiled, May has no line, June may still change
        Assert.Equal([20, null, 30, null, null], course.Months.Select(v => v.Value));
    }

    [Fact]
    public void What_is_left_of_a_hospital_without_a_department_is_a_ratio_of_what_is_left()
    {
        var measure = Measure(Of(MeasureQuantity.Ddd), Of(MeasureQuantity.Ddd));
        var (hospital, department) = (Course.Of(measure, [Value(1, 30, 200)], new(2026, 1)), Course.Of(measure, [Value(1, 20, 40)], new(2026, 1)));

        // 30 − 20 of 200 − 40
        Assert.Equal(6.25, Assert.Single(hospital.Without(department).Months).Value);
    }

    static MeasureFigure Of(MeasureQuantity quantity) => new() { Quantity = quantity, Events = new([new()], []) };

    static MeasureDefinition Measure(MeasureFigure over, MeasureFigure? under) => new() { Code = "m", Name = new LocalText("m"), Per = 100, Numerator = over, Denominator = under };

    static MeasureValue Value(int month, decimal over, decimal under) => new("A", new(2026, month), over, under, over / under * 100);
}
