using System.Buffers;

namespace Samsyn.Events.Imports.Fhir;

/// <summary>Cuts a stream into lines, each one resource, in one buffer that is used again and again; a pretty-printed file is one line.</summary>
/// <remarks>Blank lines are passed over, and so are NUL bytes before a resource: an interrupted writer leaves them, and they hold nothing.</remarks>
sealed class ResourceLines(Stream stream, int longest)
{
    const int KeptOfTooLong = 64 * 1024;
    static readonly SearchValues<byte> Blanks = SearchValues.Create(" \t\r\n\0"u8);

    byte[] _buffer = new byte[Math.Min(256 * 1024, longest + 1)];
    int _at, _end;
    long _taken, _nextNumber = 1;
    bool _ended, _begun;

    public byte[] Buffer => _buffer;
    public int Start { get; private set; }
    public int Length { get; private set; }

    /// <summary>Number of the line in the file, from 1.</summary>
    public long Number { get; private set; }

    /// <summary>The line is longer than a resource may be; only its beginning stands in the buffer.</summary>
    public bool TooLong { get; private set; }

    /// <summary>The file ended within the line, without a line end.</summary>
    public bool Unfinished { get; private set; }

    public long BytesTaken => _taken - (_end - _at);

    public bool Next()
    {
        if (!PassBlanks()) return false;
        (Number, TooLong, Unfinished) = (_nextNumber, false, false);
        var whole = !_begun && IsOneResource();
        _begun = true;
        for (var searched = 0; ;)
        {
            var newline = whole ? -1 : _buffer.AsSpan(_at + searched, _end - _at - searched).IndexOf((byte)'\n');
            if (newline >= 0 && searched + newline <= longest) return Take(searched + newline, 1);
            if (newline >= 0 || _end - _at > longest) return TakeTooLong(whole);
            searched = _end - _at;
            if (Fill()) continue;
            Unfinished = true;
            return Take(_end - _at, 0);
        }
    }

    bool Take(int length, int newline)
    {
        var line = _buffer.AsSpan(_at, length);
        _nextNumber += newline;
        (Start, Length) = (_at, line.LastIndexOfAnyExcept(Blanks) + 1);
        _at += length + newline;
        return true;
    }

    bool TakeTooLong(bool whole)
    {
        TooLong = true;
        // The beginning is moved to the front, and the rest read over what stands behind it
        var kept = Math.Min(KeptOfTooLong, longest);
        _buffer.AsSpan(_at, kept).CopyTo(_buffer);
        (Start, Length) = (0, kept);
        _at += kept;
        for (; ; )
        {
            var newline = whole ? -1 : _buffer.AsSpan(_at, _end - _at).IndexOf((byte)'\n');
            if (newline >= 0)
            {
                _at += newline + 1;
                _nextNumber++;
                return true;
            }
            (_at, _end) = (kept, kept);
            var read = stream.Read(_buffer.AsSpan(kept));
            if (read == 0)
            {
                _ended = true;
                return true;
            }
            _end += read;
            _taken += read;
        }
    }

    bool PassBlanks()
    {
        if (!_begun)
        {
            while (_end < 3 && Fill()) { }
            if (_buffer.AsSpan(0, _end).StartsWith("\uFEFF"u8)) _at = 3;
        }
        for (; ; )
        {
            var rest = _buffer.AsSpan(_at, _end - _at);
            var text = rest.IndexOfAnyExcept(Blanks);
            _nextNumber += rest[..(text < 0 ? rest.Length : text)].Count((byte)'\n');
            _at = text < 0 ? _end : _at + text;
            if (text >= 0) return true;
            if (!Fill()) return false;
        }
    }

    /// <summary>A resource over several lines begins with a line that does not close it and goes on with one that does not open another.</summary>
    bool IsOneResource()
    {
        int newline;
        while ((newline = _buffer.AsSpan(_at, _end - _at).IndexOf((byte)'\n')) < 0)
            if (_end - _at > longest || !Fill()) return false;
        var first = _buffer.AsSpan(_at, newline).TrimEnd(" \t\r"u8);
        if (first[^1] is (byte)'}' || first[0] is not ((byte)'{' or (byte)'[')) return false;
        if (first.Length == 1) return true;
        int next;
        while ((next = _buffer.AsSpan(_at + newline, _end - _at - newline).IndexOfAnyExcept(Blanks)) < 0)
            if (_end - _at > longest || !Fill()) return false;
        return _buffer[_at + newline + next] != '{';
    }

    /// <summary>Reads more behind what is there, moving it to the front or into a larger buffer when there is no room.</summary>
    bool Fill()
    {
        if (_ended) return false;
        if (_end == _buffer.Length)
        {
            if (_at > 0) _buffer.AsSpan(_at, _end - _at).CopyTo(_buffer);
            else Array.Resize(ref _buffer, (int)Math.Min(_buffer.Length * 2L, longest + 1L));
            (_at, _end) = (0, _end - _at);
        }
        var read = stream.Read(_buffer.AsSpan(_end));
        _ended = read == 0;
        _end += read;
        _taken += read;
        return !_ended;
    }
}
