using System.Text;
using Samsyn.Events.Imports;

namespace Samsyn.Tests.Events.Imports.Csv;

/// <summary>One bad record never takes others with it.</summary>
public sealed class CsvDamageTests
{
    [Fact]
    public void A_quote_that_is_never_closed_spoils_only_its_line()
    {
        var rows = CsvRows.Read("a,b\n1,x\n2,\"y\n3,z\n4,w\n");

        Assert.Equal([["1", "x"], ["3", "z"], ["4", "w"]], rows.Good);
        Assert.Equal([(3, RejectCodes.QuoteNeverClosed)], rows.Problems);
        Assert.Equal("2,\"y", rows.All[1].Raw);
        Assert.Equal([2, 3, 4, 5], rows.All.Select(r => r.Line));
    }

    [Fact]
    public void A_quote_that_is_never_closed_in_a_long_file_spoils_only_its_line()
    {
        var many = Enumerable.Range(3, 40_000).Select(i => $"{i},z");
        var rows = CsvRows.Read("a,b\n1,x\n2,\"y\n" + string.Join('\n', many) + "\n");

        Assert.Equal([(3, RejectCodes.QuoteNeverClosed)], rows.Problems);
        Assert.Equal(1 + 40_000, rows.Good.Count());
        Assert.Equal(Enumerable.Range(2, 40_002), rows.All.Select(r => (int)r.Line));
    }

    [Fact]
    public void Where_a_later_quote_seems_to_close_it_the_line_on_which_it_opened_is_the_bad_one()
    {
        var rows = CsvRows.Read("\"a\",\"b\"\n\"1\",\"x\n\"2\",\"y\"\n\"3\",\"z\"\n");

        Assert.Equal([["2", "y"], ["3", "z"]], rows.Good);
        Assert.Equal([(2, RejectCodes.TextAfterQuote)], rows.Problems);
    }

    [Fact]
    public void Text_after_a_closing_quote_is_a_problem_of_its_row()
    {
        var rows = CsvRows.Read("a,b\n\"1\"x,y\n2,z\n");

        Assert.Equal([(2, RejectCodes.TextAfterQuote)], rows.Problems);
        Assert.Equal([["2", "z"]], rows.Good);
    }

    [Theory]
    [InlineData("a,b,c\n1,x,y\n2,z", RejectCodes.CutOff)]
    [InlineData("a,b,c\n1,x,y\n2", RejectCodes.CutOff)]
    [InlineData("a,b,c\n1,x,y\n2,\"z", RejectCodes.QuoteNeverClosed)]
    public void A_last_line_that_was_cut_off_is_not_taken(string csv, string code)
    {
        var rows = CsvRows.Read(csv);

        Assert.Equal([["1", "x", "y"]], rows.Good);
        Assert.Equal([(3, code)], rows.Problems);
    }

    [Fact]
    public void A_last_line_with_all_its_fields_needs_no_line_end() =>
        Assert.Equal([["1", "x"], ["2", "y"]], CsvRows.Read("a,b\n1,x\n2,y").Good);

    [Theory]
    [InlineData((1 << 20) + 10), InlineData(1_500_000), InlineData(5_000_000)]
    public void A_line_without_end_is_one_problem_and_the_rest_goes_on(int length)
    {
        var csv = Encoding.UTF8.GetBytes("a,b\n1,x\n2," + new string('y', length) + "\n3,z\n4,w\n");
        foreach (var chunk in new[] { int.MaxValue, 70_001 })
        {
            var rows = CsvRows.Read(csv, chunk: chunk);

            Assert.Equal([(3, RejectCodes.LineWithoutEnd)], rows.Problems);
            Assert.Equal([["1", "x"], ["3", "z"], ["4", "w"]], rows.Good);
            Assert.StartsWith("2,yyy", rows.All[1].Raw, StringComparison.Ordinal);
            Assert.Equal([2, 3, 4, 5], rows.All.Select(r => r.Line));
        }
    }

    [Fact]
    public void A_line_without_end_may_be_the_last_one()
    {
        var rows = CsvRows.Read("a,b\n1,x\n2," + new string('y', 3_000_000));

        Assert.Equal([["1", "x"]], rows.Good);
        Assert.Equal([(3, RejectCodes.LineWithoutEnd)], rows.Problems);
    }

    [Fact]
    public void A_line_without_end_after_an_open_quote_is_two_problems()
    {
        var rows = CsvRows.Read("a,b\n1,\"x\n2," + new string('y', 3_000_000) + "\n3,z\n");

        Assert.Equal([(2, RejectCodes.QuoteNeverClosed), (3, RejectCodes.LineWithoutEnd)], rows.Problems);
        Assert.Equal([["3", "z"]], rows.Good);
    }
}
