namespace Samsyn.Tests.Events.Imports;

/// <summary>Gives at most a few bytes at a time, as a network or a decompressor does.</summary>
sealed class SlowStream(byte[] bytes, int chunk) : MemoryStream(bytes)
{
    public override int Read(Span<byte> buffer) => base.Read(buffer[..Math.Min(chunk, buffer.Length)]);
    public override int Read(byte[] buffer, int offset, int count) => base.Read(buffer, offset, Math.Min(chunk, count));
}
