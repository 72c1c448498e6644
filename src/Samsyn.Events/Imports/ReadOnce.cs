using System.Collections.Concurrent;
using System.Security.Cryptography;

namespace Samsyn.Events.Imports;

/// <summary>A file read once for two: on a thread of its own it is hashed and, where it is kept, sealed; each block goes on, still warm, to whoever reads this stream.</summary>
/// <remarks>Reading a large file twice cost an import more than judging its rows.</remarks>
sealed class ReadOnce : Stream
{
    /// <summary>How many bytes go on at a time: a block of the sealed file, and still in the processor's cache.</summary>
    const int Size = SealedWriter.Block;

    /// <summary>How many such the thread may be ahead.</summary>
    const int Ahead = 16;

    readonly BlockingCollection<(byte[] Bytes, int Length)> _blocks = new(Ahead);
    readonly ConcurrentBag<byte[]> _free = [];
    readonly CancellationTokenSource _stop = new();
    readonly SealedWriter? _kept;
    readonly Task<string> _reading;
    (byte[] Bytes, int Length) _block = ([], 0);
    int _at;
    long _position;

    /// <param name="path">The file.</param>
    /// <param name="kept">Takes the file's blocks; disposed of with this. Null: the file is not kept.</param>
    public ReadOnce(string path, SealedWriter? kept)
    {
        _kept = kept;
        _reading = Task.Factory.StartNew(() => ReadAll(path), CancellationToken.None, TaskCreationOptions.LongRunning, TaskScheduler.Default);
    }

    public override bool CanRead => true;
    public override bool CanSeek => false;
    public override bool CanWrite => false;
    public override long Length => throw new NotSupportedException();

    /// <summary>Bytes that were handed on.</summary>
    public override long Position { get => _position; set => throw new NotSupportedException(); }

    public override int Read(byte[] buffer, int offset, int count) => Read(buffer.AsSpan(offset, count));

    public override int Read(Span<byte> buffer)
    {
        if (_at == _block.Length && !Next()) return 0;
        var count = Math.Min(buffer.Length, _block.Length - _at);
        _block.Bytes.AsSpan(_at, count).CopyTo(buffer);
        _at += count;
        _position += count;
        return count;
    }

    /// <summary>Reads what its reader left, and puts the sealed file in its place.</summary>
    /// <returns>The SHA-256 of the file, in lower-case hex.</returns>
    public string Finish(CancellationToken cancel)
    {
        while (Next()) cancel.ThrowIfCancellationRequested();
        var sha256 = _reading.GetAwaiter().GetResult();
        _kept?.Place(sha256);
        return sha256;
    }

    public override void Flush() { }
    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();
    public override void SetLength(long value) => throw new NotSupportedException();
    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    protected override void Dispose(bool disposing)
    {
        if (disposing && !_stop.IsCancellationRequested)
        {
            _stop.Cancel();
            ((IAsyncResult)_reading).AsyncWaitHandle.WaitOne();
            _kept?.Dispose();
        }
        base.Dispose(disposing);
    }

    bool Next()
    {
        if (_block.Bytes.Length > 0) _free.Add(_block.Bytes);
        (_block, _at) = (([], 0), 0);
        if (_blocks.TryTake(out var next, Timeout.Infinite))
        {
            _block = next;
            return true;
        }
        _reading.GetAwaiter().GetResult(); // what went wrong there is told here
        return false;
    }

    string ReadAll(string path)
    {
        try
        {
            using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
            using var file = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.Read, bufferSize: 0, FileOptions.SequentialScan);
            int length;
            do
            {
                if (!_free.TryTake(out var bytes)) bytes = new byte[Size];
                length = file.ReadAtLeast(bytes, bytes.Length, throwOnEndOfStream: false);
                hash.AppendData(bytes, 0, length);
                _kept?.Write(bytes.AsSpan(0, length));
                if (length > 0) _blocks.Add((bytes, length), _stop.Token);
            }
            while (length == Size);
            return Convert.ToHexStringLower(hash.GetHashAndReset());
        }
        finally
        {
            _blocks.CompleteAdding();
        }
    }
}
