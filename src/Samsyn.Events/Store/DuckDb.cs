using DuckDB.NET.Data;

namespace Samsyn.Events.Store;

/// <summary>The DuckDB of this process that answers questions: in memory, allowed to read segments and write scratch, nothing else.</summary>
sealed class DuckDb : IDisposable
{
    readonly DuckDBConnection _keepsAlive;

    public DuckDb(string segments, string scratch, string memoryLimit, NetCostVeil veil)
    {
        _keepsAlive = new DuckDBConnection($"Data Source=:memory:");
        _keepsAlive.Open();
        veil.Register(_keepsAlive);
        foreach (var sql in new[]
        {
            $"SET memory_limit = '{memoryLimit}'",
            $"SET temp_directory = {Quoted(scratch)}",
            "SET enable_progress_bar = false",
            "SET parquet_metadata_cache = true",
            $"SET allowed_directories = [{Quoted(segments)}, {Quoted(scratch)}]",
            "SET enable_external_access = false",
            "SET lock_configuration = true",
        })
            Run(_keepsAlive, sql);
    }

    /// <summary>A connection of its own to the same database; questions run side by side.</summary>
    public DuckDBConnection Open()
    {
        var connection = _keepsAlive.Duplicate();
        connection.Open();
        return connection;
    }

    public static string Quoted(string text) => "'" + text.Replace("'", "''", StringComparison.Ordinal) + "'";

    /// <summary>A reading of files by their paths.</summary>
    /// <param name="withName">Whether each row tells its file, as <c>filename</c>.</param>
    public static string Read(IEnumerable<string> files, bool withName = false) => $"read_parquet([{string.Join(", ", files.Select(Quoted))}]{(withName ? ", filename = true" : "")})";

    public static void Run(DuckDBConnection connection, string sql)
    {
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        command.ExecuteNonQuery();
    }

    public void Dispose() => _keepsAlive.Dispose();
}
