using System.Globalization;
using Samsyn.Kernel.Amounts;
using Samsyn.Kernel.Time;

namespace Samsyn.Tests.Texts;

/// <summary>Numbers, months and money as readers of each language write them. Spaces within a number do not break.</summary>
public sealed class TextsTests
{
    [Theory]
    [InlineData("en-GB", "1,234,567.5")]
    [InlineData("sv-SE", "1 234 567,5")]
    [InlineData("da-DK", "1.234.567,5")]
    [InlineData("nb-NO", "1 234 567,5")]
    public void Numbers(string culture, string expected) => Assert.Equal(expected, In(culture, t => t.Number(1234567.5m, 1)));

    [Theory]
    [InlineData("en-GB", "Mar 2025")]
    [InlineData("sv-SE", "mars 2025")]
    [InlineData("da-DK", "mar. 2025")]
    [InlineData("nb-NO", "mar 2025")]
    public void Months(string culture, string expected) => Assert.Equal(expected, In(culture, t => t.Month(new(2025, 3))));

    [Theory]
    [InlineData("en-GB", "October 2026")]
    [InlineData("sv-SE", "oktober 2026")]
    public void Long_months(string culture, string expected) => Assert.Equal(expected, In(culture, t => t.LongMonth(new Month(2026, 10))));

    [Theory]
    [InlineData("en-GB", "SEK", "1,235 kr")]
    [InlineData("sv-SE", "SEK", "1 235 kr")]
    [InlineData("da-DK", "DKK", "1.235 kr")]
    [InlineData("nb-NO", "EUR", "1 235 €")]
    public void Money_in_whole_units(string culture, string currency, string expected) =>
        Assert.Equal(expected, In(culture, t => t.Money(new Money(123_456, new Currency(currency)))));

    [Theory]
    [InlineData("en-GB", "412 million")]
    [InlineData("sv-SE", "412 miljoner")]
    [InlineData("da-DK", "412 mio.")]
    [InlineData("nb-NO", "412 millioner")]
    public void Large_numbers_in_words(string culture, string expected) =>
        Assert.Equal(expected, In(culture, t => t.Rounded(412_300_000m)));

    [Theory]
    [InlineData(0.061, "+6,1 %")]
    [InlineData(-0.03, "−3,0 %")]
    [InlineData(0.0, "0,0 %")]
    [InlineData(-0.0003, "0,0 %")]
    public void Changes_carry_their_sign(double change, string expected) =>
        Assert.Equal(expected, In("sv-SE", t => t.Change((decimal)change)));

    [Fact]
    public void What_is_missing_is_a_dash_and_not_zero()
    {
        Assert.Equal("–", In("sv-SE", t => t.Number(null)));
        Assert.Equal("–", In("sv-SE", t => t.Percent(null)));
        Assert.Equal("–", In("sv-SE", t => t.Money(null)));
        Assert.Equal("–", In("sv-SE", t => t.Rounded(null)));
    }

    [Fact]
    public void A_key_that_does_not_exist_is_shown_in_brackets() => Assert.Equal("[no.such.text]", In("sv-SE", t => t["no.such.text"]));

    /// <summary>What is said in a culture, with ordinary spaces for those that do not break.</summary>
    static string In(string culture, Func<Samsyn.Kernel.Texts.Texts, string> say)
    {
        var before = CultureInfo.CurrentUICulture;
        CultureInfo.CurrentUICulture = CultureInfo.GetCultureInfo(culture);
        try
        {
            return say(new(Repository.Texts)).Replace('\u00a0', ' ').Replace('\u202f', ' ');
        }
        finally
        {
            CultureInfo.CurrentUICulture = before;
        }
    }
}
