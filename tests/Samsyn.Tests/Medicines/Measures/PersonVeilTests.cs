using Samsyn.Kernel.Content;
using Samsyn.Kernel.Time;
using Samsyn.Medicines.Measures;
using Samsyn.Medicines.Measures.Pages;
using Samsyn.Medicines.Measures.Standing;

namespace Samsyn.Tests.Medicines.Measures;

public sealed class PersonVeilTests
{
    static readonly MeasureFigure Persons = new() { Quantity = MeasureQuantity.Persons, Events = new([new()], []) };
    static readonly MeasureFigure Ddd = new() { Quantity = MeasureQuantity.Ddd, Events = new([new()], []) };

    [Theory]
    [InlineData(4, 100, true)]
    [InlineData(5, 100, false)]
    [InlineData(0, 100, false)]
    [InlineData(3, 4, true)]
    [InlineData(97, 100, true)] // 3 are left, and 97 of 100 tells it
    public void A_share_of_persons_is_hidden_when_a_part_or_what_is_left_is_below_five(int part, int whole, bool hidden) =>
        Assert.Equal(hidden, PersonVeil.Hides(Measure(Persons, Persons), part, whole));

    [Theory, InlineData(4, true), InlineData(5, false)]
    public void Doses_per_person_are_hidden_when_the_persons_are_few(int persons, bool hidden) =>
        Assert.Equal(hidden, PersonVeil.Hides(Measure(Ddd, Persons), 100, persons));

    [Theory, InlineData(MeasureQuantity.NewPersons), InlineData(MeasureQuantity.ChangedPersons), InlineData(MeasureQuantity.PersonsWithBoth), InlineData(MeasureQuantity.Switches)]
    public void What_belongs_to_one_person_each_is_hidden_as_persons_are(MeasureQuantity quantity) =>
        Assert.True(PersonVeil.Hides(Measure(Persons with { Quantity = quantity }, Persons), 4, 100));

    [Fact]
    public void Doses_are_not_persons() => Assert.False(PersonVeil.Hides(Measure(Ddd, Ddd), 3, 4));

    [Fact]
    public void A_hidden_month_is_in_no_sum_and_is_told()
    {
        var months = MeasureMonths.Of(Measure(Persons, Persons), [Value(1, 10, 100), Value(2, 3, 100), Value(3, 20, 100)], sees: false);

        Assert.Equal([new Month(2026, 2)], months.Hidden);
        Assert.Equal(15m, months.Together(Measure(Persons, Persons), new(new(2026, 1), new(2026, 3)))?.Value); // 30 of 200
    }

    [Fact]
    public void Who_may_see_rows_sees_small_counts() =>
        Assert.Empty(MeasureMonths.Of(Measure(Persons, Persons), [Value(2, 3, 100)], sees: true).Hidden);

    static MeasureDefinition Measure(MeasureFigure over, MeasureFigure under) => new() { Code = "m", Name = new LocalText("m"), Per = 100, Numerator = over, Denominator = under };

    static MeasureValue Value(int month, decimal numerator, decimal denominator) => new("A", new(2026, month), numerator, denominator, numerator / denominator * 100);
}
