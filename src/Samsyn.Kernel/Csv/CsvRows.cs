using System.Text;

namespace Samsyn.Kernel.Csv;

/// <summary>The rows of a small CSV text (RFC 4180, comma or semicolon by the header), each with the line it begins on.</summary>
/// <remarks>For files that people make by hand and that fit in memory; medicine events have a streaming reader of their own.</remarks>
public static class CsvRows
{
    /// <param name="Line">The line it begins on, from 1.</param>
    /// <param name="IsOpen">True for the last row when a quote in it was never closed.</param>
    public sealed record Row(int Line, IReadOnlyList<string> Cells, bool IsOpen = false);

    /// <summary>What stands between the cells: a semicolon when the first line has more of them than of commas.</summary>
    public static char DelimiterOf(string text)
    {
        var header = text.AsSpan(0, text.AsSpan().IndexOfAny('\r', '\n') is var end and >= 0 ? end : text.Length);
        return header.Count(';') > header.Count(',') ? ';' : ',';
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
