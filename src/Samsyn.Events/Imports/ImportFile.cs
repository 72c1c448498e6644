namespace Samsyn.Events.Imports;

/// <summary>A file to import, plain or gzip; tells how far it has been read.</summary>
/// <param name="path">Where it lies.</param>
/// <param name="passing">Made for this import only: it goes when it has been read.</param>
sealed class ImportFile(string path, bool passing = false) : IDisposable
{
    FileStream? _current;
    ReadOnce? _once;

    public string Path => path;
    public string Name => System.IO.Path.GetFileName(path);
    public long Bytes { get; } = new FileInfo(path).Length;

    /// <summary>Set by the import itself: the file is then hashed as it is read and, if its profile says so, kept by the writer that this makes.</summary>
    public Func<SealedWriter>? Keeping { get; set; }

    /// <summary>Bytes of the file as it lies on disk that have been read.</summary>
    public long BytesRead => _once is { } once ? once.Position : _current is { CanRead: true } current ? current.Position : 0;

    /// <summary>Opens it from the beginning, decompressed. A passing file goes when the stream is closed.</summary>
    /// <param name="keep">Whether it is to be kept, when it is the import that reads it.</param>
    public Stream Open(bool keep)
    {
        var plain = OpenPlain(passing ? FileOptions.DeleteOnClose : FileOptions.None);
        if (passing || Keeping is null) return Decompressed(plain);
        using (plain)
        {
            _once = new(path, keep ? Keeping() : null);
            return IsGzip(plain) ? new WholeGzip(_once) : _once;
        }
    }

    /// <summary>Reads what its reader left, and keeps the file if it is to be kept.</summary>
    /// <returns>The SHA-256 of the file as it lies on disk.</returns>
    public string Finish(bool keep, CancellationToken cancel) => (_once ??= new(path, keep ? Keeping?.Invoke() : null)).Finish(cancel);

    /// <summary>The beginning of the decompressed file, for finding out how it is written.</summary>
    public byte[] Sample(int most = 1 << 18)
    {
        using var stream = Decompressed(OpenPlain(FileOptions.None));
        var sample = new byte[most];
        var read = stream.ReadAtLeast(sample, most, throwOnEndOfStream: false);
        return sample[..read];
    }

    public void Dispose()
    {
        _once?.Dispose();
        _current?.Dispose();
        if (passing) File.Delete(path);
    }

    FileStream OpenPlain(FileOptions also) =>
        _current = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.Read | FileShare.Delete, 1 << 16, FileOptions.SequentialScan | also);

    /// <summary>The stream itself, or what it unpacks to when it is gzip.</summary>
    /// <param name="stream">At its beginning, and able to go back there.</param>
    public static Stream Decompressed(Stream stream) => IsGzip(stream) ? new WholeGzip(stream) : stream;

    static bool IsGzip(Stream stream)
    {
        Span<byte> magic = stackalloc byte[2];
        var isGzip = stream.ReadAtLeast(magic, 2, throwOnEndOfStream: false) == 2 && magic is [0x1f, 0x8b];
        stream.Position = 0;
        return isGzip;
    }
}
