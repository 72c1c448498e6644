using System.Text;

namespace Samsyn.Kernel.Csv;

/// <summary>The rows of a small CSV text (RFC 4180; comma, semicolon or tab by the header), each with the line it begins on.</summary>
/// <remarks>For files that people write: the whole text is in memory. Medicine events have a reader of their own.</remarks>
public static class CsvRows
{
    /// <param name="Line">From 1, the header included.</param>
    /// <param name="IsOpen">A quote in it is never closed; only the last row can be so.</param>
    public sealed record Row(int Line, IReadOnlyList<string> Cells, bool IsOpen = false);

    /// <summary>What stands between the cells: that of comma, semicolon and tab which the first line has most of.</summary>
    public static char DelimiterOf(string text)
    {
        var header = text.AsSpan(0, text.AsSpan().IndexOfAny('\r', '\n') is var end and >= 0 ? end : text.Length);
        var (semicolons, commas, tabs) = (header.Count(';'), header.Count(','), header.Count('\t'));
        return tabs > Math.Max(semicolons, commas) ? '\t' : semicolons > commas ? ';' : ',';
    }

    public static IEnumerable<Row> Read(string text)
    {
        text = text.TrimStart('\uFEFF');
        var delimiter = DelimiterOf(text);
        var (cells, cell, quoted, line, first) = (new List<string>(), new StringBuilder(), false, 1, 1);
        for (var i = 0; i < text.Length; i++)
        {
            var c = text[i];
            if (c == '\n') line++;
            if (quoted)
            {
                if (c != '"') cell.Append(c);
                else if (i + 1 < text.Length && text[i + 1] == '"') cell.Append(text[i++]);
                else quoted = false;
            }
            else if (c == '"' && cell.Length == 0) quoted = true;
            else if (c == delimiter) EndCell();
            else if (c == '\n')
            {
                EndCell();
                yield return new(first, cells);
                (cells, first) = ([], line);
            }
            else if (c != '\r') cell.Append(c);
        }
        if (cell.Length > 0 || cells.Count > 0 || quoted)
        {
            EndCell();
            yield return new(first, cells, IsOpen: quoted);
        }

        void EndCell()
        {
            cells.Add(cell.ToString());
            cell.Clear();
        }
    }
}
