using System.Security.Cryptography;
using Microsoft.EntityFrameworkCore;
using Samsyn.Kernel.Data;

namespace Samsyn.Events.Store;

/// <summary>Compares the segments folder with the manifest, byte for byte.</summary>
sealed class SegmentCheck(SamsynDb db, DataFolder folder)
{
    public async Task<SegmentFindings> All(CancellationToken cancel)
    {
        var segments = await db.Set<Segment>().AsNoTracking().OrderBy(s => s.Path).ToListAsync(cancel);
        var faults = new List<string>();
        foreach (var segment in segments)
            if (await Fault(segment, cancel) is { } fault) faults.Add(fault);
        var named = segments.Select(s => s.Path).ToHashSet(StringComparer.Ordinal);
        foreach (var file in Directory.EnumerateFiles(folder.Segments, "*", SearchOption.AllDirectories))
        {
            var path = Path.GetRelativePath(folder.Segments, file).Replace('\\', '/');
            if (!named.Contains(path)) faults.Add($"segments/{path} is in no manifest; it is not counted. A later import removes what a killed one left.");
        }
        return new(segments.Count, segments.Where(s => s.Kind == SegmentKind.Events && s.ReplacedAtUtc is null).Sum(s => s.Rows), faults);
    }

    async Task<string?> Fault(Segment segment, CancellationToken cancel)
    {
        var path = Path.Combine(folder.Segments, segment.Path);
        if (!File.Exists(path)) return segment.ReplacedAtUtc is null ? $"segments/{segment.Path} is missing; restore it from a backup." : null;
        await using var file = File.OpenRead(path);
        if (file.Length != segment.Bytes) return $"segments/{segment.Path} has {file.Length} bytes, not {segment.Bytes}; restore it from a backup.";
        var hash = Convert.ToHexStringLower(await SHA256.HashDataAsync(file, cancel));
        return hash == segment.Sha256 ? null : $"segments/{segment.Path} was changed after it was written (SHA-256 {hash}); restore it from a backup.";
    }
}

/// <summary>What a check of the store found.</summary>
/// <param name="Segments">How many segments the manifest names.</param>
/// <param name="Rows">Rows of the current ones.</param>
/// <param name="Faults">A sentence for each fault.</param>
sealed record SegmentFindings(int Segments, long Rows, IReadOnlyList<string> Faults);
