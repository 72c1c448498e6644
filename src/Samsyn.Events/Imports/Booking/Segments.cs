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
        staging.Run($"""
            COPY (SELECT {SegmentColumns.SummarySelect} FROM {rows} GROUP BY {string.Join(", ", SegmentColumns.SummaryKeys)} ORDER BY month, organisation, kind, atc)
            TO {DuckDb.Quoted(summary)} ({Booking.Parquet})
            """);
        var (first, last) = ((int)staging.Number($"SELECT min(month) FROM {rows}"), (int)staging.Number($"SELECT max(month) FROM {rows}"));
        return [Move(SegmentKind.Events, booked, "events", first, last), Move(SegmentKind.Summary, summary, "summary", first, last)];
    }

    Segment Move(SegmentKind kind, string from, string folder, int firstMonth, int lastMonth)
    {
        var rows = staging.Number($"SELECT count(*) FROM read_parquet({DuckDb.Quoted(from)})");
        string hash;
        long bytes;
        using (var file = new FileStream(from, FileMode.Open, FileAccess.ReadWrite))
        {
            hash = Convert.ToHexStringLower(SHA256.HashData(file));
            bytes = file.Length;
            file.Flush(flushToDisk: true);
        }
        var path = string.Create(CultureInfo.InvariantCulture, $"{folder}/{import:000000}.parquet");
        var place = Path.Combine(segmentsFolder, path);
        Directory.CreateDirectory(Path.GetDirectoryName(place)!);
        File.Move(from, place, overwrite: true);
        return new()
        {
            Kind = kind, FirstMonth = firstMonth, LastMonth = lastMonth, FirstImport = import, LastImport = import, Source = source, Path = path, Rows = rows, Bytes = bytes, Sha256 = hash,
        };
    }
}
