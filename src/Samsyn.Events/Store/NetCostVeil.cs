using System.Buffers.Binary;
using System.Security.Cryptography;
using DuckDB.NET.Data;
using DuckDB.NET.Data.DataChunk.Reader;
using DuckDB.NET.Data.DataChunk.Writer;

namespace Samsyn.Events.Store;

/// <summary>Keeps net costs secret at rest: AES-256 in counter mode, one 64-bit amount for each block, the counter being the row itself.</summary>
/// <remarks>
/// A row's counter is its event key (128 bits of hash) with its version and booking; it occurs once in the ledger, so no two amounts share a pad. Veiling and unveiling are the
/// same operation. That a segment was not changed is seen by its hash in the manifest. DuckDB's own Parquet encryption is not used: as built, it warns that its writing is not secure.
/// </remarks>
sealed class NetCostVeil
{
    /// <summary>The SQL function: <c>veil(event_key, version, booking, amount)</c>.</summary>
    public const string Function = "veil";

    readonly Lazy<Aes> _aes;

    /// <param name="key">Asked for at the first amount, so that a store without net costs needs no key.</param>
    public NetCostVeil(Func<byte[]> key) => _aes = new(() =>
    {
        var aes = Aes.Create();
        aes.Key = key()[..32];
        return aes;
    });

    /// <summary>Asks for the key now: within SQL its absence could not be told in a sentence.</summary>
    /// <exception cref="Kernel.Problems.RefusedException">The key is missing or unusable.</exception>
    public void Ready() => _ = _aes.Value;

    /// <summary>The SQL that reads or writes an amount.</summary>
    public static string Sql(string row, string version, string booking, string amount) => $"{Function}({row}event_key, ({version})::INTEGER, ({booking})::TINYINT, {amount})";

    public void Register(DuckDBConnection connection) =>
        connection.RegisterScalarFunction<Guid, int, sbyte, long, long>(Function, Apply, new ScalarFunctionOptions { IsPureFunction = true });

    public long Apply(Guid key, int version, sbyte booking, long amount)
    {
        Span<byte> counter = stackalloc byte[16], pad = stackalloc byte[16];
        Counter(counter, key, version, booking);
        _aes.Value.EncryptEcb(counter, pad, PaddingMode.None);
        return amount ^ BinaryPrimitives.ReadInt64LittleEndian(pad);
    }

    void Apply(IReadOnlyList<IDuckDBDataReader> columns, IDuckDBDataWriter result, ulong rows)
    {
        var counters = new byte[16 * (int)rows];
        for (var i = 0UL; i < rows; i++)
            if (columns[3].IsValid(i))
                Counter(counters.AsSpan(16 * (int)i, 16), columns[0].GetValue<Guid>(i), columns[1].GetValue<int>(i), columns[2].GetValue<sbyte>(i));
        byte[] pads;
        lock (_aes) pads = _aes.Value.EncryptEcb(counters, PaddingMode.None);
        for (var i = 0UL; i < rows; i++)
            if (columns[3].IsValid(i)) result.WriteValue(columns[3].GetValue<long>(i) ^ BinaryPrimitives.ReadInt64LittleEndian(pads.AsSpan(16 * (int)i)), i);
            else result.WriteNull(i);
    }

    static void Counter(Span<byte> counter, Guid key, int version, sbyte booking)
    {
        key.TryWriteBytes(counter, bigEndian: true, out _);
        var tail = counter[12..];
        BinaryPrimitives.WriteInt32LittleEndian(tail, BinaryPrimitives.ReadInt32LittleEndian(tail) ^ (version << 1 | (booking > 0 ? 1 : 0)));
    }
}
