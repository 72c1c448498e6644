using CsCheck;
using Samsyn.Kernel.Csv;
using Samsyn.Tests.Events;

namespace Samsyn.Tests.Csv;

/// <summary>Small files that people write: a quote that is not closed takes no line with it unseen.</summary>
public sealed class CsvRowsTests
{
    static string Shown(string text) =>
        string.Join(" / ", CsvRows.Read(text).Select(r => $"{r.Line} {string.Join('|', r.Cells).Replace("\n", "⏎", StringComparison.Ordinal)}{(r.IsOpen ? " open" : "")}"));

    [Theory]
    [InlineData("a,b\n1,\"x, \"\"y\"\"\"\n", "1 a|b / 2 1|x, \"y\"")]
    [InlineData("a;b\r\n\"1\";\"two\r\nlines\"\r\n3;4", "1 a|b / 2 1|two\r⏎lines / 4 3|4")]
    [InlineData("a,b\n\"1\" ,5\"\n", "1 a|b / 2 1|5\"")]
    [InlineData("a,b,c\n\"one\ncell\",x,y\n", "1 a|b|c / 2 one⏎cell|x|y")]
    public void Quoted_cells_hold_delimiters_quotes_and_line_ends(string text, string rows) => Assert.Equal(rows, Shown(text));

    [Theory]
    [InlineData("a,b,c\n1,x,\"never closed\n2,y,z\n", 2)]
    [InlineData("a,b,c\n0,w,x\n1,x,\"never closed\n2,y,\"a note\"\n", 3)]
    [InlineData("a,b,c\n1,x,\"never closed\n2,y,z\n3,z,another\"\n", 2)]
    [InlineData("a,b,c\n1,\"x,y\n2,y\",z\n", 2)]
    [InlineData("a,b,c\n\"two\nlines\",x,\"never\n", 3)]
    [InlineData("a,b,c\n1,x,\"closed\" too early\n", 2)]
    [InlineData("a,\"b,c\n1,x,\"y\"\n", 1)]
    public void A_quote_that_is_not_closed_where_its_cell_ends_is_told_on_its_line_and_reading_stops(string text, int line)
    {
        var last = CsvRows.Read(text).Last();

        Assert.Equal((true, line), (last.IsOpen, last.Line));
    }

    [Fact]
    public void What_is_written_is_read_and_any_one_quote_taken_away_is_told()
    {
        var word = One.Of("x", "J01CA04", "two words", "a, b", "");
        (from rows in Gen.Select(word, word, word).List[2, 12]
         from at in Gen.Int[0, rows.Count * 6 - 1]
         select (rows, at)).Sample(given =>
        {
            var cells = given.rows.Select(r => new[] { r.Item1, r.Item2, r.Item3 }).ToList();
            var text = "a,b,c\n" + string.Concat(cells.Select(r => string.Join(',', r.Select(c => $"\"{c}\"")) + "\n"));
            Assert.Equal(cells, CsvRows.Read(text).Skip(1).Select(r => r.Cells));

            var quotes = text.Index().Where(c => c.Item == '"').Select(c => c.Index).ToList();
            var broken = CsvRows.Read(text.Remove(quotes[given.at], 1)).ToList();

            // Either the row is told, or the missing quote was an opening one, and no line is lost
            Assert.True(broken[^1].IsOpen || broken.Count == given.rows.Count + 1);
        });
    }
}
