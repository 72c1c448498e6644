using System.Runtime.CompilerServices;
using DuckDB.NET.Native;
using Samsyn.Events.Imports.Checking;

namespace Samsyn.Events.Imports.Staging;

/// <summary>Writes checked events straight into DuckDB's column vectors, some two thousand rows at a time.</summary>
/// <remarks>
/// The library's row-by-row appender costs more than all the checking. Texts of up to twelve bytes lie in the vector itself (DuckDB's
/// <c>duckdb_string_t</c>), longer ones are copied by DuckDB.
/// </remarks>
sealed unsafe class StagingWriter : IDisposable
{
    const int InlineText = 12;

    static readonly int
        Key = At("event_key"), SourceId = At("source_id"), Line = At("line"), Kind = At("kind"), Month = At("month"), Day = At("day"), Time = At("at_utc"),
        Organisation = At("organisation"), Product = At("product"), Atc = At("atc"), Strength = At("strength"), Form = At("form"), Route = At("route"),
        Quantity = At("quantity"), QuantityDecimals = At("quantity_decimals"), Unit = At("unit"), Packages = At("packages"), Ddd = At("ddd"), Cost = At("cost"),
        Currency = At("currency"), Person = At("person"), Age = At("age"), Sex = At("sex"), Indication = At("indication"), OrderId = At("order_id"),
        Batch = At("batch"), Reason = At("reason"), Content = At("content"), NetCost = At("net_cost"), Withdrawn = At("withdrawn");

    readonly DuckDBAppender _appender;
    readonly DuckDBDataChunk _chunk;
    readonly DuckDBLogicalType[] _types;
    readonly IntPtr[] _vectors = new IntPtr[StagedColumns.All.Length];
    readonly byte*[] _data = new byte*[StagedColumns.All.Length];
    readonly ulong*[] _validity = new ulong*[StagedColumns.All.Length];
    readonly int _capacity = (int)NativeMethods.Helpers.DuckDBVectorSize();
    int _row;

    public StagingWriter(Staging staging)
    {
        Check(NativeMethods.Appender.DuckDBAppenderCreate(staging.Connection.NativeConnection, null!, "staged", out _appender));
        _types = [.. Enumerable.Range(0, StagedColumns.All.Length).Select(i => NativeMethods.Appender.DuckDBAppenderColumnType(_appender, (ulong)i))];
        _chunk = NativeMethods.DataChunks.DuckDBCreateDataChunk([.. _types.Select(t => t.DangerousGetHandle())], (ulong)_types.Length);
        Bind();
    }

    /// <summary>Events written so far.</summary>
    public long Rows { get; private set; }

    public void Write(CheckedEvent e)
    {
        Value(Key, Uuid(e.Key));
        Text(SourceId, e.SourceId);
        Value(Line, e.Line);
        Text(Kind, e.Kind);
        Value(Month, e.Time.YearMonth);
        Value(Day, e.Time.Day);
        Value(Time, e.Time.AtMicros);
        Text(Organisation, e.Organisation);
        Text(Product, e.Product);
        Text(Atc, e.Atc);
        Text(Strength, e.Strength);
        Text(Form, e.Form);
        Text(Route, e.Route);
        Value(Quantity, e.Quantity);
        Value(QuantityDecimals, e.Quantity is null ? null : (sbyte?)e.QuantityDecimals);
        Text(Unit, e.Unit);
        Value(Packages, e.Packages);
        Value(Ddd, e.Ddd);
        Value(Cost, e.Cost);
        Text(Currency, e.Currency);
        Value(Person, e.Person is { } person ? Uuid(person) : (UInt128?)null);
        Value(Age, e.Age);
        Text(Sex, e.Sex);
        Text(Indication, e.Indication);
        Text(OrderId, e.OrderId);
        Text(Batch, e.Batch);
        Text(Reason, e.Reason);
        Value(Content, e.Content);
        Value(NetCost, e.NetCost);
        Value(Withdrawn, e.Withdrawn);
        Rows++;
        if (++_row == _capacity) Flush();
    }

    /// <summary>Hands over what is left; to be called before the staged events are asked for.</summary>
    public void Finish()
    {
        Flush();
        Check(NativeMethods.Appender.DuckDBAppenderClose(_appender));
    }

    public void Dispose()
    {
        _chunk.Dispose();
        foreach (var type in _types) type.Dispose();
        _appender.Dispose();
    }

    void Flush()
    {
        if (_row == 0) return;
        NativeMethods.DataChunks.DuckDBDataChunkSetSize(_chunk, (ulong)_row);
        Check(NativeMethods.Appender.DuckDBAppendDataChunk(_appender, _chunk));
        NativeMethods.DataChunks.DuckDBDataChunkReset(_chunk);
        _row = 0;
        Bind();
    }

    /// <summary>The vectors' memory may move when the chunk is reset.</summary>
    void Bind()
    {
        for (var i = 0; i < _vectors.Length; i++)
        {
            _vectors[i] = NativeMethods.DataChunks.DuckDBDataChunkGetVector(_chunk, i);
            _data[i] = (byte*)NativeMethods.Vectors.DuckDBVectorGetData(_vectors[i]);
            NativeMethods.Vectors.DuckDBVectorEnsureValidityWritable(_vectors[i]);
            _validity[i] = NativeMethods.Vectors.DuckDBVectorGetValidity(_vectors[i]);
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    void Value<T>(int column, T value) where T : unmanaged => ((T*)_data[column])[_row] = value;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    void Value<T>(int column, T? value) where T : unmanaged
    {
        if (value is { } v) ((T*)_data[column])[_row] = v;
        else Null(column);
    }

    void Text(int column, Utf8Slice text)
    {
        var span = text.Span;
        if (span.IsEmpty) { Null(column); return; }
        if (span.Length <= InlineText)
        {
            var slot = _data[column] + _row * 16L;
            *(ulong*)slot = 0;
            *(ulong*)(slot + 8) = 0;
            *(uint*)slot = (uint)span.Length;
            span.CopyTo(new Span<byte>(slot + 4, InlineText));
            return;
        }
        // UTF-8 was checked when the record was read
        fixed (byte* bytes = span)
            NativeMethods.Vectors.DuckDBUnsafeVectorAssignStringElementLength(_vectors[column], (ulong)_row, bytes, span.Length);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    void Null(int column) => _validity[column][_row >> 6] &= ~(1UL << (_row & 63));

    /// <summary>DuckDB keeps a UUID as a signed 128-bit integer with the top bit turned, so that it sorts as its text does.</summary>
    static UInt128 Uuid(UInt128 value) => value ^ (UInt128.One << 127);

    static int At(string name) => StagedColumns.IndexOf(name);

    static void Check(DuckDBState state)
    {
        if (state != DuckDBState.Success) throw new InvalidOperationException("DuckDB did not take a chunk of staged events.");
    }
}
