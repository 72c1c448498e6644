using Microsoft.EntityFrameworkCore;
using Samsyn.Kernel.Data;
using Samsyn.Kernel.Organisations;

namespace Samsyn.Medicines.Activity;

/// <summary>Reads the figures into a book that can be asked.</summary>
sealed class ActivityBooks(SamsynDb db)
{
    /// <param name="kind">Only this one; null: all.</param>
    public async Task<ActivityBook> Read(ActivityKind? kind, OrganisationTree tree, CancellationToken cancel)
    {
        var figures = db.Set<ActivityFigure>().AsNoTracking();
        return new(await (kind is null ? figures : figures.Where(f => f.Kind == kind)).ToListAsync(cancel), tree);
    }

    /// <summary>Changes whenever a figure comes in or is corrected.</summary>
    public async Task<string> Stamp(CancellationToken cancel)
    {
        var last = await db.Set<ActivityFigure>().MaxAsync(f => (DateTime?)f.ImportedAtUtc, cancel);
        return $"{await db.Set<ActivityFigure>().CountAsync(cancel)} {last:O}";
    }
}
