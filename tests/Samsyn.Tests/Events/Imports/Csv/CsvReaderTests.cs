using System.Text;
using Samsyn.Events.Imports;

namespace Samsyn.Tests.Events.Imports.Csv;

/// <summary>The examples of RFC 4180, section 2, and what it leaves open.</summary>
public sealed class CsvReaderTests
{
    [Theory]
    [InlineData("a,b,c\r\naaa,bbb,ccc\r\nzzz,yyy,xxx\r\n")] // rule 1
    [InlineData("a,b,c\r\naaa,bbb,ccc\r\nzzz,yyy,xxx")] // rule 2
    [InlineData("a,b,c\naaa,bbb,ccc\nzzz,yyy,xxx\n")]
    [InlineData("a,b,c\r\n\"aaa\",\"bbb\",\"ccc\"\r\nzzz,yyy,xxx")] // rule 5
    [InlineData("\"a\",\"b\",\"c\"\naaa,\"bbb\",ccc\nzzz,yyy,\"xxx\"")]
    [InlineData("\uFEFFa,b,c\naaa,bbb,ccc\nzzz,yyy,xxx\n")]
    [InlineData("\uFEFF\"a\",\"b\",\"c\"\naaa,bbb,ccc\nzzz,yyy,xxx\n")]
    public void The_same_table_is_read_however_it_is_written(string csv)
    {
        var rows = CsvRows.Read(csv);

        Assert.Equal(["a", "b", "c"], rows.Header);
        Assert.Equal([["aaa", "bbb", "ccc"], ["zzz", "yyy", "xxx"]], rows.Good);
    }

    [Fact]
    public void Line_ends_delimiters_and_doubled_quotes_stand_in_quoted_fields()
    {
        var rows = CsvRows.Read("a,b,c\r\n\"aaa\",\"b\r\nbb\",\"c,cc\"\r\n\"\",\"b\"\"bb\",\"\"\"\"\r\n"); // rules 6 and 7

        Assert.Equal([["aaa", "b\r\nbb", "c,cc"], ["", "b\"bb", "\""]], rows.Good);
    }

    [Fact]
    public void Spaces_are_part_of_a_field() // rule 4
        => Assert.Equal([[" x ", "  "]], CsvRows.Read("a,b\n x ,  \n").Good);

    [Fact]
    public void A_quote_inside_a_field_that_is_not_quoted_is_a_letter() =>
        Assert.Equal([["5\" tube", "x"]], CsvRows.Read("a,b\n5\" tube,x\n").Good);

    [Theory]
    [InlineData(';'), InlineData('\t'), InlineData('|')]
    public void Any_delimiter_may_be_told(char delimiter) =>
        Assert.Equal([["1,5", "x"]], CsvRows.Read($"a{delimiter}b\n1,5{delimiter}x\n", delimiter).Good);

    [Fact]
    public void A_record_of_several_lines_counts_by_its_first_and_the_next_by_its_own()
    {
        var rows = CsvRows.Read("\"a\nb\",c\n1,\"x\ny\nz\"\n2,y\n\n3,\"\n\"\n4,w");

        Assert.Equal([3, 6, 8, 10], rows.All.Select(r => r.Line));
        Assert.Equal("1,\"x\ny\nz\"", rows.All[0].Raw);
    }

    [Fact]
    public void Blank_lines_are_skipped_and_counted()
    {
        var rows = CsvRows.Read("a,b\n\n1,x\n \t\n\r\n2,y\n\n\n");

        Assert.Equal([(3, "1"), (6, "2")], rows.All.Select(r => ((int)r.Line, r.Fields[0])));
    }

    [Fact]
    public void Empty_fields_are_no_blank_line() => Assert.Equal([["", ""]], CsvRows.Read("a,b\n,\n").Good);

    [Theory]
    [InlineData(""), InlineData("\n"), InlineData("a,b"), InlineData("a,b\n"), InlineData("a,b\r\n\r\n")]
    public void A_file_without_rows_has_none(string csv) => Assert.Empty(CsvRows.Read(csv).All);

    [Fact]
    public void A_field_may_be_as_long_as_a_letter()
    {
        var text = string.Concat(Enumerable.Repeat("a \"long\" story\n", 3000));
        var rows = CsvRows.Read($"a,b\n1,\"{text.Replace("\"", "\"\"", StringComparison.Ordinal)}\"\n2,x\n");

        Assert.Equal([["1", text], ["2", "x"]], rows.Good);
    }

    [Fact]
    public void A_row_with_too_few_or_too_many_fields_is_a_problem_of_that_row()
    {
        var rows = CsvRows.Read("a,b\n1\n1,2\n1,2,3\n" + new string(',', 5000) + "\n3,4\n");

        Assert.Equal([["1", "2"], ["3", "4"]], rows.Good);
        Assert.Equal([(2, RejectCodes.FieldCount), (4, RejectCodes.FieldCount), (5, RejectCodes.FieldCount)], rows.Problems);
    }

    [Fact]
    public void Bytes_that_are_no_utf8_are_a_problem_of_their_row_alone()
    {
        var rows = CsvRows.Read([.. "a,b\n1,å\n2,"u8, 0xE5, .. "\n3,ö\n"u8]);

        Assert.Equal([["1", "å"], ["3", "ö"]], rows.Good);
        Assert.Equal([(3, RejectCodes.NotUtf8)], rows.Problems);
    }

    [Fact]
    public void Letters_that_are_cut_between_two_readings_are_whole_again()
    {
        var csv = Encoding.UTF8.GetBytes("a,b\nåäö,💊\nÆØ,€\n");
        for (var chunk = 1; chunk <= 7; chunk++)
            Assert.Equal([["åäö", "💊"], ["ÆØ", "€"]], CsvRows.Read(csv, chunk: chunk).Good);
    }
}
