using System.Globalization;
using CsCheck;
using Samsyn.Medicines.Activity;

namespace Samsyn.Tests.Medicines.Activity;

public sealed class WrittenFiguresTests
{
    static readonly string[] Languages = ["sv-SE", "da-DK", "nb-NO", "en-GB"], Formats = ["N2", "F2", "0.##"];

    [Theory]
    [InlineData("310", "310")]
    [InlineData("0", "0")]
    [InlineData("310.5", "310.5")]
    [InlineData("310,5", "310.5")]
    [InlineData("310.50", "310.5")]
    [InlineData(",5", "0.5")]
    [InlineData("0.125", "0.125")]
    [InlineData("1234.500", "1234.5")] // four digits before the sign: no thousands
    [InlineData("1 234", "1234")]
    [InlineData("1\u00a0234,5", "1234.5")]
    [InlineData("1.234.567", "1234567")]
    [InlineData("1.234,5", "1234.5")]
    [InlineData("1,234.5", "1234.5")]
    [InlineData("-3", "-3")]
    [InlineData("\u22123", "-3")]
    [InlineData("+3", "3")]
    public void A_number_that_can_be_read_in_one_way_is_read(string text, string value) => Assert.Equal(value, Read(text));

    [Theory]
    [InlineData("much", "number")]
    [InlineData("", "number")]
    [InlineData("-", "number")]
    [InlineData("1e3", "number")]
    [InlineData("1.2.3", "number")]
    [InlineData("1.234.5", "number")]
    [InlineData("12 34", "number")]
    [InlineData("310.", "number")]
    [InlineData("1.234", "ambiguous")]
    [InlineData("12,000", "ambiguous")]
    [InlineData("1234567890123", "too-large")]
    [InlineData("0.1234567", "too-precise")]
    public void A_number_that_cannot_is_refused_with_the_reason(string text, string reason) => Assert.Equal(reason, Read(text));

    [Theory]
    [InlineData("1.234", "12.5", "1.234")] // the point stands before decimals elsewhere
    [InlineData("1.234", "12,5", "1234")] // the comma does: the point is between thousands
    [InlineData("1.234", "1.234.567", "1234")]
    [InlineData("1,234", "12.5", "1234")]
    [InlineData("1,234", "12,5", "1.234")]
    [InlineData("1.234", "12.5 12,5", "ambiguous")] // both do
    [InlineData("1.234", "1 234", "ambiguous")]
    public void A_number_that_could_be_two_is_read_as_the_others_of_the_file_are(string text, string others, string value) =>
        Assert.Equal(value, Read(text, others == "1 234" ? [others] : others.Split(' ')));

    [Fact]
    public void What_a_Nordic_or_an_English_spreadsheet_writes_is_read_back()
    {
        // 0.25 among the others tells which sign stands before decimals
        Gen.Select(Gen.Int[0, 99_999_999], Gen.Int[0, 3], Gen.Int[0, 2]).Sample((hundredths, language, form) =>
        {
            var value = hundredths / 100m;
            var (culture, format) = (CultureInfo.GetCultureInfo(Languages[language]), Formats[form]);
            var figures = new WrittenFigures([value.ToString(format, culture), 0.25m.ToString("F2", culture)]);
            return figures.Read(value.ToString(format, culture), out var read) is null && read == value;
        });
    }

    static string Read(string text, params IEnumerable<string> others) =>
        new WrittenFigures(others.Append(text)).Read(text, out var value) ?? value.ToString(CultureInfo.InvariantCulture);
}
