using System.IO.Compression;
using Samsyn.Kernel.Problems;

namespace Samsyn.Events.Imports;

/// <summary>Decompresses a gzip file, and refuses one that was cut off or damaged: half a file is not a delivery.</summary>
/// <remarks>
/// The framework's stream takes the end of the file for the end of its content. So a member of our own is put behind the file's: only behind a whole file is it
/// decompressed as what it is; behind one that was cut off it is read as what is missing, and does not fit. Files of several members are whole files too.
/// </remarks>
sealed class WholeGzip : Stream
{
    static readonly byte[] Mark = "the end of a whole file"u8.ToArray();
    static readonly byte[] MarkMember = Packed(Mark);

    readonly GZipStream _inner;
    readonly byte[] _bytes = new byte[1 << 16];
    int _start, _end;
    bool _ended;

    /// <param name="file">Compressed bytes; disposed of with this.</param>
    public WholeGzip(Stream file) => _inner = new(new MarkedFile(file), CompressionMode.Decompress);

    public override bool CanRead => true;
    public override bool CanSeek => false;
    public override bool CanWrite => false;
    public override long Length => throw new NotSupportedException();
    public override long Position { get => throw new NotSupportedException(); set => throw new NotSupportedException(); }

    public override int Read(byte[] buffer, int offset, int count) => Read(buffer.AsSpan(offset, count));

    /// <exception cref="RefusedException">The file was cut off or damaged.</exception>
    public override int Read(Span<byte> buffer)
    {
        while (!_ended && _end - _start <= Mark.Length) Fill();
        var count = Math.Min(buffer.Length, _end - _start - Mark.Length);
        _bytes.AsSpan(_start, count).CopyTo(buffer);
        _start += count;
        return count;
    }

    public override void Flush() { }
    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();
    public override void SetLength(long value) => throw new NotSupportedException();
    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    protected override void Dispose(bool disposing)
    {
        if (disposing) _inner.Dispose();
        base.Dispose(disposing);
    }

    void Fill()
    {
        _bytes.AsSpan(_start, _end - _start).CopyTo(_bytes);
        (_start, _end) = (0, _end - _start);
        int read;
        try
        {
            read = _inner.Read(_bytes, _end, _bytes.Length - _end);
        }
        catch (InvalidDataException)
        {
            throw Damaged();
        }
        _end += read;
        _ended = read == 0;
        if (_ended && !_bytes.AsSpan(0, _end).SequenceEqual(Mark)) throw Damaged();
    }

    static RefusedException Damaged() => Refusal.Of("import.gzip").AsException();

    static byte[] Packed(byte[] bytes)
    {
        var packed = new MemoryStream();
        using (var gzip = new GZipStream(packed, CompressionLevel.Fastest)) gzip.Write(bytes);
        return packed.ToArray();
    }

    /// <summary>The file, and behind it our member.</summary>
    sealed class MarkedFile(Stream file) : Stream
    {
        readonly MemoryStream _mark = new(MarkMember);

        public override bool CanRead => true;
        public override bool CanSeek => false;
        public override bool CanWrite => false;
        public override long Length => throw new NotSupportedException();
        public override long Position { get => throw new NotSupportedException(); set => throw new NotSupportedException(); }

        public override int Read(byte[] buffer, int offset, int count) => file.Read(buffer, offset, count) is > 0 and var read ? read : _mark.Read(buffer, offset, count);
        public override int Read(Span<byte> buffer) => file.Read(buffer) is > 0 and var read ? read : _mark.Read(buffer);
        public override void Flush() { }
        public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();
        public override void SetLength(long value) => throw new NotSupportedException();
        public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();

        protected override void Dispose(bool disposing)
        {
            if (disposing) file.Dispose();
            base.Dispose(disposing);
        }
    }
}
