using System.Linq.Expressions;
using Microsoft.EntityFrameworkCore;
using Samsyn.Kernel.Organisations;
using Samsyn.Kernel.Permissions;
using Samsyn.Together.Challenges;
using Samsyn.Together.Participation;
using Samsyn.Together.Spaces;

namespace Samsyn.Together.Councils;

/// <summary>Who may see which council, with all that hangs on it: lists, pages, counts, reports, files and notices all ask here.</summary>
/// <remarks>Made once for one reader. What a reader may not see looks like what does not exist. Whoever has declined a call sees no more than others do.</remarks>
sealed class CouncilReach
{
    readonly Guid? _reader;
    readonly HashSet<Guid> _steered, _regions;

    CouncilReach(Guid? reader, HashSet<Guid> steered, HashSet<Guid> regions) => (_reader, _steered, _regions) = (reader, steered, regions);

    public static CouncilReach Of(Actor reader, Access access, OrganisationTree tree) =>
        new(reader.PersonId, SpaceReach.Within(reader, TogetherPermissions.SteerCouncils, access, tree), SpaceReach.Regions(reader, access, tree));

    /// <summary>For a query; says the same as <see cref="Sees"/>.</summary>
    public Expression<Func<Council, bool>> Seen
    {
        get
        {
            // Each list one parameter, however many organisations there are
            var (reader, steered, regions) = (_reader, _steered.ToList(), _regions.ToList());
            return c => c.Space == SpaceMode.Open
                || EF.Parameter(steered).Contains(c.OrganisationId)
                || (c.Space == SpaceMode.Region && EF.Parameter(regions).Contains(c.OrganisationId))
                || c.Members.Any(m => m.State != ParticipantState.Declined && reader != null && (m.PersonId == reader || m.HelperId == reader));
        }
    }

    public bool Sees(Council c) =>
        c.Space is SpaceMode.Open
        || _steered.Contains(c.OrganisationId)
        || (c.Space is SpaceMode.Region && _regions.Contains(c.OrganisationId))
        || c.Members.Any(m => m.State is not ParticipantState.Declined && m.IsFor(_reader));

    /// <summary>What the reader is to a council on a day: a term that has ended gives nothing any more.</summary>
    public CouncilDoer DoerOf(Council c, DateOnly day)
    {
        var mine = c.PeopleIn.Where(m => m.IsFor(_reader)).Select(m => m.TermOn(day)).OfType<CouncilTerm>().ToList();
        return (mine.Count > 0 ? CouncilDoer.Member : 0)
            | (mine.Exists(t => t.Position is CouncilPosition.Chair or CouncilPosition.ViceChair) ? CouncilDoer.Chair : 0)
            | (_steered.Contains(c.OrganisationId) ? CouncilDoer.Steerer : 0);
    }
}
