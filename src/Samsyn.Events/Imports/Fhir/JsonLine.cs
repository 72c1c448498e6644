using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using System.Text.Json;

namespace Samsyn.Events.Imports.Fhir;

/// <summary>Walks one line of JSON token by token, as strict as RFC 8259: the part of <see cref="Utf8JsonReader"/> that resources need.</summary>
/// <remarks>
/// That reader also serves text that arrives in pieces, comments and numbers of all kinds, and took a third of an import; here the whole line is at hand.
/// A test holds the two against each other on right and on damaged text. The bytes are valid UTF-8: the caller has looked.
/// </remarks>
ref struct JsonLine(ReadOnlySpan<byte> line)
{
    readonly ReadOnlySpan<byte> _line = line;
    int _at, _depth, _valueStart, _valueLength;

    /// <summary>One bit for each open container, the innermost lowest: whether it is an object.</summary>
    ulong _objects;

    public JsonTokenType TokenType { get; private set; }

    /// <summary>Where the token begins in the line; of a text, its quote.</summary>
    public int TokenStart { get; private set; }

    /// <summary>How many containers are open.</summary>
    public readonly int Depth => _depth;

    /// <summary>The line from the token on.</summary>
    public readonly ReadOnlySpan<byte> FromToken => _line[TokenStart..];

    /// <summary>The line from there to the end of the token.</summary>
    public readonly ReadOnlySpan<byte> Since(int start) => _line[start.._at];

    /// <summary>The bytes of a name, text or number as they stand, without quotes.</summary>
    public readonly ReadOnlySpan<byte> ValueSpan => _line.Slice(_valueStart, _valueLength);
    public readonly int ValueLength => _valueLength;
    public bool ValueIsEscaped { get; private set; }

    /// <summary>Whether a name that was passed is <c>modifierExtension</c>, or has escapes and may be.</summary>
    public bool MayModify { get; private set; }

    /// <returns>False at the end of the line.</returns>
    /// <exception cref="JsonException">It is not JSON, or nested deeper than <see cref="FhirOptions.MaxDepth"/>.</exception>
    public bool Read()
    {
        PassBlanks();
        if (_depth == 0)
        {
            if (TokenType == JsonTokenType.None) return Value();
            return _at == _line.Length ? false : throw Wrong();
        }
        var inObject = (_objects & 1) != 0;
        if (inObject && TokenType == JsonTokenType.PropertyName) return Value();
        if (Byte() == (inObject ? '}' : ']')) return Close(inObject);
        if (TokenType is not (JsonTokenType.StartObject or JsonTokenType.StartArray))
        {
            Pass((byte)',');
            PassBlanks();
        }
        return inObject ? Name() : Value();
    }

    /// <summary>Moves to the end of the value that was just begun.</summary>
    public void Skip()
    {
        if (TokenType is not (JsonTokenType.StartObject or JsonTokenType.StartArray)) return;
        for (var outside = _depth - 1; _depth > outside;) Read();
    }

    /// <summary>Moves to the end of the object that was just begun, where its length is known.</summary>
    public void PassObject(int length)
    {
        _at = TokenStart + length - 1;
        Close(inObject: true);
    }

    public readonly bool TextEquals(ReadOnlySpan<byte> text)
    {
        if (!ValueIsEscaped) return ValueSpan.SequenceEqual(text);
        var json = Unescaping();
        return json.ValueTextEquals(text);
    }

    /// <summary>Writes the text with its escapes resolved.</summary>
    /// <returns>How many bytes.</returns>
    /// <exception cref="InvalidOperationException">Half of a surrogate pair.</exception>
    public readonly int CopyText(Span<byte> to)
    {
        var json = Unescaping();
        return json.CopyString(to);
    }

    readonly Utf8JsonReader Unescaping()
    {
        var json = new Utf8JsonReader(_line.Slice(TokenStart, _valueLength + 2));
        json.Read();
        return json;
    }

    bool Value()
    {
        TokenStart = _at;
        switch (Byte())
        {
            case (byte)'"': Text(JsonTokenType.String); return true;
            case (byte)'{': return Open(JsonTokenType.StartObject, 1);
            case (byte)'[': return Open(JsonTokenType.StartArray, 0);
            case (byte)'t': return Word("true"u8, JsonTokenType.True);
            case (byte)'f': return Word("false"u8, JsonTokenType.False);
            case (byte)'n': return Word("null"u8, JsonTokenType.Null);
            default: return Number();
        }
    }

    bool Name()
    {
        TokenStart = _at;
        if (Byte() != '"') throw Wrong();
        Text(JsonTokenType.PropertyName);
        if (ValueIsEscaped || _valueLength == 17 && ValueSpan.SequenceEqual("modifierExtension"u8)) MayModify = true;
        PassBlanks();
        Pass((byte)':');
        return true;
    }

    bool Open(JsonTokenType type, uint isObject)
    {
        if (++_depth > FhirOptions.MaxDepth) throw Wrong();
        _objects = _objects << 1 | isObject;
        return Take(type, 1);
    }

    bool Close(bool inObject)
    {
        TokenStart = _at;
        _depth--;
        _objects >>= 1;
        return Take(inObject ? JsonTokenType.EndObject : JsonTokenType.EndArray, 1);
    }

    bool Word(ReadOnlySpan<byte> word, JsonTokenType type) => _line[_at..].StartsWith(word) ? Take(type, word.Length) : throw Wrong();

    bool Take(JsonTokenType type, int length)
    {
        (TokenType, ValueIsEscaped, _valueStart, _valueLength) = (type, false, _at, length);
        _at += length;
        return true;
    }

    bool Number()
    {
        var at = _at;
        if (_line[at] == '-') at++;
        at = at < _line.Length && _line[at] == '0' ? at + 1 : Digits(at);
        if (at < _line.Length && _line[at] == '.') at = Digits(at + 1);
        if (at < _line.Length && _line[at] is (byte)'e' or (byte)'E')
        {
            at++;
            at = Digits(at < _line.Length && _line[at] is (byte)'+' or (byte)'-' ? at + 1 : at);
        }
        return Take(JsonTokenType.Number, at - _at);
    }

    /// <summary>At least one digit.</summary>
    readonly int Digits(int at)
    {
        var from = at;
        while (at < _line.Length && char.IsAsciiDigit((char)_line[at])) at++;
        return at > from ? at : throw Wrong();
    }

    void Text(JsonTokenType type)
    {
        var from = ++_at;
        var escaped = false;
        while (true)
        {
            _at = NextSpecial(_at);
            if (Byte() == '"') break;
            if (Byte() != '\\') throw Wrong(); // a control character
            escaped = true;
            _at += EscapeLength(_line[_at..]);
        }
        (TokenType, ValueIsEscaped, _valueStart, _valueLength) = (type, escaped, from, _at - from);
        _at++;
    }

    static int EscapeLength(ReadOnlySpan<byte> escape)
    {
        if (escape.Length > 1 && "\"\\/bfnrt"u8.Contains(escape[1])) return 2;
        if (escape.Length < 6 || escape[1] != 'u') throw Wrong();
        foreach (var digit in escape[2..6])
            if (!char.IsAsciiHexDigit((char)digit)) throw Wrong();
        return 6;
    }

    /// <summary>Where the next quote, backslash or control character stands; the end of the line when there is none.</summary>
    readonly int NextSpecial(int at)
    {
        ref var start = ref MemoryMarshal.GetReference(_line);
        for (; at + Vector128<byte>.Count <= _line.Length; at += Vector128<byte>.Count)
        {
            var bytes = Vector128.LoadUnsafe(ref start, (nuint)at);
            var special = Vector128.Equals(bytes, Vector128.Create((byte)'"')) | Vector128.Equals(bytes, Vector128.Create((byte)'\\'))
                | Vector128.LessThan(bytes, Vector128.Create((byte)' '));
            if (special != Vector128<byte>.Zero) return at + BitOperations.TrailingZeroCount(special.ExtractMostSignificantBits());
        }
        while (at < _line.Length && _line[at] is not ((byte)'"' or (byte)'\\' or < (byte)' ')) at++;
        return at;
    }

    /// <summary>Most lines have no blanks between tokens: one look tells.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    void PassBlanks()
    {
        if ((uint)_at < (uint)_line.Length && _line[_at] > ' ') return;
        while (_at < _line.Length && _line[_at] is (byte)' ' or (byte)'\t' or (byte)'\r' or (byte)'\n') _at++;
    }

    void Pass(byte expected)
    {
        if (Byte() != expected) throw Wrong();
        _at++;
    }

    readonly byte Byte() => _at < _line.Length ? _line[_at] : throw Wrong();

    static JsonException Wrong() => new();
}
