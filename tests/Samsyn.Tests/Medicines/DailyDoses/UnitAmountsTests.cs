using Samsyn.Medicines.DailyDoses;

namespace Samsyn.Tests.Medicines.DailyDoses;

public sealed class UnitAmountsTests
{
    static readonly DoseUnits Units = DoseUnits.Load();
    static readonly UnitAmounts Amounts = new(Units);

    [Theory]
    [InlineData("tablet", "500 mg", "mg", 500)]
    [InlineData("tablet", "500 mg", "g", 0.5)]
    [InlineData("ml", "50 mg/ml", "mg", 50)]
    [InlineData("ml", "1 g/20 ml", "mg", 50)]
    [InlineData("syringe", "40 mg/0,8 ml", "mg", 40)] // all that is in it
    [InlineData("patch", "3.6 mg/72 h", "mg", 3.6)] // what it gives
    [InlineData("pen", "300 E/3 ml", "IE", 300)]
    [InlineData("g", "10 mg/g", "mg", 10)] // of an ointment
    [InlineData("g", null, "mg", 1000)]
    [InlineData("ml", null, "ml", 1)]
    [InlineData("tablet", "875 mg/125 mg", "mg", 875)] // the first substance
    public void One_unit_holds_what_its_strength_says(string unit, string? strength, string to, decimal expected) =>
        Assert.Equal(expected, Amounts.InOne(Units.Find(unit), Strength.Read(strength, Units), Units.Find(to)!));

    [Theory]
    [InlineData("tablet", null, "mg")]
    [InlineData("tablet", "strong", "mg")]
    [InlineData("bottle", "10 mg/ml", "mg")] // how much is in the bottle nobody says
    [InlineData("tablet", "40 mg/0,8 ml", "mg")] // of a tablet there are no millilitres
    [InlineData("mg", null, "IE")]
    [InlineData("heap", "500 mg", "mg")]
    public void What_is_not_told_is_not_guessed(string unit, string? strength, string to) =>
        Assert.Null(Amounts.InOne(Units.Find(unit), Strength.Read(strength, Units), Units.Find(to)!));

    [Theory]
    [InlineData("0.5 g", "mg", null, 500.0)]
    [InlineData("40 mg/0,8 ml", "mg", null, 40.0)]
    [InlineData("40 mg/0,8 ml", "mg", "ml", 50.0)]
    [InlineData("10 mg/ml", "mg", "ml", 10.0)]
    [InlineData("10 mg/ml", "mg", null, null)]
    [InlineData("500 mg", "mg", "ml", null)]
    [InlineData("100 E/ml", "mg", "ml", null)]
    [InlineData("160/4,5 mikrogram/dos", "mikrogram", null, 160.0)] // a puff is a piece
    public void A_strength_is_of_a_piece_or_of_a_volume_and_neither_stands_for_the_other(string strength, string to, string? per, double? expected) =>
        Assert.Equal((decimal?)expected, Amounts.Strong(Strength.Read(strength, Units), Units.Find(to)!, Units.Find(per)));
}
