using System.Buffers.Binary;
using System.Security.Cryptography;

namespace Samsyn.Events.Imports;

/// <summary>Writes one file into the archive: AES-256-GCM, block by block.</summary>
/// <remarks>Each block has its own random nonce; its number, and whether it is the last, are authenticated with it, so blocks can be neither moved nor cut off.</remarks>
sealed class SealedWriter : IDisposable
{
    /// <summary>Bytes of every block but the last, which is shorter, if need be empty.</summary>
    public const int Block = 1 << 16;

    public const int Nonce = 12, Tag = 16;

    readonly AesGcm _aes;
    readonly FileStream _to;
    readonly string _work;
    readonly Func<string, string> _placeOf;
    readonly byte[] _sealed = new byte[Nonce + Tag + Block];
    long _number;

    /// <param name="key">32 bytes.</param>
    /// <param name="work">Where it lies until it is whole, on the same disk.</param>
    /// <param name="placeOf">Where a file with that SHA-256 belongs.</param>
    public SealedWriter(byte[] key, string work, Func<string, string> placeOf)
    {
        (_aes, _work, _placeOf) = (new(key, Tag), work, placeOf);
        _to = new(work, FileMode.CreateNew, FileAccess.Write, FileShare.None, bufferSize: 0);
    }

    public void Write(ReadOnlySpan<byte> block)
    {
        RandomNumberGenerator.Fill(_sealed.AsSpan(0, Nonce));
        _aes.Encrypt(_sealed.AsSpan(0, Nonce), block, _sealed.AsSpan(Nonce + Tag, block.Length), _sealed.AsSpan(Nonce, Tag), Place(_number++, block.Length));
        _to.Write(_sealed, 0, Nonce + Tag + block.Length);
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
    public static byte[] Place(long number, int length)
    {
        var place = new byte[9];
        BinaryPrimitives.WriteInt64LittleEndian(place, number);
        place[8] = length == Block ? (byte)0 : (byte)1;
        return place;
    }

    public void Dispose()
    {
        _to.Dispose();
        _aes.Dispose();
    }
}
