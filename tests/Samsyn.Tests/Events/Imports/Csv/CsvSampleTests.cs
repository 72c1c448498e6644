using System.Text;
using Samsyn.Events.Imports.Checking;
using Samsyn.Events.Imports.Csv;
using Samsyn.Events.Imports.Profiles;

namespace Samsyn.Tests.Events.Imports.Csv;

public sealed class CsvSampleTests
{
    static CsvSample Of(string text, ImportProfile.CsvRule? told = null) => new(Encoding.UTF8.GetBytes(text), told ?? new());

    [Theory]
    [InlineData("a,b\n1,2\n", ','), InlineData("a;b\n1,5;2,5\n1,7;8,1\n", ';'), InlineData("a\tb\n1,5\t2\n", '\t'), InlineData("a|b|c\n1|2;x|3\n", '|')]
    [InlineData("name, first;dose\n\"Berg, Åsa\";1\n\"Lie, Per\";2\n", ';')]
    [InlineData("a,b\n\"x;y;z\",2\n\"x;y\",3\n", ',')]
    public void The_delimiter_is_the_sign_that_splits_all_lines_alike(string text, char expected) => Assert.Equal((byte)expected, Of(text).Delimiter);

    [Fact]
    public void A_told_delimiter_wins()
    {
        var sample = Of("a;b,c\n1;2,3\n", new() { Delimiter = "," });

        Assert.Equal(["a;b", "c"], sample.Header);
        Assert.Equal((byte)'\t', Of("a\tb\n", new() { Delimiter = "tab" }).Delimiter);
    }

    [Fact]
    public void Letters_of_Windows_1252_are_found_by_not_being_utf8()
    {
        var sample = new CsvSample([.. "enhet;m"u8, 0xE4, .. "ngd\nV"u8, 0xE4, .. "ster"u8, 0xE5, .. "s;1\n"u8], new());

        Assert.Equal("windows-1252", sample.Encoding);
        Assert.Equal(["enhet", "mängd"], sample.Header);
        Assert.Equal(["Västerås", "1"], sample.Rows[1]);
    }

    [Fact]
    public void One_wrong_letter_in_a_file_of_utf8_does_not_make_it_Windows_1252()
    {
        var sample = new CsvSample([.. "a;b\nVästerås;1\nV"u8, 0xE4, .. "ster;2\n"u8], new());

        Assert.Equal("utf-8", sample.Encoding);
    }

    [Fact]
    public void A_sample_that_ends_within_a_letter_is_utf8() =>
        Assert.Equal("utf-8", new CsvSample([.. "a;b\nV"u8, 0xC3], new()).Encoding);

    [Theory]
    [InlineData("utf-16"), InlineData("utf-16BE"), InlineData("utf-8")]
    public void A_byte_order_mark_tells_the_encoding_and_is_no_part_of_the_header(string name)
    {
        var encoding = Encoding.GetEncoding(name);
        var sample = new CsvSample([.. encoding.GetPreamble(), .. encoding.GetBytes("\"a\";b\nVästerås;1\n")], new());

        Assert.Equal(name, sample.Encoding);
        Assert.Equal(["a", "b"], sample.Header);
        Assert.Equal(["Västerås"], sample.Column("a"));
    }

    [Fact]
    public void A_told_encoding_wins() =>
        Assert.Equal(["Ã¥", "b"], Of("å;b\n", new() { Encoding = "windows-1252" }).Header);

    [Fact]
    public void Columns_are_seen_however_many_there_are()
    {
        var names = Enumerable.Range(0, 60).Select(i => $"c{i}").ToList();
        var sample = Of(string.Join(';', names) + "\n" + string.Join(';', names.Select(n => n + "!")) + "\n");

        Assert.Equal(names.Select(n => n + "!"), names.SelectMany(sample.Column));
    }

    [Theory]
    [InlineData(true, "1,5", "3"), InlineData(false, "1.5", "3"), InlineData(false, "15", "3"), InlineData(false, "1,234.5", "7"), InlineData(false)]
    public void A_decimal_comma_is_one_that_no_point_contradicts(bool expected, params string[] numbers) =>
        Assert.Equal(expected, CsvSample.HasDecimalComma(numbers));

    [Theory]
    [InlineData(DateShape.YearFirst, "2025-03-04"), InlineData(DateShape.YearFirst, "20250304"), InlineData(DateShape.YearFirst, "2025-03"), InlineData(DateShape.YearFirst, "2025")]
    [InlineData(DateShape.YearFirst, "2025-03-04T10:30:00Z", "2025-03-04 10:30")]
    [InlineData(DateShape.DayFirst, "04.03.2025", "13.03.2025"), InlineData(DateShape.DayFirst, "4/3/2025", "31/3/2025"), InlineData(DateShape.DayFirst, "31-03-2025 14:30")]
    [InlineData(DateShape.MonthFirst, "3/4/2025", "3/31/2025")]
    [InlineData(DateShape.DayFirst, "31.03.2025", "30.03.2025", "unknown")]
    public void The_shape_of_dates_is_the_one_in_which_they_can_be_read(DateShape expected, params string[] dates) => Assert.Equal(expected, CsvSample.FindDates(dates));

    [Theory]
    [InlineData("04.03.2025", "05.03.2025"), InlineData("1/2/2025"), InlineData("yesterday", "today"), InlineData("")]
    public void Dates_that_could_be_read_in_two_ways_or_in_none_are_not_guessed(params string[] dates) => Assert.Null(CsvSample.FindDates(dates));
}
