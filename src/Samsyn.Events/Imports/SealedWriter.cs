using System.Buffers.Binary;
using System.Security.Cryptography;
using K4os.Compression.LZ4;

namespace Samsyn.Events.Imports;

/// <summary>Writes one file into the archive: packed by LZ4 and sealed by AES-256-GCM, block by block.</summary>
/// <remarks>
/// Packing costs less than what it saves to seal and write: resources pack to a tenth. A block is the length of what is sealed (four bytes, little-endian), its
/// own random nonce, the tag and the sealed bytes. Its number, and whether it is the last, are authenticated with it, so blocks can be neither moved nor cut off.
/// </remarks>
sealed class SealedWriter : IDisposable
{
    /// <summary>Bytes, unpacked, of every block but the last, which is shorter, if need be empty.</summary>
    public const int Block = 1 << 18;

    public const int Length = 4, Nonce = 12, Tag = 16, Before = Length + Nonce + Tag;

    /// <summary>The longest that a block can be when it is packed: what cannot be made shorter becomes a little longer.</summary>
    public static readonly int LongestPacked = LZ4Codec.MaximumOutputSize(Block);

    readonly AesGcm _aes;
    readonly FileStream _to;
    readonly string _work;
    readonly Func<string, string> _placeOf;
    readonly byte[] _packed = new byte[LongestPacked];
    readonly byte[] _sealed = new byte[Before + LongestPacked];
    long _number;

    /// <param name="key">32 bytes.</param>
    /// <param name="work">Where it lies until it is whole, on the same disk.</param>
    /// <param name="placeOf">Where a file with that SHA-256 belongs.</param>
    public SealedWriter(byte[] key, string work, Func<string, string> placeOf)
    {
        (_aes, _work, _placeOf) = (new(key, Tag), work, placeOf);
        _to = new(work, FileMode.CreateNew, FileAccess.Write, FileShare.None, bufferSize: 0);
    }

    /// <param name="block">The next bytes of the file; less than <see cref="Block"/> are the last.</param>
    public void Write(ReadOnlySpan<byte> block)
    {
        var length = LZ4Codec.Encode(block, _packed);
        BinaryPrimitives.WriteInt32LittleEndian(_sealed, length);
        var nonce = _sealed.AsSpan(Length, Nonce);
        RandomNumberGenerator.Fill(nonce);
        _aes.Encrypt(nonce, _packed.AsSpan(0, length), _sealed.AsSpan(Before, length), _sealed.AsSpan(Length + Nonce, Tag), Place(_number++, isLast: block.Length < Block));
        _to.Write(_sealed, 0, Before + length);
    }

    /// <summary>The last block was written: the file goes to its place. The same file again replaces itself.</summary>
    public void Place(string sha256)
    {
        _to.Dispose();
        var place = _placeOf(sha256);
        Directory.CreateDirectory(Path.GetDirectoryName(place)!);
        File.Move(_work, place, overwrite: true);
    }

    /// <summary>What is authenticated with a block.</summary>
    public static byte[] Place(long number, bool isLast)
    {
        var place = new byte[9];
        BinaryPrimitives.WriteInt64LittleEndian(place, number);
        place[8] = isLast ? (byte)1 : (byte)0;
        return place;
    }

    public void Dispose()
    {
        _to.Dispose();
        _aes.Dispose();
    }
}
