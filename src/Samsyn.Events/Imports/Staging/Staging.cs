using DuckDB.NET.Data;
using Samsyn.Events.Store;

namespace Samsyn.Events.Imports.Staging;

/// <summary>The private DuckDB of one import: checked events wait here until all are read. Gone with the process, so a kill leaves nothing.</summary>
sealed class Staging : IDisposable
{
    /// <summary>Keeps an import of any size within bounds: what does not fit is spilled to the scratch folder.</summary>
    readonly string _folder;

    public Staging(string scratch, int import, string memoryLimit)
    {
        _folder = Path.Combine(scratch, $"import-{import}-{Guid.CreateVersion7():N}");
        Directory.CreateDirectory(_folder);
        Connection = new DuckDBConnection("Data Source=:memory:");
        Connection.Open();
        Run($"SET memory_limit = '{memoryLimit}'");
        Run($"SET temp_directory = {DuckDb.Quoted(_folder)}");
        Run("SET preserve_insertion_order = false");
        Run("SET enable_progress_bar = false");
        Run($"CREATE TABLE staged ({string.Join(", ", StagedColumns.All.Select(c => $"{c.Name} {c.Type}"))})");
    }

    public DuckDBConnection Connection { get; }

    /// <summary>Where this import's files are written before they are moved into the store.</summary>
    public string Folder => _folder;

    public void Run(string sql) => DuckDb.Run(Connection, sql);

    public long Number(string sql)
    {
        using var command = Connection.CreateCommand();
        command.CommandText = sql;
        return Convert.ToInt64(command.ExecuteScalar(), System.Globalization.CultureInfo.InvariantCulture);
    }

    public void Dispose()
    {
        Connection.Dispose();
        if (Directory.Exists(_folder)) Directory.Delete(_folder, recursive: true);
    }
}
