namespace Samsyn.Events.Imports.Fhir;

/// <summary>Some bytes of text that stand in a buffer: the line itself, or a scratch buffer when they had to be unescaped or put together.</summary>
readonly record struct Piece(byte[]? Buffer, int Start, int Length)
{
    public bool IsEmpty => Length == 0;
    public ReadOnlySpan<byte> Span => Buffer.AsSpan(Start, Length);
    public Piece From(int at) => new(Buffer, Start + at, Length - at);
    public Piece UpTo(int at) => new(Buffer, Start, at);
    public Piece Or(Piece other) => IsEmpty ? other : this;
    public bool Is(ReadOnlySpan<byte> text) => Span.SequenceEqual(text);

    /// <summary>The same text in memory of its own, to be kept after the line has gone.</summary>
    public Piece Kept() => IsEmpty ? default : new(Span.ToArray(), 0, Length);
}
