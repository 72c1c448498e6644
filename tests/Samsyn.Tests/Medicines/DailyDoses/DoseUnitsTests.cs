using CsCheck;
using Samsyn.Medicines.DailyDoses;

namespace Samsyn.Tests.Medicines.DailyDoses;

public sealed class DoseUnitsTests
{
    static readonly DoseUnits Units = DoseUnits.Load();
    static readonly Gen<string> Masses = Gen.Int[0, 4].Select(i => new[] { "kg", "g", "mg", "mcg", "ng" }[i]);

    [Fact]
    public void Every_unit_of_the_English_hospitals_has_their_basis_and_factor()
    {
        var cases = JsonCases.Read("medicines/ddd/unit_conversion.json").GetProperty("units").EnumerateObject().ToList();

        Assert.NotEmpty(cases);
        Assert.Equal(
            cases.Select(c => (c.Name, c.Value.Text("basis"), c.Value.Number("conversion_factor"))),
            cases.Select(c => (c.Name, Units.Find(c.Name)?.Basis, Units.Find(c.Name)?.Factor)));
    }

    [Theory]
    [InlineData("mg", "mg")]
    [InlineData("MG", "mg")]
    [InlineData("µg", "microgram")] // micro sign
    [InlineData("μg", "microgram")] // Greek letter mu
    [InlineData("ug", "microgram")]
    [InlineData("mcg", "microgram")]
    [InlineData("mikrogram", "microgram")]
    [InlineData("mL", "ml")]
    [InlineData("L", "litre")]
    [InlineData("[iU]", "unit")]
    [InlineData("IE", "unit")]
    [InlineData("E", "unit")]
    [InlineData("k[iU]", "tu")]
    [InlineData("TU", "tu")]
    [InlineData("MU", "mu")]
    [InlineData("MIU", "mu")]
    [InlineData("milj. IE", "mu")]
    [InlineData("mill. IE", "mu")]
    [InlineData("10*6.[iU]", "mu")]
    [InlineData("mU", "milliunit")]
    [InlineData("mIU", "milliunit")]
    [InlineData("m[iU]", "milliunit")]
    [InlineData("Tablets", "tablet")]
    [InlineData("tabl.", "tablet")]
    [InlineData("tabletter", "tablet")]
    [InlineData("sprøjter", "syringe")]
    [InlineData("injektionsflaska", "vial")]
    [InlineData("{tbl}", "tablet")]
    [InlineData("UD", "unit dose")]
    [InlineData("  million   colony forming units ", "million colony forming units")]
    public void A_unit_is_found_by_any_of_its_spellings(string spelling, string unit) => Assert.Equal(unit, Units.Find(spelling)?.Name);

    [Theory]
    [InlineData("fake_unit")]
    [InlineData("")]
    [InlineData(null)]
    [InlineData("miu")] // a thousandth or a million: the case that would tell is lost
    public void What_is_no_unit_or_may_be_two_is_not_found(string? text) => Assert.Null(Units.Find(text));

    [Theory]
    [InlineData(1500, "mg", "g", 1.5)]
    [InlineData(0.25, "g", "mcg", 250000)]
    [InlineData(2500, "IU", "TU", 2.5)]
    [InlineData(3, "MU", "U", 3000000)]
    [InlineData(2, "mega unit", "MU", 2)]
    [InlineData(3, "MU", "mega unit", 3)]
    [InlineData(400, "MBq", "GBq", 0.4)]
    [InlineData(250, "micromol", "mmol", 0.25)]
    [InlineData(0.5, "l", "ml", 500)]
    public void Units_of_one_basis_convert_exactly(decimal amount, string from, string to, decimal expected) =>
        Assert.Equal(expected, Units.Convert(amount, Units.Find(from)!, Units.Find(to)!));

    [Theory]
    [InlineData("mg", "ml")]
    [InlineData("mg", "IU")]
    [InlineData("tablet", "capsule")]
    [InlineData("mmol", "g")]
    public void Units_of_different_bases_do_not_convert(string from, string to) => Assert.Null(Units.Convert(1, Units.Find(from)!, Units.Find(to)!));

    [Fact]
    public void There_and_back_is_the_amount_that_was() =>
        Gen.Select(Masses, Masses, Gen.Int[1, 1_000_000_000]).Sample((from, to, thousandths) =>
        {
            var (one, other) = (Units.Find(from)!, Units.Find(to)!);
            return Units.Convert(Units.Convert(thousandths / 1000m, one, other)!.Value, other, one) == thousandths / 1000m;
        });
}
