using DuckDB.NET.Data;
using Samsyn.Events.Imports.Profiles;
using Samsyn.Events.Store;
using Samsyn.Kernel.Problems;

namespace Samsyn.Events.Imports;

/// <summary>Reads a Parquet file by writing it out as text, exactly: decimals as they are, dates and times as ISO 8601.</summary>
static class ParquetSource
{
    /// <summary>How the text is written.</summary>
    public static ImportProfile.CsvRule Written { get; } = new() { Delimiter = ",", Encoding = "utf-8", DecimalSign = ".", Dates = "year-first" };

    public static bool Begins(ReadOnlySpan<byte> beginning) => beginning.StartsWith("PAR1"u8);

    /// <exception cref="RefusedException">The file is damaged.</exception>
    public static ImportFile ToCsv(ImportFile file, string scratch)
    {
        var path = Path.Combine(scratch, $"parquet-{Guid.CreateVersion7():N}.csv");
        try
        {
            using var connection = new DuckDBConnection("Data Source=:memory:");
            connection.Open();
            DuckDb.Run(connection, $"COPY (SELECT * FROM read_parquet({DuckDb.Quoted(file.Path)})) TO {DuckDb.Quoted(path)} (FORMAT csv, HEADER, DELIMITER ',')");
            return new(path, passing: true);
        }
        catch (DuckDBException e)
        {
            File.Delete(path);
            throw Refusal.Of("import.parquet", e.Message.Split('\n')[0]).AsException();
        }
    }
}
