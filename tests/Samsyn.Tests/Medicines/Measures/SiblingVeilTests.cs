using Samsyn.Kernel.Content;
using Samsyn.Kernel.Organisations;
using Samsyn.Kernel.Time;
using Samsyn.Medicines.Measures;
using Samsyn.Medicines.Measures.Standing;

namespace Samsyn.Tests.Medicines.Measures;

public sealed class SiblingVeilTests
{
    static readonly MeasureFigure Persons = new() { Quantity = MeasureQuantity.Persons, Events = new([new()], []) };
    static readonly MeasureFigure Ddd = new() { Quantity = MeasureQuantity.Ddd, Events = new([new()], []) };
    static readonly Organisation Region = new() { Code = "N", Name = "N", Kind = OrganisationKind.Region };
    static readonly Organisation[] Hospitals = [.. "ABC".Select(c => new Organisation { Code = $"{c}", Name = $"{c}", Kind = OrganisationKind.Hospital, ParentId = Region.Id })];
    static readonly Organisation[] Departments = [.. Enumerable.Range(1, 2).Select(i => new Organisation { Code = $"A{i}", Name = $"A{i}", Kind = OrganisationKind.Department, ParentId = Hospitals[0].Id })];
    static readonly OrganisationTree Tree = new([Region, .. Hospitals, .. Departments]);

    [Theory]
    // 60 − 20 − 37 would be the 3 of A; the next smallest goes with it
    [InlineData("N 60  A 3  B 20  C 37", "A B")]
    [InlineData("N 62  A 5  B 20  C 37", "")]
    // Two are hidden already, and their sum may be 2 + 3 or 1 + 4
    [InlineData("N 42  A 2  B 3  C 37", "A B")]
    // 39 − 37 = 2: both are 1
    [InlineData("N 39  A 1  B 1  C 37", "A B C")]
    // A zero is a fact: nobody else to hide, so the sum goes
    [InlineData("N 3  A 3  B 0  C 0", "A N")]
    // Of a hospital that is hidden, the departments must not all be shown: their sum is it
    [InlineData("N 43  A 12  B 3  C 28  A1 5  A2 7", "A A1 B")]
    // A department is hidden, with it the other; the hospital's sum stays
    [InlineData("N 60  A 20  B 20  C 20  A1 4  A2 16", "A1 A2")]
    public void What_a_parent_less_its_shown_children_gives_away_is_hidden_too(string persons, string hidden)
    {
        var measure = new MeasureDefinition { Code = "m", Name = new LocalText("m"), Per = 100, Numerator = Persons };

        Assert.Equal(hidden, string.Join(' ', SiblingVeil.Over(measure, Values(persons), Tree).Keys.Order(StringComparer.Ordinal)));
    }

    [Fact]
    public void Each_month_is_judged_by_itself_and_doses_are_not_persons()
    {
        var (measure, values) = (new MeasureDefinition { Code = "m", Name = new LocalText("m"), Numerator = Persons }, Values("N 60  A 3  B 20  C 37").Concat(Values("N 60  A 13  B 20  C 27", 2)).ToList());

        Assert.Equal([new Month(2026, 1)], SiblingVeil.Over(measure, values, Tree).Of("A"));
        Assert.Empty(SiblingVeil.Over(measure with { Numerator = Ddd }, values, Tree));
    }

    static IEnumerable<MeasureValue> Values(string persons, int month = 1) => persons.Split("  ").Select(p => p.Split(' '))
        .Select(p => (Code: p[0], Count: decimal.Parse(p[1], System.Globalization.CultureInfo.InvariantCulture))).Select(p => new MeasureValue(p.Code, new(2026, month), p.Count, 1, p.Count));
}
