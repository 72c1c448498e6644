using System.Globalization;
using System.Security.Cryptography;
using Samsyn.Events.Store;

namespace Samsyn.Events.Imports.Booking;

/// <summary>Moves what an import booked into the store, whole and flushed: its events and their summary. They count only once the manifest names them.</summary>
sealed class Segments(Staging.Staging staging, string segmentsFolder, string source, int import)
{
    public List<Segment> Place(string booked)
    {
        var rows = $"read_parquet({DuckDb.Quoted(booked)})";
        var summary = staging.File("summary.parquet");
        // Hashing the events and waiting for the disk goes on while they are summed
        var flushing = Task.Run(() => Flush(booked));
        staging.Run($"""
            COPY (SELECT {SegmentColumns.SummarySelect} FROM {rows} GROUP BY {string.Join(", ", SegmentColumns.SummaryKeys)} ORDER BY month, organisation, kind, atc)
            TO {DuckDb.Quoted(summary)} ({Booking.Parquet})
            """);
        var (first, last) = ((int)staging.Number($"SELECT min(month) FROM {rows}"), (int)staging.Number($"SELECT max(month) FROM {rows}"));
        Segment Of(SegmentKind kind, string from, string folder, (string Sha256, long Bytes) file) => new()
        {
            Kind = kind, FirstMonth = first, LastMonth = last, FirstImport = import, LastImport = import, Source = source, Sha256 = file.Sha256, Bytes = file.Bytes,
            Rows = staging.Number($"SELECT count(*) FROM read_parquet({DuckDb.Quoted(from)})"), Path = Move(from, folder),
        };
        return [Of(SegmentKind.Events, booked, "events", flushing.GetAwaiter().GetResult()), Of(SegmentKind.Summary, summary, "summary", Flush(summary))];
    }

    static (string Sha256, long Bytes) Flush(string path)
    {
        using var file = new FileStream(path, FileMode.Open, FileAccess.ReadWrite, FileShare.Read);
        var hash = Convert.ToHexStringLower(SHA256.HashData(file));
        file.Flush(flushToDisk: true);
        return (hash, file.Length);
    }

    /// <returns>Where it lies, below the segments' folder.</returns>
    string Move(string from, string folder)
    {
        var path = string.Create(CultureInfo.InvariantCulture, $"{folder}/{import:000000}.parquet");
        var place = Path.Combine(segmentsFolder, path);
        Directory.CreateDirectory(Path.GetDirectoryName(place)!);
        File.Move(from, place, overwrite: true);
        return path;
    }
}
