using Microsoft.EntityFrameworkCore;
using Samsyn.Kernel.Data;

namespace Samsyn.Kernel.Organisations;

/// <summary>The organisation tree as it is now, kept in memory and read again when the table has changed.</summary>
/// <remarks>
/// Another process may change organisations at any time (an import on the command line), so each call asks the database for the number
/// of organisations and the latest <see cref="Organisation.Version"/>: whoever changes an organisation gives it a new one (UUIDv7).
/// </remarks>
public sealed class OrganisationTrees
{
    sealed record Kept(int Count, Guid Latest, OrganisationTree Tree);

    volatile Kept _kept = new(0, Guid.Empty, OrganisationTree.Empty);

    public async Task<OrganisationTree> Current(SamsynDb db, CancellationToken cancel)
    {
        var kept = _kept;
        // Count and version first: a change between these questions and the reading makes the next call read again
        var count = await db.Organisations.CountAsync(cancel);
        var latest = await db.Organisations.OrderByDescending(o => o.Version).Select(o => o.Version).FirstOrDefaultAsync(cancel);
        if (kept.Count == count && kept.Latest == latest) return kept.Tree;
        var tree = new OrganisationTree(await db.Organisations.AsNoTracking().ToListAsync(cancel));
        _kept = new(count, latest, tree);
        return tree;
    }
}
