using System.Linq.Expressions;
using Microsoft.EntityFrameworkCore;
using Samsyn.Kernel.Organisations;
using Samsyn.Kernel.Permissions;
using Samsyn.Together.Challenges;
using Samsyn.Together.Spaces;

namespace Samsyn.Together.Peers;

/// <summary>Who may see which peer supporter and which request: lists, pages and notices all ask here.</summary>
/// <remarks>Made once for one reader. Peers are seen in their region by those who may ask. A request is between the two; who coordinates there sees that it is, and not what the two write.</remarks>
sealed class PeerReach
{
    readonly Guid? _reader;
    readonly HashSet<Guid> _steered, _regions;

    PeerReach(Guid? reader, HashSet<Guid> steered, HashSet<Guid> regions) => (_reader, _steered, _regions) = (reader, steered, regions);

    public static PeerReach Of(Actor reader, Access access, OrganisationTree tree) =>
        new(reader.PersonId, SpaceReach.Within(reader, TogetherPermissions.SteerPeers, access, tree), access.MaySomewhere(reader, TogetherPermissions.AskPeers) ? SpaceReach.Regions(reader, access, tree) : []);

    /// <summary>Peers who have been accepted, oneself, and for who coordinates those who have applied.</summary>
    public Expression<Func<Peer, bool>> SeenPeers
    {
        get
        {
            // Each list one parameter, however many organisations there are
            var (reader, steered, regions) = (_reader, _steered.ToList(), _regions.ToList());
            return p => p.PersonId == reader
                || (p.State == PeerState.Active && EF.Parameter(regions).Contains(p.OrganisationId))
                || (p.State != PeerState.Ended && EF.Parameter(steered).Contains(p.OrganisationId));
        }
    }

    public bool Sees(Peer p) => p.PersonId == _reader || (p.State is PeerState.Active && _regions.Contains(p.OrganisationId)) || (p.State is not PeerState.Ended && Coordinates(p.OrganisationId));

    /// <summary>For a query; says the same as <see cref="Sees(PeerRequest, Peer?)"/>.</summary>
    /// <param name="peers">All peers.</param>
    public Expression<Func<PeerRequest, bool>> SeenRequests(IQueryable<Peer> peers)
    {
        var (reader, steered) = (_reader, _steered.ToList());
        return r => r.AskerId == reader || EF.Parameter(steered).Contains(r.OrganisationId) || (r.PeerId != null && peers.Any(p => p.Id == r.PeerId && p.PersonId == reader));
    }

    /// <param name="peer">The one who has been asked or supports.</param>
    public bool Sees(PeerRequest r, Peer? peer) => r.AskerId == _reader || Coordinates(r.OrganisationId) || (peer is not null && r.PeerId == peer.Id && peer.PersonId == _reader);

    public bool Coordinates(Guid organisation) => _steered.Contains(organisation);
}
