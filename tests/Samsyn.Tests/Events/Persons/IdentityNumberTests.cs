using System.Globalization;
using System.Text;
using System.Text.Json;
using Samsyn.Events.Persons;

namespace Samsyn.Tests.Events.Persons;

/// <summary>Every published vector of valid and invalid numbers, birth dates and sexes; and the notations of one person.</summary>
public sealed class IdentityNumberTests
{
    static readonly DateOnly Today = new(2026, 11, 22);

    [Fact]
    public void Danish_vectors_are_read_as_their_source_says()
    {
        var cases = Cases("ids/dk_cpr.json");
        foreach (var text in Texts(cases, "valid")) Assert.True(Read(text, Country.Denmark) is not null, text);
        foreach (var (text, _) in Pairs(cases, "invalid")) Assert.True(Read(text, Country.Denmark) is null, text);
        foreach (var (text, day) in Pairs(cases, "birthdate")) Assert.Equal(DateOnly.Parse(day, CultureInfo.InvariantCulture), Cpr.BirthDate(Utf8(text)));
    }

    [Fact]
    public void A_cpr_number_without_modulus_11_is_a_number()
    {
        // 4·0+3·1+2·0+7·1+6·8+5·5+4·1+3·2+2·3+4 = 103, which 11 does not divide
        Assert.Equal(new DateOnly(1985, 1, 1), Read("010185-1234", Country.Denmark)?.BirthDate);
    }

    [Theory]
    [InlineData("0101000000", 1900), InlineData("0101364000", 2036), InlineData("0101374000", 1937), InlineData("0101575000", 2057)]
    [InlineData("0101585000", 1858), InlineData("0101369000", 2036), InlineData("0101379000", 1937)]
    public void The_seventh_digit_of_a_cpr_number_says_the_century(string text, int year) =>
        Assert.Equal(year, Cpr.BirthDate(Utf8(text))?.Year);

    [Fact]
    public void Swedish_vectors_are_read_as_their_source_says()
    {
        var cases = Cases("ids/se_personnummer_meta.json");
        foreach (var item in cases.GetProperty("list").EnumerateArray())
            foreach (var notation in new[] { "long", "sep", "sep_long" })
            {
                var text = item.GetProperty(notation).GetString()!;
                var number = Read(text, Country.Sweden);
                Assert.True(item.GetProperty("valid").GetBoolean() == number is not null, text);
                if (number is { } valid) Assert.Equal(item.GetProperty("male").GetBoolean() ? Sex.Male : Sex.Female, valid.Sex);
            }
        foreach (var text in Texts(cases, "interim_valid_long").Concat(Texts(cases, "stdnum_valid"))) Assert.True(Read(text, Country.Sweden) is not null, text);
        foreach (var text in Texts(cases, "stdnum_invalid")) Assert.True(Read(text, Country.Sweden) is null, text);
        foreach (var (text, day) in Pairs(cases, "stdnum_birthdate")) Assert.Equal(DateOnly.Parse(day, CultureInfo.InvariantCulture), Personnummer.BirthDate(Complete(text)));
        foreach (var (text, sex) in Pairs(cases, "stdnum_gender")) Assert.Equal(sex, Personnummer.Sex(Complete(text)).ToString()[..1]);
    }

    [Fact]
    public void Norwegian_vectors_are_read_as_their_source_says()
    {
        var cases = Cases("ids/no_fi.json");
        foreach (var text in Texts(cases, "no_valid")) Assert.True(Read(text, Country.Norway) is not null, text);
        foreach (var text in Texts(cases, "no_invalid")) Assert.True(Read(text, Country.Norway) is null, text);
        foreach (var (text, day) in Pairs(cases, "no_birthdate")) Assert.Equal(DateOnly.Parse(day, CultureInfo.InvariantCulture), Fodselsnummer.BirthDate(Utf8(text)));
        foreach (var (text, _) in Pairs(cases, "no_no_birthdate")) Assert.Null(Fodselsnummer.BirthDate(Utf8(text)));
        foreach (var (text, sex) in Pairs(cases, "no_gender")) Assert.Equal(sex, Fodselsnummer.Sex(Utf8(text)).ToString()[..1]);
    }

    [Fact]
    public void Finnish_vectors_are_read_as_their_source_says()
    {
        var cases = Cases("ids/no_fi.json");
        foreach (var text in Texts(cases, "fi_valid")) Assert.True(Read(text, Country.Finland) is not null, text);
        foreach (var text in Texts(cases, "fi_invalid")) Assert.True(Read(text, Country.Finland) is null, text);
        foreach (var text in Texts(cases, "fi_temporary_valid")) Assert.True(Hetu.IsTemporary(Utf8(text)), text);
    }

    [Theory]
    [InlineData('-', 1952), InlineData('U', 1952), InlineData('V', 1952), InlineData('W', 1952), InlineData('X', 1952), InlineData('Y', 1952)]
    [InlineData('+', 1852), InlineData('A', 2052), InlineData('B', 2052), InlineData('F', 2052)]
    public void Finland_has_several_signs_for_a_century_and_each_makes_another_person(char sign, int year)
    {
        var number = Read($"131052{sign}308T", Country.Finland);
        Assert.Equal(year <= 2026 ? new DateOnly(year, 10, 13) : null, number?.BirthDate);
        Assert.Equal(sign == '-', number == Read("131052-308t", Country.Finland));
    }

    [Theory]
    [InlineData("G"), InlineData("T"), InlineData("Z"), InlineData("/"), InlineData(" ")]
    public void Other_signs_are_no_century(string sign) => Assert.Null(Read($"131052{sign}308T", Country.Finland));

    [Fact]
    public void A_centenarian_is_one_person_in_every_Swedish_notation()
    {
        var whole = Read("190905271474", Country.Sweden);
        Assert.Equal(new DateOnly(1909, 5, 27), whole?.BirthDate);
        Assert.Equal(whole, Read("090527+1474", Country.Sweden));
        Assert.Equal(whole, Read(" 19090527-1474 ", Country.Sweden));
        Assert.NotEqual(whole, Read("090527-1474", Country.Sweden));
    }

    [Theory]
    [InlineData("261121-001", '-', 2026), InlineData("261123-001", '-', 1926), InlineData("261123+001", '+', 1926), InlineData("271123+001", '+', 1827)]
    public void Ten_digits_mean_the_youngest_who_is_born_and_a_plus_one_who_turns_a_hundred_this_year_or_has(string serial, char sign, int year)
    {
        var text = serial.Replace('+', sign) + Luhn(serial);
        Assert.Equal(year, Read(text, Country.Sweden)?.BirthDate?.Year);
    }

    [Fact]
    public void An_FH_number_tells_neither_birth_date_nor_sex()
    {
        var digits = WithChecks("823142513");
        var number = Read(digits, Country.Norway);
        Assert.NotNull(number);
        Assert.Null(number.Value.BirthDate);
        Assert.Null(number.Value.Sex);
    }

    [Theory]
    [InlineData("511015940", 2015, 10, 11), InlineData("115015940", 2015, 10, 11), InlineData("119015940", 2015, 10, 11)]
    public void D_and_H_numbers_and_test_persons_have_the_birth_date_that_lies_beneath(string nine, int year, int month, int day) =>
        Assert.Equal(new DateOnly(year, month, day), Fodselsnummer.BirthDate(Utf8(nine + "00")));

    [Fact]
    public void A_number_is_never_written_out() => Assert.DoesNotContain("2110625629", Read("2110625629", Country.Denmark).ToString());

    static IdentityNumber? Read(string text, Country country) => IdentityNumber.TryRead(Utf8(text), country, Today, out var number) ? number : null;

    static byte[] Complete(string text)
    {
        var canonical = new byte[12];
        Assert.True(Personnummer.Complete(Utf8(text), Today, canonical));
        return canonical;
    }

    static char Luhn(string serial) => Enumerable.Range('0', 10).Select(c => (char)c)
        .Single(c => serial.Where(char.IsAsciiDigit).Append(c).Select((d, i) => (d - '0') * (2 - i % 2)).Sum(n => n / 10 + n % 10) % 10 == 0);

    static string WithChecks(string nine) => Enumerable.Range(0, 100).Select(c => nine + c.ToString("00", CultureInfo.InvariantCulture))
        .Single(text => Weighed(text, 3, 7, 6, 1, 8, 9, 4, 5, 2, 1) % 11 == 0 && Weighed(text, 5, 4, 3, 2, 7, 6, 5, 4, 3, 2, 1) % 11 == 0);

    static int Weighed(string digits, params int[] weights) => weights.Select((w, i) => w * (digits[i] - '0')).Sum();
    static byte[] Utf8(string text) => Encoding.UTF8.GetBytes(text);
    static JsonElement Cases(string path) => JsonDocument.Parse(File.ReadAllText(CasesFolder.Path(path))).RootElement;
    static IEnumerable<string> Texts(JsonElement cases, string name) => cases.GetProperty(name).EnumerateArray().Select(e => e.GetString()!);
    static IEnumerable<(string, string)> Pairs(JsonElement cases, string name) => cases.GetProperty(name).EnumerateObject().Select(p => (p.Name, p.Value.GetString()!));
}
