using System.Text.Json;

namespace Samsyn.Events.Imports.Fhir;

/// <summary>Walks one JSON text and hands out its strings and numbers as pieces of the line, exactly as written; only escaped text is copied.</summary>
/// <remarks>Something of another shape than FHIR says is skipped and noted in <see cref="WrongShape"/>; null is absent.</remarks>
sealed class JsonPieces
{
    byte[] _line = [], _scratch = new byte[64 * 1024];
    int _offset, _used;

    public bool WrongShape { get; set; }

    public void Begin(byte[] line, int offset) => (_line, _offset, _used, WrongShape) = (line, offset, 0, false);

    public Piece Text(ref JsonLine json)
    {
        if (json.TokenType == JsonTokenType.String) return Piece(ref json, 1);
        Wrong(ref json);
        return default;
    }

    /// <summary>The digits as they stand: 1.50 stays 1.50.</summary>
    public Piece Number(ref JsonLine json)
    {
        if (json.TokenType == JsonTokenType.Number) return new(_line, _offset + json.TokenStart, json.ValueLength);
        Wrong(ref json);
        return default;
    }

    /// <summary>True at the beginning of an object; its properties are then walked with <see cref="Property"/>.</summary>
    public bool Object(ref JsonLine json) => json.TokenType == JsonTokenType.StartObject || Wrong(ref json);

    /// <summary>True at the beginning of an array; its items are then walked with <see cref="Item"/>.</summary>
    public bool Array(ref JsonLine json) => json.TokenType == JsonTokenType.StartArray || Wrong(ref json);

    /// <summary>Moves to the value of the next property; false at the end of the object.</summary>
    public bool Property(ref JsonLine json, out ReadOnlySpan<byte> name)
    {
        json.Read();
        name = default;
        if (json.TokenType == JsonTokenType.EndObject) return false;
        name = json.ValueIsEscaped ? Piece(ref json, 1).Span : json.ValueSpan;
        json.Read();
        return true;
    }

    /// <summary>Moves to the next item; false at the end of the array.</summary>
    public static bool Item(ref JsonLine json) => json.Read() && json.TokenType != JsonTokenType.EndArray;

    public Piece Join(ReadOnlySpan<byte> left, ReadOnlySpan<byte> between, ReadOnlySpan<byte> right)
    {
        var length = left.Length + between.Length + right.Length;
        var room = Room(length);
        left.CopyTo(room);
        between.CopyTo(room[left.Length..]);
        right.CopyTo(room[(left.Length + between.Length)..]);
        return Take(length);
    }

    Piece Piece(ref JsonLine json, int quote)
    {
        if (!json.ValueIsEscaped) return new(_line, _offset + json.TokenStart + quote, json.ValueLength);
        return Take(json.CopyText(Room(json.ValueLength)));
    }

    bool Wrong(ref JsonLine json)
    {
        if (json.TokenType != JsonTokenType.Null) WrongShape = true;
        json.Skip();
        return false;
    }

    Span<byte> Room(int length)
    {
        // The scratch given up lives on in the pieces that stand in it
        if (_scratch.Length - _used < length) (_scratch, _used) = (new byte[Math.Max(_scratch.Length, length)], 0);
        return _scratch.AsSpan(_used);
    }

    Piece Take(int length)
    {
        var piece = new Piece(_scratch, _used, length);
        _used += length;
        return piece;
    }
}
