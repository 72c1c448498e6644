using System.Globalization;
using Samsyn.Medicines.DailyDoses;

namespace Samsyn.Tests.Medicines.DailyDoses;

public sealed class StrengthTests
{
    static readonly DoseUnits Units = DoseUnits.Load();

    [Theory]
    [InlineData("500 mg", "500 mg")]
    [InlineData("500mg", "500 mg")]
    [InlineData("0,25 mg", "0.25 mg")]
    [InlineData("1 000 mg", "1000 mg")]
    [InlineData("1.000.000 IE", "1000000 unit")]
    [InlineData("13.125 g", "13.125 gram")]
    [InlineData("0.250 mg", "0.250 mg")]
    [InlineData("10 mg/ml", "10 mg per 1 ml, open")]
    [InlineData("10 mg / mL", "10 mg per 1 ml, open")]
    [InlineData("40 mg/0,8 ml", "40 mg per 0.8 ml")]
    [InlineData("125 mg/5 ml", "125 mg per 5 ml")]
    [InlineData("1 g/200 mg", "1 gram + 200 mg")]
    [InlineData("500 mg + 125 mg", "500 mg + 125 mg")]
    [InlineData("160/800 mg", "160 mg + 800 mg")]
    [InlineData("1000 mg/880 IE", "1000 mg + 880 unit")]
    [InlineData("160 mikrogram/4,5 mikrogram/dos", "160 microgram + 4.5 microgram per 1 dose, open")]
    [InlineData("160/4.5 mcg/dose", "160 microgram + 4.5 microgram per 1 dose, open")]
    [InlineData("25 mcg/24 h", "25 microgram per 24 hour")]
    [InlineData("50 mg/g", "50 mg per 1 gram, open")]
    [InlineData("100 IE/ml", "100 unit per 1 ml, open")]
    [InlineData("10 mg/ml, 5 ml", "50 mg per 5 ml")]
    [InlineData("9 mg/ml (0.9 %)", "9 mg per 1 ml, open")]
    [InlineData("5000 IU/0.2 ml", "5000 unit per 0.2 ml")]
    public void A_strength_is_read_as_registers_write_it(string text, string expected) => Assert.Equal(expected, Told(Strength.Read(text, Units)));

    [Theory]
    [InlineData("")]
    [InlineData(null)]
    [InlineData("strong")]
    [InlineData("500")]
    [InlineData("500 mg/")]
    [InlineData("mg/ml")]
    [InlineData("10 mg/ml/ml")]
    [InlineData("0 mg")]
    [InlineData("-5 mg")]
    [InlineData("10.000 IE")] // ten, or ten thousand
    [InlineData("2.500 IE/ml")]
    [InlineData("1,250 mg")]
    [InlineData("10 %")]
    public void What_cannot_be_read_or_in_two_ways_is_not_read(string? text) => Assert.Null(Strength.Read(text, Units));

    static string? Told(Strength? strength) => strength is null ? null
        : string.Join(" + ", strength.Parts.Select(p => string.Create(CultureInfo.InvariantCulture, $"{p.Value} {p.Unit}")))
            + (strength.Per is { } per ? string.Create(CultureInfo.InvariantCulture, $" per {per.Value} {per.Unit}{(per.IsWritten ? "" : ", open")}") : "");
}
