using System.Runtime.CompilerServices;
using DuckDB.NET.Native;
using Samsyn.Events.Imports.Checking;

namespace Samsyn.Events.Imports.Staging;

/// <summary>Writes checked events straight into the column vectors of a DuckDB chunk.</summary>
/// <remarks>Texts of up to twelve bytes lie in the vector itself (DuckDB's <c>duckdb_string_t</c>), longer ones are copied by DuckDB.</remarks>
unsafe ref struct ChunkWriter
{
    const int InlineText = 12;

    public static readonly int Capacity = (int)NativeMethods.Helpers.DuckDBVectorSize();

    static readonly int
        Key = At("event_key"), SourceId = At("source_id"), Line = At("line"), Kind = At("kind"), Month = At("month"), Day = At("day"), Time = At("at_utc"),
        Organisation = At("organisation"), Product = At("product"), Atc = At("atc"), Strength = At("strength"), Form = At("form"), Route = At("route"),
        Quantity = At("quantity"), QuantityDecimals = At("quantity_decimals"), Unit = At("unit"), Packages = At("packages"), Ddd = At("ddd"), Cost = At("cost"),
        Currency = At("currency"), Person = At("person"), Age = At("age"), Sex = At("sex"), Indication = At("indication"), OrderId = At("order_id"),
        Batch = At("batch"), Reason = At("reason"), Content = At("content"), NetCost = At("net_cost"), Withdrawn = At("withdrawn");

    readonly IntPtr[] _vectors;
    readonly IntPtr[] _data;
    readonly IntPtr[] _validity;

    public ChunkWriter(DuckDBDataChunk chunk)
    {
        var columns = StagedColumns.All.Length;
        (_vectors, _data, _validity) = (new IntPtr[columns], new IntPtr[columns], new IntPtr[columns]);
        for (var i = 0; i < columns; i++)
        {
            _vectors[i] = NativeMethods.DataChunks.DuckDBDataChunkGetVector(chunk, i);
            _data[i] = (IntPtr)NativeMethods.Vectors.DuckDBVectorGetData(_vectors[i]);
            NativeMethods.Vectors.DuckDBVectorEnsureValidityWritable(_vectors[i]);
            _validity[i] = (IntPtr)NativeMethods.Vectors.DuckDBVectorGetValidity(_vectors[i]);
        }
    }

    /// <summary>Rows written so far.</summary>
    public int Rows { get; private set; }

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
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    readonly void Value<T>(int column, T value) where T : unmanaged => ((T*)_data[column])[Rows] = value;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    readonly void Value<T>(int column, T? value) where T : unmanaged
    {
        if (value is { } v) ((T*)_data[column])[Rows] = v;
        else Null(column);
    }

    readonly void Text(int column, Utf8Slice text)
    {
        var span = text.Span;
        if (span.IsEmpty) { Null(column); return; }
        if (span.Length <= InlineText)
        {
            var slot = (byte*)_data[column] + Rows * 16L;
            *(ulong*)slot = 0;
            *(ulong*)(slot + 8) = 0;
            *(uint*)slot = (uint)span.Length;
            span.CopyTo(new Span<byte>(slot + 4, InlineText));
            return;
        }
        // UTF-8 was checked when the record was read
        fixed (byte* bytes = span)
            NativeMethods.Vectors.DuckDBUnsafeVectorAssignStringElementLength(_vectors[column], (ulong)Rows, bytes, span.Length);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    readonly void Null(int column) => ((ulong*)_validity[column])[Rows >> 6] &= ~(1UL << (Rows & 63));

    /// <summary>DuckDB keeps a UUID as a signed 128-bit integer with the top bit turned, so that it sorts as its text does.</summary>
    static UInt128 Uuid(UInt128 value) => value ^ (UInt128.One << 127);

    static int At(string name) => StagedColumns.IndexOf(name);
}
