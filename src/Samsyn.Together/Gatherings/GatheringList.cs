using Microsoft.EntityFrameworkCore;
using Samsyn.Kernel.Data;
using Samsyn.Kernel.Organisations;
using Samsyn.Kernel.Permissions;

namespace Samsyn.Together.Gatherings;

/// <summary>Gatherings as a list, never more than the reader may see.</summary>
sealed class GatheringList(SamsynDb db, Access access, GatheringDesk desk)
{
    /// <summary>One page of those to come, the next first, or of those that were, the last first; how many there are in all, and how many of those have a free seat.</summary>
    /// <param name="isMine">Only those that the reader has signed up for or made.</param>
    public async Task<(IReadOnlyList<Gathering> Gatherings, int Total, int Free)> Of(Actor reader, OrganisationTree tree, bool isPast, bool isMine, int page, int size, CancellationToken cancel)
    {
        var (now, me) = (desk.Now, reader.PersonId);
        var all = db.Set<Gathering>().AsNoTracking().Where(GatheringReach.Of(reader, access, tree).Seen).Where(g => isPast ? g.StartsAtUtc <= now : g.StartsAtUtc > now);
        if (isMine) all = all.Where(g => g.MadeById == me || g.SignUps.Any(s => s.PersonId == me && !s.IsWithdrawn));
        var ordered = isPast ? all.OrderByDescending(g => g.StartsAtUtc).ThenBy(g => g.Id) : all.OrderBy(g => g.StartsAtUtc).ThenBy(g => g.Id);
        var gatherings = await ordered.Skip((page - 1) * size).Take(size).ToListAsync(cancel);
        return (gatherings, await all.CountAsync(cancel), await all.CountAsync(g => g.CancelledBecause == null && g.SignUps.Where(s => s.IsSeated).Sum(s => s.Persons) < g.Seats, cancel));
    }
}
