using Microsoft.EntityFrameworkCore;
using Samsyn.Kernel.Data;

namespace Samsyn.Events.Store;

/// <summary>Which segments make up the store right now, or made it up as of an import.</summary>
sealed class Manifest(SamsynDb db)
{
    /// <summary>Events and summaries at one moment.</summary>
    public Task<List<Segment>> Current(CancellationToken cancel) => db.Set<Segment>().AsNoTracking().Where(s => s.ReplacedAtUtc == null).OrderBy(s => s.Path).ToListAsync(cancel);

    public Task<List<Segment>> Current(SegmentKind kind, CancellationToken cancel) =>
        db.Set<Segment>().AsNoTracking().Where(s => s.Kind == kind && s.ReplacedAtUtc == null).OrderBy(s => s.Path).ToListAsync(cancel);

    /// <summary>Changes when, and only when, the store's content changes.</summary>
    public async Task<string> Mark(CancellationToken cancel)
    {
        var last = await db.Set<Segment>().OrderByDescending(s => s.Id).Select(s => (Guid?)s.Id).FirstOrDefaultAsync(cancel);
        var replaced = await db.Set<Segment>().CountAsync(s => s.ReplacedAtUtc != null, cancel);
        return $"{last}/{replaced}";
    }
}
