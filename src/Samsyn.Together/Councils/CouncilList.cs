using Microsoft.EntityFrameworkCore;
using Samsyn.Kernel.Data;
using Samsyn.Kernel.Organisations;
using Samsyn.Kernel.Permissions;

namespace Samsyn.Together.Councils;

/// <summary>Councils as a list with their shares, never more than the reader may see.</summary>
/// <remarks>A region has tens of councils, not thousands: they are read whole, and the standing of each follows from its members.</remarks>
sealed class CouncilList(SamsynDb db, Access access, CouncilDesk desk)
{
    /// <summary>Those that go on before those that have ended, each by name.</summary>
    /// <param name="place">Only those of this organisation and below it; null: all.</param>
    public async Task<IReadOnlyList<CouncilLine>> Of(Actor reader, OrganisationTree tree, Organisation? place, bool isMine, CancellationToken cancel)
    {
        var all = db.Set<Council>().AsNoTracking().Where(CouncilReach.Of(reader, access, tree).Seen);
        if (isMine) all = all.Where(c => c.Members.Any(m => m.State != Participation.ParticipantState.Declined && (m.PersonId == reader.PersonId || m.HelperId == reader.PersonId)));
        if (place is not null)
        {
            var within = tree.WithAllBelow(place).Select(o => o.Id).ToList();
            all = all.Where(c => EF.Parameter(within).Contains(c.OrganisationId));
        }
        var councils = await all.ToListAsync(cancel);
        var today = desk.Today;
        return
        [
            .. from c in councils
               let organisation = tree.Find(c.OrganisationId)
               orderby c.IsEnded, organisation is null ? int.MaxValue : tree.Path(organisation).Count, c.Name
               select new CouncilLine(c, organisation, CouncilStanding.Of(c, today)),
        ];
    }
}

/// <summary>One council in a list.</summary>
sealed record CouncilLine(Council Council, Organisation? Organisation, CouncilStanding Standing);
