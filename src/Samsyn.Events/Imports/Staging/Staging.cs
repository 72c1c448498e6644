using System.Globalization;
using DuckDB.NET.Data;
using Samsyn.Events.Store;

namespace Samsyn.Events.Imports.Staging;

/// <summary>The private DuckDB of one import, and its scratch folder. Gone with the process, so a kill leaves nothing that counts.</summary>
sealed class Staging : IDisposable
{
    public Staging(string scratch, int import, string memoryLimit)
    {
        Folder = Path.Combine(scratch, $"import-{import}-{Guid.CreateVersion7():N}");
        Directory.CreateDirectory(Folder);
        Connection = new DuckDBConnection("Data Source=:memory:");
        Connection.Open();
        Run($"SET memory_limit = '{memoryLimit}'");
        Run($"SET temp_directory = {DuckDb.Quoted(Folder)}");
        Run("SET preserve_insertion_order = false");
        Run("SET enable_progress_bar = false");
    }

    public DuckDBConnection Connection { get; }

    /// <summary>Where this import's files are written before they are moved into the store.</summary>
    public string Folder { get; }

    public string File(string name) => Path.Combine(Folder, name);

    public long Run(string sql)
    {
        using var command = Connection.CreateCommand();
        command.CommandText = sql;
        return command.ExecuteNonQuery();
    }

    public long Number(string sql)
    {
        using var command = Connection.CreateCommand();
        command.CommandText = sql;
        return Convert.ToInt64(command.ExecuteScalar(), CultureInfo.InvariantCulture);
    }

    public List<long> Numbers(string sql)
    {
        using var command = Connection.CreateCommand();
        command.CommandText = sql;
        using var reader = command.ExecuteReader();
        var numbers = new List<long>();
        while (reader.Read()) numbers.Add(reader.GetInt64(0));
        return numbers;
    }

    public void Dispose()
    {
        Connection.Dispose();
        if (Directory.Exists(Folder)) Directory.Delete(Folder, recursive: true);
    }
}
