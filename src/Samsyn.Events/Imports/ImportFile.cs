using System.Security.Cryptography;

namespace Samsyn.Events.Imports;

/// <summary>A file to import, plain or gzip; tells how far it has been read.</summary>
/// <param name="path">Where it lies.</param>
/// <param name="passing">Made for this import only: it goes when it has been read.</param>
sealed class ImportFile(string path, bool passing = false) : IDisposable
{
    FileStream? _current;

    public string Path => path;
    public string Name => System.IO.Path.GetFileName(path);
    public long Bytes { get; } = new FileInfo(path).Length;

    /// <summary>Bytes of the file as it lies on disk that have been read.</summary>
    public long BytesRead => _current is { CanRead: true } current ? current.Position : 0;

    /// <summary>Opens it from the beginning, decompressed. A passing file goes when the stream is closed.</summary>
    public Stream Open() => Open(passing ? FileOptions.DeleteOnClose : FileOptions.None);

    Stream Open(FileOptions also)
    {
        _current = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.Read | FileShare.Delete, 1 << 16, FileOptions.SequentialScan | also);
        return Decompressed(_current);
    }

    /// <summary>The stream itself, or what it unpacks to when it is gzip.</summary>
    public static Stream Decompressed(Stream stream)
    {
        Span<byte> magic = stackalloc byte[2];
        var isGzip = stream.Read(magic) == 2 && magic is [0x1f, 0x8b];
        stream.Position = 0;
        return isGzip ? new WholeGzip(stream) : stream;
    }

    public void Dispose()
    {
        _current?.Dispose();
        if (passing) File.Delete(path);
    }

    /// <summary>The beginning of the decompressed file, for finding out how it is written.</summary>
    public byte[] Sample(int most = 1 << 18)
    {
        using var stream = Open(FileOptions.None);
        var sample = new byte[most];
        var read = stream.ReadAtLeast(sample, most, throwOnEndOfStream: false);
        return sample[..read];
    }

    public async Task<string> Sha256(CancellationToken cancel)
    {
        await using var stream = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.Read, 1 << 20, FileOptions.SequentialScan);
        return Convert.ToHexStringLower(await SHA256.HashDataAsync(stream, cancel));
    }
}
