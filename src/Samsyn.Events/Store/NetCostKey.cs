using DuckDB.NET.Data;
using Samsyn.Kernel.Keys;

namespace Samsyn.Events.Store;

/// <summary>The key that encrypts net costs at rest, as DuckDB's Parquet encryption wants it (AES-256).</summary>
static class NetCostKey
{
    /// <summary>The name under which a DuckDB knows the key.</summary>
    public const string Name = "net_costs";

    public static string Of(KeyRing keys) => Convert.ToBase64String(keys.Named("net-costs").AsSpan(0, 32));

    public static void Use(DuckDBConnection connection, string key) => DuckDb.Run(connection, $"PRAGMA add_parquet_key('{Name}', '{key}')");
}
