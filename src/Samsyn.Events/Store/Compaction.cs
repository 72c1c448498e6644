using System.Globalization;
using System.Security.Cryptography;
using Microsoft.EntityFrameworkCore;
using Samsyn.Events.Imports;
using Samsyn.Kernel.Data;

namespace Samsyn.Events.Store;

/// <summary>Makes few, sorted, tightly packed segments of the many that imports leave: one a month, by organisation and ATC. Answers stay the same, as of any import too.</summary>
/// <remarks>The manifest changes in one transaction; files that were replaced stay for an hour, for questions that are being answered.</remarks>
sealed class Compaction(SamsynDb db, DataFolder folder, NetCostVeil veil, TimeProvider time)
{
    /// <summary>So many segments written by imports are worth a compaction.</summary>
    public const int WorthIt = 16;

    /// <summary>Where its segments lie, apart from those that imports write.</summary>
    static readonly string[] Folders = ["month", "sums"];

    static readonly TimeSpan Grace = TimeSpan.FromHours(1);

    /// <returns>How many segments were replaced.</returns>
    public async Task<int> Run(int worthIt, CancellationToken cancel)
    {
        using var one = await ImportLock.Take(folder.Path, time, cancel);
        await RemoveReplaced(cancel);
        await RemoveUnnamed(cancel);
        var fresh = await db.Set<Segment>().Where(s => s.ReplacedAtUtc == null && !s.Path.StartsWith("month/") && !s.Path.StartsWith("sums/")).ToListAsync(cancel);
        if (fresh.Count(s => s.Kind == SegmentKind.Events) < worthIt) return 0;

        var made = await Task.Run(() => Write(fresh, cancel), cancel);
        var now = time.GetUtcNow().UtcDateTime;
        foreach (var old in fresh) old.ReplacedAtUtc = now;
        db.AddRange(made);
        await db.SaveChangesAsync(cancel);
        return fresh.Count;
    }

    List<Segment> Write(List<Segment> fresh, CancellationToken cancel)
    {
        var last = fresh.Max(s => s.LastImport);
        using var staging = new Imports.Staging.Staging(folder.Scratch, last, "700MB");
        veil.Register(staging.Connection);
        var made = new List<Segment>();
        var events = fresh.Where(s => s.Kind == SegmentKind.Events).ToList();
        var from = DuckDb.Read(events.Select(s => Path.Combine(folder.Segments, s.Path)));
        foreach (var month in staging.Numbers($"SELECT DISTINCT month FROM {from} ORDER BY month"))
        {
            cancel.ThrowIfCancellationRequested();
            made.Add(Copy(staging, SegmentKind.Events, string.Create(CultureInfo.InvariantCulture, $"month/{month}-{last:000000}.parquet"),
                $"SELECT * FROM {from} WHERE month = {month} ORDER BY organisation, atc, kind, day", events, (int)month, (int)month));
        }
        var sums = fresh.Where(s => s.Kind == SegmentKind.Summary).ToList();
        var summaries = DuckDb.Read(sums.Select(s => Path.Combine(folder.Segments, s.Path)));
        made.Add(Copy(staging, SegmentKind.Summary, string.Create(CultureInfo.InvariantCulture, $"sums/{last:000000}.parquet"),
            $"SELECT * FROM {summaries} ORDER BY month, organisation, kind, atc", sums, sums.Min(s => s.FirstMonth), sums.Max(s => s.LastMonth)));
        return made;
    }

    Segment Copy(Imports.Staging.Staging staging, SegmentKind kind, string path, string select, List<Segment> from, int firstMonth, int lastMonth)
    {
        var scratch = staging.File(path.Replace('/', '-'));
        var rows = staging.Run($"COPY ({select}) TO {DuckDb.Quoted(scratch)} (FORMAT parquet, COMPRESSION zstd, ROW_GROUP_SIZE 122880)");
        var place = Path.Combine(folder.Segments, path);
        Directory.CreateDirectory(Path.GetDirectoryName(place)!);
        using (var file = new FileStream(scratch, FileMode.Open, FileAccess.ReadWrite)) file.Flush(flushToDisk: true);
        File.Move(scratch, place, overwrite: true);
        var bytes = File.ReadAllBytes(place);
        return new()
        {
            Kind = kind, FirstMonth = firstMonth, LastMonth = lastMonth, FirstImport = from.Min(s => s.FirstImport), LastImport = from.Max(s => s.LastImport),
            Source = from.Select(s => s.Source).Distinct().Count() == 1 ? from[0].Source : "", Path = path, Rows = rows, Bytes = bytes.LongLength,
            Sha256 = Convert.ToHexStringLower(SHA256.HashData(bytes)),
        };
    }

    /// <summary>What a killed compaction left: files in its folders that the manifest never came to name.</summary>
    async Task RemoveUnnamed(CancellationToken cancel)
    {
        var named = (await db.Set<Segment>().Select(s => s.Path).ToListAsync(cancel)).ToHashSet(StringComparer.Ordinal);
        foreach (var sub in Folders.Select(name => Path.Combine(folder.Segments, name)).Where(Directory.Exists))
            foreach (var file in Directory.EnumerateFiles(sub))
                if (!named.Contains(Path.GetRelativePath(folder.Segments, file).Replace('\\', '/'))) File.Delete(file);
    }

    async Task RemoveReplaced(CancellationToken cancel)
    {
        var before = time.GetUtcNow().UtcDateTime - Grace;
        var gone = await db.Set<Segment>().Where(s => s.ReplacedAtUtc != null && s.ReplacedAtUtc < before).ToListAsync(cancel);
        foreach (var segment in gone) File.Delete(Path.Combine(folder.Segments, segment.Path));
        db.RemoveRange(gone);
        await db.SaveChangesAsync(cancel);
    }
}
