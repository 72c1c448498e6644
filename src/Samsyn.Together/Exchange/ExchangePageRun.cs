using Microsoft.EntityFrameworkCore;
using Samsyn.Kernel.Data;
using Samsyn.Kernel.Organisations;
using Samsyn.Kernel.Permissions;
using Samsyn.Together.Initiatives;

namespace Samsyn.Together.Exchange;

/// <summary>Reads what the page of one entry needs, no more than the reader may see.</summary>
sealed class ExchangePageRun(SamsynDb db, Access access)
{
    /// <returns>Null: there is none, or the reader may not see it, which looks the same.</returns>
    public async Task<ExchangeSeen?> Of(Guid id, Actor reader, OrganisationTree tree, CancellationToken cancel)
    {
        var entry = await db.Set<ExchangeEntry>().AsNoTracking().Include(e => e.Tags).FirstOrDefaultAsync(e => e.Id == id, cancel);
        var reach = ExchangeReach.Of(reader, access, tree);
        if (entry is null || !reach.Sees(entry)) return null;
        var uses = await db.Set<Reuse>().AsNoTracking().Where(r => r.EntryId == id).OrderBy(r => r.SinceUtc).ToListAsync(cancel);
        var initiative = entry.InitiativeId is { } from
            ? await db.Set<Initiative>().AsNoTracking().Where(InitiativeReach.Of(reader, access, tree).Seen).Where(i => i.Id == from).Select(i => new InitiativeLink(i.Id, i.Title, i.Phase, i.EndedOn != null)).FirstOrDefaultAsync(cancel) : null;
        return new(entry, uses, initiative, reach.MayModerate(entry));
    }
}

/// <summary>An entry with where it is used.</summary>
/// <param name="Initiative">Where it was learned; null: none, or the reader may not see it.</param>
sealed record ExchangeSeen(ExchangeEntry Entry, IReadOnlyList<Reuse> Reuses, InitiativeLink? Initiative, bool MayModerate);
