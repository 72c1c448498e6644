using System.Text;
using CsCheck;

namespace Samsyn.Tests.Events.Imports.Csv;

/// <summary>Whatever table is written is read back the same, however the bytes arrive.</summary>
public sealed class CsvPropertyTests
{
    const string Delimiters = ",;\t|";

    static readonly Gen<string> Piece = One.Of(
        "\"", "\"\"", ",", ";", "\t", "|", "\n", "\r\n", "\r", " ", "å", "€", "💊", "\uFEFF", "\0", "J01CA08", "1.50", "-3", "x", "'", "\\", "\u00A0", "語");

    static readonly Gen<string> Field = Gen.OneOf(Piece.Array[0, 6].Select(string.Concat), Gen.String.Where(IsText));
    static readonly Gen<string> ColumnName = Gen.Int[0, 999].Select(i => $"column {i}");

    static readonly Gen<Written> Table =
        from delimiter in Gen.Char[Delimiters]
        from columns in Gen.Int[1, 8]
        from rows in Field.Array[columns].Array[0, 12]
        from header in ColumnName.Array[columns]
        from alwaysQuoted in Gen.Bool
        from lineEnd in One.Of("\n", "\r\n")
        from isFinished in Gen.Bool
        from mark in Gen.Bool
        select new Written(delimiter, header, rows, alwaysQuoted, lineEnd, isFinished, mark);

    [Fact]
    public void A_table_is_read_back_as_it_was_written_whatever_pieces_the_stream_delivers() =>
        Gen.Select(Table, Gen.OneOf(Gen.Int[1, 7], Gen.Const(int.MaxValue))).Sample((table, chunk) =>
        {
            var read = CsvRows.Read(table.Bytes, table.Delimiter, chunk);

            Assert.Equal(table.Header, read.Header);
            Assert.Equal(table.Rows, read.All.Select(r => r.Fields));
            Assert.Equal(table.Lines, read.All.Select(r => r.Line));
        }, iter: 3000);

    [Fact]
    public void What_was_read_of_damaged_bytes_does_not_depend_on_the_pieces_and_no_byte_is_lost() =>
        Gen.Select(Table, Gen.Byte.Array[1, 3], Gen.Int[0, 5000].Array[3], Gen.Int[1, 7]).Sample((table, bytes, places, chunk) =>
        {
            var damaged = table.Bytes.ToList();
            foreach (var (place, value) in places.Zip(bytes)) damaged.Insert(place % (damaged.Count + 1), value);

            var (whole, slow) = (CsvRows.Read([.. damaged], table.Delimiter), CsvRows.Read([.. damaged], table.Delimiter, chunk));

            Assert.Equal(whole.All.Select(Shown), slow.All.Select(Shown));
            Assert.Equal(whole.All.Select(r => r.Line).Order(), whole.All.Select(r => r.Line).Distinct());
        }, iter: 3000);

    static string Shown(CsvRows.Row row) => $"{row.Line} {row.Problem} {row.Raw} {string.Join('¦', row.Fields)}";

    static bool IsText(string text) => Encoding.UTF8.GetString(Encoding.UTF8.GetBytes(text)) == text;

    sealed record Written(char Delimiter, string[] Header, string[][] Rows, bool AlwaysQuoted, string LineEnd, bool IsFinished, bool Mark)
    {
        public byte[] Bytes => Encoding.UTF8.GetBytes((Mark ? "\uFEFF" : "") + string.Join(LineEnd, Records) + (IsFinished ? LineEnd : ""));

        /// <summary>The line on which each row begins: the header is the first.</summary>
        public IEnumerable<long> Lines
        {
            get
            {
                var line = 2L;
                foreach (var row in Rows)
                {
                    yield return line;
                    line += 1 + row.Sum(f => f.Count(c => c == '\n'));
                }
            }
        }

        IEnumerable<string> Records => Rows.Prepend(Header).Select(row => string.Join(Delimiter, row.Select(Quoted)));

        // A row that would look blank must be quoted, or it is a blank line
        string Quoted(string field) => AlwaysQuoted || field.Trim().Length == 0 || field.Any(c => c == Delimiter || c is '"' or '\n' or '\r')
            ? $"\"{field.Replace("\"", "\"\"", StringComparison.Ordinal)}\""
            : field;
    }
}
