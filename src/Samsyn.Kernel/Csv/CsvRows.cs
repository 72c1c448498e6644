using System.Text;

namespace Samsyn.Kernel.Csv;

/// <summary>The rows of a small CSV text (RFC 4180; comma, semicolon or tab by the header), each with the line it begins on.</summary>
/// <remarks>For files that people write: the whole text is in memory. Medicine events have a reader of their own.</remarks>
public static class CsvRows
{
    /// <param name="Line">From 1, the header included; of an open row the line on which the quote stands.</param>
    /// <param name="Cells">Of an open row up to the cell that is not closed.</param>
    /// <param name="IsOpen">Its last cell begins with a quote that is not closed where the cell ends. Nothing is read after it, so only the last row can be so.</param>
    public sealed record Row(int Line, IReadOnlyList<string> Cells, bool IsOpen = false);

    /// <summary>What stands between the cells: that of comma, semicolon and tab which the first line has most of.</summary>
    public static char DelimiterOf(string text)
    {
        var header = FirstLine(text);
        var (semicolons, commas, tabs) = (header.Count(';'), header.Count(','), header.Count('\t'));
        return tabs > Math.Max(semicolons, commas) ? '\t' : semicolons > commas ? ';' : ',';
    }

    public static IEnumerable<Row> Read(string text)
    {
        text = text.TrimStart('\uFEFF');
        var delimiter = DelimiterOf(text);
        var inRow = FirstLine(text).Count(delimiter);
        var (cells, cell, quoted, closed, line, first) = (new List<string>(), new StringBuilder(), false, false, 1, 1);
        var (opened, openedOn) = (0, 0);
        for (var i = 0; i < text.Length; i++)
        {
            var c = text[i];
            if (c == '\n') line++;
            if (quoted)
            {
                if (c != '"') cell.Append(c);
                else if (i + 1 < text.Length && text[i + 1] == '"') cell.Append(text[i++]);
                else if (line > openedOn && Swallows(text, opened, i, delimiter, inRow)) break;
                else (quoted, closed) = (false, true);
            }
            else if (c == '"' && cell.Length == 0 && !closed) (quoted, opened, openedOn) = (true, i, line);
            else if (c == delimiter) EndCell();
            else if (c == '\n')
            {
                EndCell();
                yield return new(first, cells);
                (cells, first) = ([], line);
            }
            else if (closed && !char.IsWhiteSpace(c))
            {
                quoted = true;
                break;
            }
            else if (c != '\r' && !closed) cell.Append(c);
        }
        if (cell.Length > 0 || cells.Count > 0 || quoted)
        {
            EndCell();
            yield return new(quoted ? openedOn : first, cells, IsOpen: quoted);
        }

        void EndCell()
        {
            cells.Add(cell.ToString());
            cell.Clear();
            closed = false;
        }
    }

    static ReadOnlySpan<char> FirstLine(string text) => text.AsSpan(0, text.AsSpan().IndexOfAny('\r', '\n') is var end and >= 0 ? end : text.Length);

    /// <summary>Whether a quoted cell of several lines holds what would be a row by itself: then a quote was forgotten, and another's quote closed it.</summary>
    /// <remarks>A note of several lines seldom has as many commas on one of them as the header has; where it does, a person is asked rather than lines lost.</remarks>
    static bool Swallows(string text, int open, int close, char delimiter, int inRow)
    {
        var end = text.AsSpan(close).IndexOf('\n') is var rest and >= 0 ? close + rest : text.Length;
        var from = open + text.AsSpan(open).IndexOf('\n') + 1;
        while (inRow > 0 && from < close)
        {
            var next = text.AsSpan(from).IndexOf('\n') is var length and >= 0 ? from + length : text.Length;
            // The line on which the cell ends holds the cells after it as well: one of its delimiters at least must be the cell's own
            if (text.AsSpan(from, Math.Min(next, end) - from).Count(delimiter) >= inRow && text.AsSpan(from, Math.Min(next, close) - from).Contains(delimiter)) return true;
            from = next + 1;
        }
        return false;
    }
}
