using Microsoft.EntityFrameworkCore;
using Samsyn.Kernel.Data;
using Samsyn.Kernel.Organisations;
using Samsyn.Kernel.Permissions;

namespace Samsyn.Together.Councils;

/// <summary>Reads one council for its pages, no more than the reader may see.</summary>
sealed class CouncilPageRun(SamsynDb db, Access access, CouncilDesk desk, CouncilMeetingBook meetings, DecisionBook decisions)
{
    /// <returns>Null: there is none, or the reader may not see it, which looks the same.</returns>
    public async Task<CouncilSeen?> Of(Guid id, Actor reader, OrganisationTree tree, CancellationToken cancel)
    {
        var council = await db.Set<Council>().AsNoTracking().FirstOrDefaultAsync(c => c.Id == id, cancel);
        var reach = CouncilReach.Of(reader, access, tree);
        if (council is null || !reach.Sees(council)) return null;
        return new(council, tree.Find(council.OrganisationId), reach.DoerOf(council, desk.Today), CouncilStanding.Of(council, desk.Today), await meetings.Of(id, cancel), await decisions.Of(id, cancel), reader.PersonId, desk.Today);
    }
}
