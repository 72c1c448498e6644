namespace Samsyn.Events.Imports.Checking;

/// <summary>A stretch of UTF-8 bytes in a buffer that someone else owns; empty means the source does not say.</summary>
readonly record struct Utf8Slice(byte[]? Buffer, int Start, int Length)
{
    public Utf8Slice(byte[] whole) : this(whole, 0, whole.Length) { }
    public bool IsEmpty => Length == 0;
    public ReadOnlySpan<byte> Span => Buffer is null ? default : Buffer.AsSpan(Start, Length);
}
