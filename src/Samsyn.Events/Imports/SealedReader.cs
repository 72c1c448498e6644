using System.Buffers.Binary;
using System.Security.Cryptography;
using K4os.Compression.LZ4;

namespace Samsyn.Events.Imports;

/// <summary>Reads a file of the archive as it came. What it hands out was authenticated; a file that is cut off is found at its end.</summary>
sealed class SealedReader(Stream from, byte[] key) : Stream
{
    readonly AesGcm _aes = new(key, SealedWriter.Tag);
    readonly byte[] _sealed = new byte[SealedWriter.Before + SealedWriter.LongestPacked];
    readonly byte[] _packed = new byte[SealedWriter.LongestPacked];
    readonly byte[] _block = new byte[SealedWriter.Block];
    int _at, _length = SealedWriter.Block;
    long _position, _number;

    public override bool CanRead => true;
    public override bool CanSeek => false;
    public override bool CanWrite => false;
    public override long Length => throw new NotSupportedException();

    /// <summary>Bytes that were handed on. May be set back to the beginning while the first block is at hand: a look at it tells what the file is.</summary>
    public override long Position
    {
        get => _position;
        set
        {
            if (value != 0 || _number > 1) throw new NotSupportedException();
            (_at, _position) = (0, 0);
        }
    }

    public override int Read(byte[] buffer, int offset, int count) => Read(buffer.AsSpan(offset, count));

    /// <exception cref="CryptographicException">The sealed file was changed or cut off, or the key is another.</exception>
    public override int Read(Span<byte> buffer)
    {
        if (_at == _length || _number == 0)
        {
            if (_length < SealedWriter.Block) return 0;
            Next();
        }
        var count = Math.Min(buffer.Length, _length - _at);
        _block.AsSpan(_at, count).CopyTo(buffer);
        _at += count;
        _position += count;
        return count;
    }

    public override void Flush() { }
    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();
    public override void SetLength(long value) => throw new NotSupportedException();
    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    protected override void Dispose(bool disposing)
    {
        if (disposing)
        {
            from.Dispose();
            _aes.Dispose();
            CryptographicOperations.ZeroMemory(_packed);
            CryptographicOperations.ZeroMemory(_block);
        }
        base.Dispose(disposing);
    }

    void Next()
    {
        if (from.ReadAtLeast(_sealed.AsSpan(0, SealedWriter.Before), SealedWriter.Before, throwOnEndOfStream: false) < SealedWriter.Before) throw CutOff();
        var length = BinaryPrimitives.ReadInt32LittleEndian(_sealed);
        if (length < 0 || length > SealedWriter.LongestPacked) throw new CryptographicException("The sealed file was changed.");
        var rest = _sealed.AsSpan(SealedWriter.Before, length);
        if (from.ReadAtLeast(rest, length, throwOnEndOfStream: false) < length) throw CutOff();
        var packed = _packed.AsSpan(0, length);
        Open(rest, packed, isLast: from.Position == from.Length);
        (_at, _length) = (0, LZ4Codec.Decode(packed, _block));
        _number++;
    }

    void Open(ReadOnlySpan<byte> block, Span<byte> packed, bool isLast) => _aes.Decrypt(
        _sealed.AsSpan(SealedWriter.Length, SealedWriter.Nonce), block, _sealed.AsSpan(SealedWriter.Length + SealedWriter.Nonce, SealedWriter.Tag), packed,
        SealedWriter.Place(_number, isLast));

    static CryptographicException CutOff() => new("The sealed file is cut off.");
}
