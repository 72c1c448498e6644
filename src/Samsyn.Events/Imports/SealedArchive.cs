using System.Buffers.Binary;
using System.Security.Cryptography;
using Samsyn.Kernel.Data;
using Samsyn.Kernel.Keys;

namespace Samsyn.Events.Imports;

/// <summary>Files kept as they came, because the resource behind an event must be found again. They name persons, so they lie sealed: AES-256-GCM in blocks.</summary>
/// <remarks>Each block has its own random nonce; its number, and whether it is the last, are authenticated with it, so blocks can be neither moved nor cut off.</remarks>
sealed class SealedArchive(DataFolder folder, KeyRing keys)
{
    const int Block = 1 << 16, Nonce = 12, Tag = 16;

    /// <param name="sha256">Of the file: the same file is kept once.</param>
    public async Task Keep(string file, string sha256, CancellationToken cancel)
    {
        var path = PathOf(sha256);
        if (File.Exists(path)) return;
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        using var aes = new AesGcm(Key(), Tag);
        await using var from = File.OpenRead(file);
        var (plain, out_) = (new byte[Block], new byte[Nonce + Tag + Block]);
        await using (var to = new FileStream(path + ".part", FileMode.Create, FileAccess.Write))
        {
            long number = 0;
            int length;
            do
            {
                length = await from.ReadAtLeastAsync(plain, Block, throwOnEndOfStream: false, cancel);
                RandomNumberGenerator.Fill(out_.AsSpan(0, Nonce));
                aes.Encrypt(out_.AsSpan(0, Nonce), plain.AsSpan(0, length), out_.AsSpan(Nonce + Tag, length), out_.AsSpan(Nonce, Tag), Place(number++, length));
                await to.WriteAsync(out_.AsMemory(0, Nonce + Tag + length), cancel);
            }
            while (length == Block); // a last block, if need be an empty one, always says that it is the last
        }
        File.Move(path + ".part", path, overwrite: true);
    }

    /// <summary>The file as it came; null when it was not kept.</summary>
    /// <exception cref="CryptographicException">The sealed file was changed, or the key is another.</exception>
    public Stream? Open(string sha256)
    {
        if (!File.Exists(PathOf(sha256))) return null;
        using var aes = new AesGcm(Key(), Tag);
        using var from = File.OpenRead(PathOf(sha256));
        var (sealed_, plain) = (new byte[Nonce + Tag + Block], new MemoryStream());
        long number = 0;
        int length;
        do
        {
            length = from.ReadAtLeast(sealed_, sealed_.Length, throwOnEndOfStream: false) - Nonce - Tag;
            if (length < 0) throw new CryptographicException("The sealed file is cut off.");
            var opened = new byte[length];
            aes.Decrypt(sealed_.AsSpan(0, Nonce), sealed_.AsSpan(Nonce + Tag, length), sealed_.AsSpan(Nonce, Tag), opened, Place(number++, length));
            plain.Write(opened);
        }
        while (length == Block);
        plain.Position = 0;
        return plain;
    }

    byte[] Key() => keys.Named("archive")[..32];
    string PathOf(string sha256) => Path.Combine(folder.Path, "archive", sha256 + ".sealed");

    static byte[] Place(long number, int length)
    {
        var place = new byte[9];
        BinaryPrimitives.WriteInt64LittleEndian(place, number);
        place[8] = length == Block ? (byte)0 : (byte)1;
        return place;
    }
}
