using System.Security.Cryptography;
using CsCheck;
using Samsyn.Events.Imports;

namespace Samsyn.Tests.Events.Imports;

/// <summary>What is kept comes back as it was, and what was changed does not come back at all.</summary>
public sealed class SealedFileTests : IDisposable
{
    static readonly byte[] Key = [.. Enumerable.Range(0, 32).Select(i => (byte)i)];

    readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("samsyn-sealed-");

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(SealedWriter.Block - 1)]
    [InlineData(SealedWriter.Block)]
    [InlineData(SealedWriter.Block + 1)]
    [InlineData(3 * SealedWriter.Block)]
    public void A_file_of_any_length_comes_back(int length)
    {
        foreach (var content in new[] { Noise(length), Text(length) }) Assert.Equal(content, Open(Seal(content)));
    }

    [Fact]
    public void Text_that_says_the_same_again_and_again_takes_a_fraction_of_its_length() => Assert.True(Seal(Text(1 << 20)).Length < (1 << 20) / 10);

    [Fact]
    public void Nothing_of_the_text_can_be_read_in_the_sealed_file() =>
        Assert.True(Seal(Text(1 << 20)).AsSpan().IndexOf("resource"u8) < 0);

    [Fact]
    public void A_byte_that_was_changed_is_found()
    {
        var whole = Seal(Text(2 * SealedWriter.Block + 1000));
        Gen.Select(Gen.Int[0, whole.Length - 1], Gen.Byte[1, 255]).Sample((at, by) =>
        {
            var changed = (byte[])whole.Clone();
            changed[at] ^= by;
            Assert.ThrowsAny<CryptographicException>(() => Open(changed));
        }, iter: 300);
    }

    [Fact]
    public void A_file_that_was_cut_off_or_added_to_is_found()
    {
        var whole = Seal(Text(2 * SealedWriter.Block + 1000));
        Gen.Int[0, whole.Length - 1].Sample(length => Assert.ThrowsAny<CryptographicException>(() => Open(whole[..length])), iter: 300);
        Assert.ThrowsAny<CryptographicException>(() => Open([.. whole, 0]));
        Assert.ThrowsAny<CryptographicException>(() => Open([.. whole, .. whole]));
    }

    [Fact]
    public void Another_key_opens_nothing() => Assert.ThrowsAny<CryptographicException>(() => Open(Seal(Text(100)), new byte[32]));

    [Fact]
    public void A_gzip_file_is_kept_as_it_came_and_read_unpacked()
    {
        using var packed = new MemoryStream();
        using (var gzip = new System.IO.Compression.GZipStream(packed, System.IO.Compression.CompressionLevel.Fastest, leaveOpen: true)) gzip.Write(Text(1000));
        using var reading = new MemoryStream();
        using (var file = ImportFile.Decompressed(new SealedReader(new MemoryStream(Seal(packed.ToArray())), Key))) file.CopyTo(reading);
        Assert.Equal(Text(1000), reading.ToArray());
    }

    public void Dispose() => _folder.Delete(recursive: true);

    byte[] Seal(byte[] content)
    {
        var place = Path.Combine(_folder.FullName, $"{Guid.NewGuid():N}");
        using (var writer = new SealedWriter(Key, place + ".work", _ => place))
        {
            for (var at = 0; at <= content.Length; at += SealedWriter.Block) writer.Write(content.AsSpan(at, Math.Min(SealedWriter.Block, content.Length - at)));
            writer.Place("");
        }
        return File.ReadAllBytes(place);
    }

    static byte[] Open(byte[] sealedFile, byte[]? key = null)
    {
        using var all = new MemoryStream();
        using var reader = new SealedReader(new MemoryStream(sealedFile), key ?? Key);
        reader.CopyTo(all);
        return all.ToArray();
    }

    static byte[] Noise(int length)
    {
        var noise = new byte[length];
        new Random(1).NextBytes(noise);
        return noise;
    }

    static byte[] Text(int length) => [.. Enumerable.Range(0, length).Select(i => "a resource is like another resource "u8[i % 36])];
}
