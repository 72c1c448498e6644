using System.Globalization;
using System.Security.Cryptography;
using Samsyn.Events.Store;

namespace Samsyn.Events.Imports.Booking;

/// <summary>Writes the booked rows of an import as Parquet files: one for each month, and one summary.</summary>
sealed class SegmentWriter(Staging.Staging staging, string segmentsFolder, string source, int import)
{
    const string Parquet = "FORMAT parquet, COMPRESSION zstd, ROW_GROUP_SIZE 122880";

    /// <summary>Writes into the scratch folder, then moves each file, whole and flushed, to its place. They count only once the manifest names them.</summary>
    public List<Segment> Write(Action<double> progress, CancellationToken cancel)
    {
        var segments = new List<Segment>();
        var months = Months();
        foreach (var (month, index) in months.Select((m, i) => (m, i)))
        {
            cancel.ThrowIfCancellationRequested();
            var columns = string.Join(", ", SegmentColumns.All.Select(c => c.Name));
            segments.Add(Copy(SegmentKind.Events, month,
                $"SELECT {columns} FROM booked WHERE month = {month} ORDER BY organisation, atc, kind, day", Parquet));
            progress((index + 1.0) / (months.Count + 1));
        }
        if (months.Count == 0) return segments;
        segments.Add(Copy(SegmentKind.Summary, 0,
            $"SELECT {SegmentColumns.SummarySelect} FROM booked GROUP BY {string.Join(", ", SegmentColumns.SummaryKeys)}, import ORDER BY month, organisation, kind, atc", Parquet));
        return segments;
    }

    List<int> Months()
    {
        using var command = staging.Connection.CreateCommand();
        command.CommandText = "SELECT DISTINCT month FROM booked ORDER BY month";
        using var reader = command.ExecuteReader();
        var months = new List<int>();
        while (reader.Read()) months.Add(reader.GetInt32(0));
        return months;
    }

    Segment Copy(SegmentKind kind, int month, string select, string options)
    {
        var folder = kind == SegmentKind.Events ? month.ToString(CultureInfo.InvariantCulture) : "summary";
        var path = string.Create(CultureInfo.InvariantCulture, $"{folder}/{import:000000}.parquet");
        var scratch = Path.Combine(staging.Folder, path.Replace('/', '-'));
        using var command = staging.Connection.CreateCommand();
        command.CommandText = $"COPY ({select}) TO {DuckDb.Quoted(scratch)} ({options})";
        var rows = command.ExecuteNonQuery();
        var place = Path.Combine(segmentsFolder, path);
        Directory.CreateDirectory(Path.GetDirectoryName(place)!);
        string hash;
        long bytes;
        using (var file = new FileStream(scratch, FileMode.Open, FileAccess.ReadWrite))
        {
            hash = Convert.ToHexStringLower(SHA256.HashData(file));
            bytes = file.Length;
            file.Flush(flushToDisk: true);
        }
        File.Move(scratch, place, overwrite: true);
        return new() { Kind = kind, YearMonth = month, FirstImport = import, LastImport = import, Source = source, Path = path, Rows = rows, Bytes = bytes, Sha256 = hash };
    }
}
