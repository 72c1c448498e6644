using System.Security.Cryptography;
using Samsyn.Kernel.Data;
using Samsyn.Kernel.Keys;

namespace Samsyn.Events.Imports;

/// <summary>Files kept as they came, because the resource behind an event must be found again. They name persons, so they lie sealed, each under its SHA-256.</summary>
sealed class SealedArchive(DataFolder folder, KeyRing keys)
{
    /// <param name="work">Where the file may lie until it is whole, on the same disk.</param>
    public SealedWriter Begin(string work) => new(Key(), work, PathOf);

    /// <summary>The file as it came; null when it was not kept.</summary>
    /// <exception cref="CryptographicException">The sealed file was changed, or the key is another.</exception>
    public Stream? Open(string sha256)
    {
        if (!File.Exists(PathOf(sha256))) return null;
        const int Before = SealedWriter.Nonce + SealedWriter.Tag;
        using var aes = new AesGcm(Key(), SealedWriter.Tag);
        using var from = File.OpenRead(PathOf(sha256));
        var (sealed_, plain) = (new byte[Before + SealedWriter.Block], new MemoryStream());
        long number = 0;
        int length;
        do
        {
            length = from.ReadAtLeast(sealed_, sealed_.Length, throwOnEndOfStream: false) - Before;
            if (length < 0) throw new CryptographicException("The sealed file is cut off.");
            var opened = new byte[length];
            aes.Decrypt(sealed_.AsSpan(0, SealedWriter.Nonce), sealed_.AsSpan(Before, length), sealed_.AsSpan(SealedWriter.Nonce, SealedWriter.Tag), opened,
                SealedWriter.Place(number++, length));
            plain.Write(opened);
        }
        while (length == SealedWriter.Block);
        plain.Position = 0;
        return plain;
    }

    byte[] Key() => keys.Named("archive")[..32];
    string PathOf(string sha256) => Path.Combine(folder.Path, "archive", sha256 + ".sealed");
}
