using System.Text.Unicode;

namespace Samsyn.Events.Imports.Csv;

/// <summary>Reads CSV as UTF-8 bytes, record by record, into <see cref="RawRow"/>: RFC 4180 with any delimiter.</summary>
/// <remarks>
/// Never gives up on a file for one bad record. A quote that is never closed spoils the line it opens on, and reading goes on at the next
/// line; a line without end is skipped; a row with the wrong number of fields or invalid UTF-8 is a problem of that row alone.
/// Blank lines are skipped. The last line may lack its line end; when it lacks fields too, the file was cut off.
/// </remarks>
sealed class CsvReader : IRowReader
{
    const byte Quote = (byte)'"';

    /// <summary>The longest record that is read; a longer one is a line without end.</summary>
    const int LongestRecord = 1 << 20;

    /// <summary>How far a quoted field may reach over line ends before its quote counts as never closed.</summary>
    const int LongestQuoted = 1 << 16;

    readonly LineBuffer _lines;
    readonly byte _delimiter;
    readonly (EventField Field, int Column)[] _wanted;
    readonly int _columns;
    readonly (int Start, int Length, bool InScratch)[] _fields = new (int, int, bool)[1024];
    byte[] _scratch = new byte[4096];
    int _scratchUsed;
    long _line;

    /// <param name="stream">UTF-8 bytes; the header is read at once.</param>
    /// <param name="delimiter">Between fields.</param>
    /// <param name="wanted">Told the header's column names; answers which column fills which field.</param>
    public CsvReader(Stream stream, byte delimiter, Func<IReadOnlyList<string>, IEnumerable<(EventField Field, int Column)>> wanted)
    {
        _lines = new LineBuffer(stream, LongestRecord);
        _delimiter = delimiter;
        Header = ReadHeader();
        _columns = Header.Count;
        _wanted = [.. wanted(Header)];
    }

    public IReadOnlyList<string> Header { get; }
    public long BytesRead => _lines.Consumed;

    public bool Read(RawRow row)
    {
        while (_lines.Next(out var tooLong))
        {
            row.Clear();
            row.Line = ++_line;
            var fields = 0;
            var problem = tooLong ? RejectCodes.LineWithoutEnd : Split(out fields);
            if (problem is null && IsBlank(fields)) continue;

            (row.RawBuffer, row.RawStart, row.RawLength) = (_lines.Bytes, _lines.Start, _lines.Length);
            row.Problem = problem
                ?? (fields == _columns ? null : _lines.Unfinished && fields < _columns ? RejectCodes.CutOff : RejectCodes.FieldCount)
                ?? (Utf8.IsValid(_lines.Bytes.AsSpan(_lines.Start, _lines.Length)) ? null : RejectCodes.NotUtf8);
            if (row.Problem is null)
                foreach (var (field, column) in _wanted)
                {
                    var (start, length, inScratch) = _fields[column];
                    if (inScratch) row.Set(field, _scratch, start, length);
                    else row.Set(field, _lines.Bytes, _lines.Start + start, length);
                }
            return true;
        }
        return false;
    }

    /// <summary>A field of the record that was read last, wanted or not; of a record without a problem.</summary>
    public ReadOnlySpan<byte> Field(int column)
    {
        var (start, length, inScratch) = _fields[column];
        return inScratch ? _scratch.AsSpan(start, length) : _lines.Bytes.AsSpan(_lines.Start + start, length);
    }

    public void Dispose() => _lines.Dispose();

    List<string> ReadHeader()
    {
        var names = new List<string>();
        if (!_lines.Next(out var tooLong) || tooLong) return names;
        _lines.SkipByteOrderMark();
        if (Split(out var fields) is not null) return names;
        _line++;
        for (var i = 0; i < Math.Min(fields, _fields.Length); i++) names.Add(System.Text.Encoding.UTF8.GetString(Field(i)).Trim());
        return names;
    }

    bool IsBlank(int fields) => fields == 1 && _columns > 1 && _lines.Bytes.AsSpan(_lines.Start, _lines.Length).Trim(" \t"u8).IsEmpty;

    /// <summary>Finds the fields of the record that begins with the current line, taking more lines where a quoted field goes on.</summary>
    /// <returns>A problem of the whole record, or null.</returns>
    string? Split(out int fields)
    {
        fields = 0;
        _scratchUsed = 0;
        var (at, firstLength, firstNext, lines) = (0, _lines.Length, _lines.AfterLineEnd, 0);
        while (true)
        {
            int start, end;
            var doubled = false;
            if (at < _lines.Length && Byte(at) == Quote)
            {
                start = end = at + 1;
                while (true)
                {
                    var found = Rest(end).IndexOf(Quote);
                    if (found < 0)
                    {
                        end = _lines.Length;
                        if (_lines.Length - start > LongestQuoted || !_lines.Extend())
                        {
                            _lines.CutTo(firstLength, firstNext);
                            return RejectCodes.QuoteNeverClosed;
                        }
                        lines++;
                        continue;
                    }
                    end += found;
                    if (end + 1 >= _lines.Length || Byte(end + 1) != Quote) break;
                    doubled = true;
                    end += 2;
                }
                at = end + 1;
                if (at < _lines.Length && Byte(at) != _delimiter)
                {
                    _lines.CutTo(firstLength, firstNext);
                    return RejectCodes.TextAfterQuote;
                }
            }
            else
            {
                start = at;
                var found = Rest(at).IndexOf(_delimiter);
                end = at = found < 0 ? _lines.Length : at + found;
            }

            if (fields < _fields.Length) _fields[fields] = doubled ? Undouble(start, end) : (start, end - start, false);
            fields++;
            if (at >= _lines.Length) break;
            at++;
        }
        _line += lines;
        return null;
    }

    ReadOnlySpan<byte> Rest(int from) => _lines.Bytes.AsSpan(_lines.Start + from, _lines.Length - from);
    byte Byte(int at) => _lines.Bytes[_lines.Start + at];

    /// <summary>Copies a quoted field with its doubled quotes made single; the record itself stays as it was.</summary>
    (int, int, bool) Undouble(int start, int end)
    {
        if (_scratch.Length < _scratchUsed + end - start) Array.Resize(ref _scratch, Math.Max(_scratch.Length * 2, _scratchUsed + end - start));
        var begin = _scratchUsed;
        for (var i = start; i < end; i++)
        {
            _scratch[_scratchUsed++] = Byte(i);
            if (Byte(i) == Quote) i++;
        }
        return (begin, _scratchUsed - begin, true);
    }
}
