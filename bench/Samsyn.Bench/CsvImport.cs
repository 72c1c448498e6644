using System.Globalization;
using System.Runtime.CompilerServices;
using DuckDB.NET.Data;

namespace Samsyn.Bench;

/// <summary>The importer with all its checks, against DuckDB's own CSV reader into a table without any.</summary>
sealed class CsvImport : IBenchmark
{
    public string Name => "CSV import against DuckDB's read_csv";

    public async IAsyncEnumerable<BenchLine> Run(BenchSetting setting, [EnumeratorCancellation] CancellationToken cancel)
    {
        var files = await setting.EventFiles();
        var list = string.Join(", ", files.Select(f => $"'{f}'"));
        using var duck = new DuckDBConnection("Data Source=:memory:");
        duck.Open();
        long Run(string sql)
        {
            using var command = duck.CreateCommand();
            command.CommandText = sql;
            return Convert.ToInt64(command.ExecuteScalar(), CultureInfo.InvariantCulture);
        }

        string? data = null;
        var (ours, rival) = await Duel.Run(
            async () => await BenchSetting.Samsyn(["import", .. files, "--data", data!]),
            () => Task.FromResult(Run($"CREATE OR REPLACE TABLE events AS SELECT * FROM read_csv([{list}], union_by_name = true)")),
            setting.Runs,
            async () =>
            {
                BenchSetting.Forget(data);
                data = await setting.DataFolder();
            });
        BenchSetting.Forget(data);

        var rows = Run("SELECT count(*) FROM events");
        yield return BenchLine.AtLeast(Name, Rate(rows, ours), Rate(rows, rival), rival / ours, 0.5);
    }

    static string Rate(long rows, TimeSpan time) => string.Create(CultureInfo.InvariantCulture, $"{rows / time.TotalSeconds / 1000:N0} k rows/s");
}
