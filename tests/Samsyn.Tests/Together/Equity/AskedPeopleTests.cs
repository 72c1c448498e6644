using Samsyn.Together.Equity;
using Samsyn.Together.Sides;

namespace Samsyn.Tests.Together.Equity;

/// <summary>Who is asked: everybody once, on the right side, by way of whoever acts for them.</summary>
public sealed class AskedPeopleTests
{
    static readonly Guid Eva = Guid.CreateVersion7(), Bo = Guid.CreateVersion7(), Helper = Guid.CreateVersion7();

    [Fact]
    public void A_person_in_several_initiatives_is_asked_once_and_as_a_patient_where_one_of_them()
    {
        var asked = AskedPeople.Of([Place(Eva, Side.Professional), Place(Eva, Side.Patient), Place(Bo, Side.Industry), Place(Bo, Side.Industry)]);

        Assert.Equal([(Eva, EquitySide.Patient), (Bo, EquitySide.Professional)], asked.People.Select(p => (p.Key, p.Side)).OrderBy(p => p.Side));
        Assert.Equal((1, 1, 0), (asked.Of(EquitySide.Patient), asked.Of(EquitySide.Professional), asked.NotReached));
    }

    [Fact]
    public void A_helper_is_asked_for_each_that_has_no_account_and_whoever_has_neither_is_counted()
    {
        var asked = AskedPeople.Of([Place(null, Side.Patient, Helper), Place(null, Side.Patient, Helper), Place(Helper, Side.Professional), Place(null, Side.Patient), Place(Bo, Side.Patient, Helper)]);

        Assert.Equal(3, asked.People.Count(p => p.ToId == Helper));
        Assert.Equal(Bo, Assert.Single(asked.People, p => p.Key == Bo).ToId);
        Assert.Equal(1, asked.NotReached);
    }

    [Theory]
    [InlineData(Side.Patient, "Patient")]
    [InlineData(Side.Professional, "Professional")]
    [InlineData(Side.Industry, "Professional")]
    [InlineData(Side.Research, "Professional")]
    public void Whoever_takes_part_by_profession_is_on_the_other_side(Side side, string expected) => Assert.Equal(expected, $"{EquitySides.Of(side)}");

    static AskedPlace Place(Guid? person, Side side, Guid? helper = null) => new(Guid.CreateVersion7(), person, helper, side);
}
