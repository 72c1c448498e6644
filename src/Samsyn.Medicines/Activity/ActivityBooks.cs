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
}
