namespace Samsyn.Events.Imports.Fhir;

/// <summary>A Reference: to what it points, literally and by identifier.</summary>
readonly record struct Reference(Piece Literal, Piece Type, Piece System, Piece Value, Piece Display)
{
    public bool IsEmpty => Literal.IsEmpty && Value.IsEmpty && Display.IsEmpty;
    public bool IsContained => Literal is { IsEmpty: false } && Literal.Span[0] == '#';

    /// <summary>The id at the end of <c>Patient/1</c>, <c>https://host/Patient/1/_history/2</c>, <c>urn:uuid:…</c>, <c>#1</c> or <c>Patient?identifier=system|1</c>.</summary>
    public Piece Id
    {
        get
        {
            var piece = Literal;
            if (piece.IsEmpty) return default;
            if (piece.Span[0] == '#') return piece.From(1);
            if (piece.Span.StartsWith("urn:uuid:"u8)) return piece.From(9);
            if (piece.Span.ContainsAny((byte)'?', (byte)'_'))
            {
                if (Asked is { Value.IsEmpty: false } asked) return asked.Value;
                if (piece.Span.IndexOf("/_history/"u8) is >= 0 and var history) piece = piece.UpTo(history);
            }
            return piece.From(piece.Span.LastIndexOf((byte)'/') + 1);
        }
    }

    /// <summary>The system and value that <c>Patient?identifier=system|1</c> asks for.</summary>
    public (Piece System, Piece Value) Asked
    {
        get
        {
            var query = Literal.Span.IndexOf("?identifier="u8);
            if (query < 0) return default;
            var token = Literal.From(query + 12);
            var bar = token.Span.IndexOf((byte)'|');
            return bar < 0 ? (default, token) : (token.UpTo(bar), token.From(bar + 1));
        }
    }

    /// <summary>Whether it says of itself that it points to that type of resource.</summary>
    public bool IsTo(ReadOnlySpan<byte> type)
    {
        if (!Type.IsEmpty) return Type.Is(type);
        var text = Literal.Span;
        for (int at; (at = text.IndexOf(type)) >= 0; text = text[(at + type.Length)..])
            if ((at == 0 || text[at - 1] == '/') && at + type.Length < text.Length && text[at + type.Length] is (byte)'/' or (byte)'?') return true;
        return false;
    }
}
