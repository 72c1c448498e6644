using DuckDB.NET.Data;

namespace Samsyn.Bench;

/// <summary>Questions written by hand.</summary>
static class Sql
{
    /// <summary>Reads all of the answer.</summary>
    /// <returns>How many rows.</returns>
    public static int Rows(DuckDBConnection duck, string sql)
    {
        using var command = duck.CreateCommand();
        command.CommandText = sql;
        using var reader = command.ExecuteReader();
        var rows = 0;
        while (reader.Read()) rows++;
        return rows;
    }

    public static string Events(string dataFolder) => $"read_parquet('{Path.Combine(dataFolder, "segments", "events")}/*.parquet')";
}
