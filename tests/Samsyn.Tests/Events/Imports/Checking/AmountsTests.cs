using System.Globalization;
using System.Text;
using CsCheck;
using Samsyn.Events.Imports;
using Samsyn.Events.Imports.Checking;

namespace Samsyn.Tests.Events.Imports.Checking;

/// <summary>Amounts are exact, or they are refused.</summary>
public sealed class AmountsTests
{
    static readonly Amounts Point = new(Comma: false, Thousands: '\0'), Comma = new(Comma: true, Thousands: '\0');

    [Theory]
    [InlineData("0", 0, 0), InlineData("105", 105_000_000, 0), InlineData("1.50", 1_500_000, 2), InlineData("-3", -3_000_000, 0), InlineData("+2.5", 2_500_000, 1)]
    [InlineData("0.000001", 1, 6), InlineData("-0", 0, 0), InlineData("007.10", 7_100_000, 2), InlineData("1.5000000", 1_500_000, 6), InlineData(".5", 500_000, 1)]
    [InlineData("1e3", 1_000_000_000, 0), InlineData("1.5E-2", 15_000, 3), InlineData("-2e0", -2_000_000, 0), InlineData("1.2300000000000000000000000", 1_230_000, 6)]
    public void A_number_is_read_exactly_and_remembers_its_decimals(string text, long expected, int written) => Assert.Equal((null, expected, written), Read(Point, text));

    [Theory]
    [InlineData("1,50", 1_500_000, 2), InlineData("-0,5", -500_000, 1), InlineData("12", 12_000_000, 0)]
    public void A_decimal_comma_is_read_where_it_is_told_or_found(string text, long expected, int written) => Assert.Equal((null, expected, written), Read(Comma, text));

    [Theory]
    [InlineData(""), InlineData("-"), InlineData("+"), InlineData("."), InlineData("abc"), InlineData("1.2.3"), InlineData("1,5"), InlineData("1 000"), InlineData("--1"), InlineData("1-")]
    [InlineData("1e"), InlineData("e5"), InlineData("0x10"), InlineData("NaN"), InlineData("∞"), InlineData("½"), InlineData("١٢"), InlineData("1_000"), InlineData("(5)"), InlineData("5 mg")]
    [InlineData("1e1.5")]
    public void What_is_no_number_is_refused(string text) => Assert.Equal(RejectCodes.NumberUnreadable, Read(Point, text).Code);

    [Theory]
    [InlineData("1.5"), InlineData("1.234,5"), InlineData("1,2,3")]
    public void With_a_decimal_comma_a_point_is_no_number(string text) => Assert.Equal(RejectCodes.NumberUnreadable, Read(Comma, text).Code);

    [Theory]
    [InlineData("1 234,5", ' ', true, 1_234_500_000), InlineData("1.234.567,89", '.', true, 1_234_567_890_000), InlineData("1,234.5", ',', false, 1_234_500_000)]
    [InlineData("-12 345", ' ', true, -12_345_000_000), InlineData("1234,5", ' ', true, 1_234_500_000)]
    [InlineData("1\u00A0234,5", '\u00A0', true, 1_234_500_000)]
    public void Told_thousands_are_read(string text, char sign, bool comma, long expected) => Assert.Equal((null, expected), CodeAndValue(new(comma, sign), text));

    [Theory]
    [InlineData("12,5", ','), InlineData("1,23", ','), InlineData("1,2345", ','), InlineData(",123", ','), InlineData("1,,234", ','), InlineData("1,234,56", ',')]
    [InlineData("1.234,567", ','), InlineData("1234,567", ','), InlineData("1,234,", ',')]
    public void Signs_that_do_not_stand_between_thousands_are_not_read_as_if(string text, char sign) =>
        Assert.Equal(RejectCodes.NumberUnreadable, Read(new(Comma: false, sign), text).Code);

    [Theory]
    [InlineData("0.0000001"), InlineData("7.66000000000001"), InlineData("1e-7"), InlineData("1.0000000000000000000000000000000001")]
    public void More_than_six_decimals_are_refused_unless_the_profile_rounds(string text)
    {
        Assert.Equal(RejectCodes.NumberTooPrecise, Read(Point, text).Code);
        Assert.Null(Read(Point, text, round: true).Code);
    }

    [Theory]
    [InlineData("7.66000000000001", 7_660_000), InlineData("0.0000005", 0), InlineData("0.0000015", 2), InlineData("0.00000050000000000000000000000000000001", 1), InlineData("-0.0000025", -2)]
    public void Rounding_is_half_to_even(string text, long expected) => Assert.Equal((null, expected), CodeAndValue(Point, text, round: true));

    [Fact]
    public void Eighteen_digits_fit_and_no_more()
    {
        Assert.Equal((null, 999_999_999_999_999_999), CodeAndValue(Point, "999999999999.999999"));
        Assert.Equal((null, -999_999_999_999_999_999), CodeAndValue(Point, "-999999999999.999999"));
        Assert.Equal(RejectCodes.NumberTooLarge, Read(Point, "1000000000000").Code);
        Assert.Equal(RejectCodes.NumberTooLarge, Read(Point, "999999999999999999").Code);
        Assert.Equal(RejectCodes.NumberTooLarge, Read(Point, "1e12").Code);
        Assert.Equal(RejectCodes.NumberTooLarge, Read(Point, "1e40").Code);
        Assert.Equal(RejectCodes.NumberTooLarge, Read(Point, "-12345678901234567890123456789012345").Code);
    }

    [Fact]
    public void Money_has_two_decimals()
    {
        Assert.Null(Point.Read("12.50"u8, 2, false, out var minor, out _));
        Assert.Equal(1250, minor);
        Assert.Equal(RejectCodes.NumberTooPrecise, Point.Read("12.505"u8, 2, false, out _, out _));
    }

    [Fact]
    public void An_exponent_of_any_size_takes_no_time_and_no_memory()
    {
        Assert.Equal(RejectCodes.NumberTooLarge, Read(Point, "1e999999999").Code);
        Assert.Equal(RejectCodes.NumberTooPrecise, Read(Point, "1e-999999999").Code);
        Assert.Equal((null, 0L), CodeAndValue(Point, "0e999999999"));
        Assert.Equal((null, 0L), CodeAndValue(Point, "1e-999999999", round: true));
        Assert.NotNull(Read(Point, "1e99999999999999999999").Code);
    }

    static readonly Gen<string> Number =
        from sign in One.Of("", "-", "+")
        from whole in Gen.Char["0123456789"].Array[1, 14].Select(c => new string(c))
        from fraction in Gen.OneOf(Gen.Const(""), Gen.Char["0123456789"].Array[1, 9].Select(c => "." + new string(c)))
        from exponent in Gen.OneOf(Gen.Const(""), Gen.Const(""), Gen.Int[-6, 6].Select(e => $"e{e}"))
        select sign + whole + fraction + exponent;

    [Fact]
    public void It_reads_what_decimal_arithmetic_reads() =>
        Gen.Select(Number, Gen.Bool, Gen.Bool).Sample((text, round, comma) =>
        {
            var exact = decimal.Parse(text, NumberStyles.Float, CultureInfo.InvariantCulture);
            var rounded = decimal.Round(exact, 6, MidpointRounding.ToEven);
            (string?, long) expected = rounded != exact && !round ? (RejectCodes.NumberTooPrecise, 0)
                : Math.Abs(rounded) > 999_999_999_999.999999m ? (RejectCodes.NumberTooLarge, 0)
                : (null, (long)(rounded * 1_000_000));

            var (code, value) = CodeAndValue(comma ? Comma : Point, comma ? text.Replace('.', ',') : text, round);

            Assert.Equal(expected, (code, code is null ? value : 0));
        }, iter: 20_000);

    static (string? Code, long Scaled, int Written) Read(Amounts amounts, string text, bool round = false)
    {
        var code = amounts.Read(Encoding.UTF8.GetBytes(text), 6, round, out var scaled, out var written);
        return (code, scaled, written);
    }

    static (string? Code, long Scaled) CodeAndValue(Amounts amounts, string text, bool round = false) => Read(amounts, text, round) is var (code, scaled, _) ? (code, scaled) : default;
}
