using System.Numerics;

namespace Samsyn.Events.Imports;

/// <summary>Some rows copied out of a reader, so that they can be judged on another thread while the reader goes on; of a reader of records, as they were cut.</summary>
sealed class RowBatch
{
    const int MostRows = 1024;

    readonly RawRow[] _rows = [.. Enumerable.Range(0, MostRows).Select(_ => new RawRow())];
    byte[] _bytes = new byte[1 << 18];
    int _used;
    int _next;
    int _count;

    /// <summary>Fills the batch anew; to be called by one thread at a time for a reader.</summary>
    /// <returns>How many rows; 0 at the end of the file.</returns>
    public int Take(IRowReader reader, RawRow scratch)
    {
        (_used, _next, _count) = (0, 0, 0);
        var records = reader as IRecordReader;
        while (_count < MostRows && _used < 1 << 20 && (records?.Cut(scratch) ?? reader.Read(scratch))) Copy(scratch, _rows[_count++]);
        return _count;
    }

    public RawRow? Next() => _next < _count ? _rows[_next++] : null;

    void Copy(RawRow from, RawRow to)
    {
        to.PointTo(from);
        Reserve(from.RawLength);
        from.RawBuffer.AsSpan(from.RawStart, from.RawLength).CopyTo(_bytes.AsSpan(_used));
        (to.RawBuffer, to.RawStart, to.RawLength) = (_bytes, _used, from.RawLength);
        var moved = _used - from.RawStart;
        _used += from.RawLength;
        for (var rest = from.SetFields; rest != 0; rest &= rest - 1)
        {
            var field = (EventField)BitOperations.TrailingZeroCount(rest);
            var slice = from.Slice(field);
            if (slice.Buffer == from.RawBuffer && slice.Start >= from.RawStart && slice.Start + slice.Length <= from.RawStart + from.RawLength)
            {
                to.Set(field, to.RawBuffer, slice.Start + moved, slice.Length);
                continue;
            }
            Reserve(slice.Length);
            slice.Span.CopyTo(_bytes.AsSpan(_used));
            to.Set(field, _bytes, _used, slice.Length);
            _used += slice.Length;
        }
    }

    /// <summary>A larger buffer leaves the rows already copied where they are: they hold on to the old one.</summary>
    void Reserve(int length)
    {
        if (_used + length <= _bytes.Length) return;
        _bytes = new byte[Math.Max(_bytes.Length * 2, length)];
        _used = 0;
    }
}
