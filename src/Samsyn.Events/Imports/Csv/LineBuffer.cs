namespace Samsyn.Events.Imports.Csv;

/// <summary>A window on a stream that always holds the current line whole, and more lines when a record goes on.</summary>
/// <remarks>Positions that callers keep are counted from <see cref="Start"/>; they stay right when the window is refilled.</remarks>
sealed class LineBuffer(Stream stream, int longest) : IDisposable
{
    const byte LineFeed = (byte)'\n';

    static ReadOnlySpan<byte> ByteOrderMark => [0xEF, 0xBB, 0xBF];

    byte[] _bytes = new byte[1 << 18];
    int _filled;
    int _next;
    long _consumed;
    bool _ended;

    public byte[] Bytes => _bytes;
    public int Start { get; private set; }

    /// <summary>Bytes of the current record, without its line end.</summary>
    public int Length { get; private set; }

    public long Consumed => _consumed + _next;

    /// <summary>Whether the current record ends without a line end, at the end of the file.</summary>
    public bool Unfinished { get; private set; }

    /// <summary>Moves to the next line.</summary>
    /// <param name="tooLong">The line has no end within the limit; it was skipped, its beginning is in the window.</param>
    public bool Next(out bool tooLong)
    {
        tooLong = false;
        Start = _next;
        if (!Load(_next)) return false;
        if (FindEnd(Start)) return true;
        tooLong = true;
        SkipToLineEnd();
        return true;
    }

    /// <summary>Leaves out the byte order mark that the current line, the first of the file, may begin with.</summary>
    public void SkipByteOrderMark()
    {
        if (_bytes.AsSpan(Start, Length).StartsWith(ByteOrderMark)) (Start, Length) = (Start + ByteOrderMark.Length, Length - ByteOrderMark.Length);
    }

    /// <summary>Takes the following line too, for a record that goes on.</summary>
    /// <returns>False at the end of the file or when the record would be too long.</returns>
    public bool Extend()
    {
        var next = _next - Start;
        return !Unfinished && Load(_next) && FindEnd(Start + next);
    }

    /// <summary>Gives lines taken by <see cref="Extend"/> back: the record is its first line after all.</summary>
    public void CutTo(int length, int afterLineEnd)
    {
        Length = length;
        _next = Start + afterLineEnd;
        Unfinished = false;
    }

    /// <summary>Where the next record begins, counted from <see cref="Start"/>.</summary>
    public int AfterLineEnd => _next - Start;

    public void Dispose() => stream.Dispose();

    bool FindEnd(int from)
    {
        var searched = from - Start;
        while (true)
        {
            var at = _bytes.AsSpan(Start + searched, _filled - Start - searched).IndexOf(LineFeed);
            if (at >= 0)
            {
                var end = searched + at;
                if (end > longest) return false;
                _next = Start + end + 1;
                Length = end > 0 && _bytes[Start + end - 1] == '\r' ? end - 1 : end;
                Unfinished = false;
                return true;
            }
            searched = _filled - Start;
            if (searched > longest) return false;
            if (Fill()) continue;
            (_next, Length, Unfinished) = (_filled, searched, true);
            if (Length > 0 && _bytes[Start + Length - 1] == '\r') Length--;
            return true;
        }
    }

    /// <summary>Whether there is at least one byte at the position.</summary>
    bool Load(int position)
    {
        if (position < _filled) return true;
        var ahead = position - Start;
        return Fill() && Start + ahead < _filled;
    }

    bool Fill()
    {
        if (_ended) return false;
        if (Start > 0)
        {
            _bytes.AsSpan(Start, _filled - Start).CopyTo(_bytes);
            _consumed += Start;
            _next -= Start;
            _filled -= Start;
            Start = 0;
        }
        if (_filled == _bytes.Length) Array.Resize(ref _bytes, _bytes.Length * 2);
        var read = stream.Read(_bytes, _filled, _bytes.Length - _filled);
        _filled += read;
        _ended = read == 0;
        return read > 0;
    }

    void SkipToLineEnd()
    {
        Length = Math.Min(_filled - Start, 1 << 16);
        var kept = Length;
        while (true)
        {
            var from = Start + kept;
            var at = _bytes.AsSpan(from, _filled - from).IndexOf(LineFeed);
            if (at >= 0) { _next = from + at + 1; return; }
            _consumed += _filled - from;
            _filled = from;
            var read = _ended ? 0 : stream.Read(_bytes, _filled, _bytes.Length - _filled);
            if (read == 0) { (_ended, _next) = (true, _filled); return; }
            _filled += read;
        }
    }
}
