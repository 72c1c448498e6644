using System.Linq.Expressions;
using Microsoft.EntityFrameworkCore;
using Samsyn.Kernel.Organisations;
using Samsyn.Kernel.Permissions;
using Samsyn.Together.Challenges;
using Samsyn.Together.Spaces;

namespace Samsyn.Together.Gatherings;

/// <summary>Who may see which gathering, and whose hosts somebody is: lists, pages, files and notices all ask here.</summary>
/// <remarks>Made once for one reader. What a reader may not see looks like what does not exist.</remarks>
sealed class GatheringReach
{
    readonly Guid? _reader;
    readonly HashSet<Guid> _steered, _regions;

    GatheringReach(Guid? reader, HashSet<Guid> steered, HashSet<Guid> regions) => (_reader, _steered, _regions) = (reader, steered, regions);

    public static GatheringReach Of(Actor reader, Access access, OrganisationTree tree) =>
        new(reader.PersonId, SpaceReach.Within(reader, TogetherPermissions.SteerGatherings, access, tree), SpaceReach.Regions(reader, access, tree));

    /// <summary>For a query; says the same as <see cref="Sees"/>.</summary>
    public Expression<Func<Gathering, bool>> Seen
    {
        get
        {
            // Each list one parameter, however many organisations there are
            var (reader, steered, regions) = (_reader, _steered.ToList(), _regions.ToList());
            return g => g.Space == SpaceMode.Open
                || g.MadeById == reader
                || EF.Parameter(steered).Contains(g.OrganisationId)
                || (g.Space == SpaceMode.Region && EF.Parameter(regions).Contains(g.OrganisationId))
                || g.SignUps.Any(s => s.PersonId == reader && !s.IsWithdrawn);
        }
    }

    public bool Sees(Gathering g) =>
        g.Space is SpaceMode.Open || IsHost(g) || (g.Space is SpaceMode.Region && _regions.Contains(g.OrganisationId)) || g.Of(_reader) is not null;

    /// <summary>Who made it, and who looks after gatherings there.</summary>
    public bool IsHost(Gathering g) => g.MadeById == _reader || _steered.Contains(g.OrganisationId);
}
