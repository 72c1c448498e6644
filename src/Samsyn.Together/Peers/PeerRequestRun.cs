using Microsoft.EntityFrameworkCore;
using Samsyn.Kernel.Audit;
using Samsyn.Kernel.Data;
using Samsyn.Kernel.Organisations;
using Samsyn.Kernel.Permissions;

namespace Samsyn.Together.Peers;

/// <summary>Reads one request for its page: the two see what they write; who coordinates sees what is needed to find a peer, and each such look is in the audit trail.</summary>
sealed class PeerRequestRun(SamsynDb db, Access access, IAuditTrail audit, PeerRequestDesk desk, PeerDesk peers)
{
    /// <returns>Null: there is none, or the reader may not see it, which looks the same.</returns>
    public async Task<PeerRequestSeen?> Of(Guid id, Actor reader, OrganisationTree tree, CancellationToken cancel)
    {
        var request = await db.Set<PeerRequest>().AsNoTracking().FirstOrDefaultAsync(r => r.Id == id, cancel);
        var peer = request?.PeerId is { } asked ? await db.Set<Peer>().AsNoTracking().FirstOrDefaultAsync(p => p.Id == asked, cancel) : null;
        var reach = PeerReach.Of(reader, access, tree);
        if (request is null || !reach.Sees(request, peer)) return null;
        var (isAsker, isPeer) = (request.AskerId == reader.PersonId, peer is not null && peer.PersonId == reader.PersonId);
        var coordinates = reach.Coordinates(request.OrganisationId) && !isAsker;
        IReadOnlyList<PeerMessage> messages = isAsker || isPeer ? await db.Set<PeerMessage>().AsNoTracking().Where(m => m.RequestId == id).OrderBy(m => m.AtUtc).ToListAsync(cancel) : [];
        IReadOnlyList<Peer> matches = [];
        if (coordinates && request.State is PeerRequestState.Asked)
            matches = PeerMatch.Of(request, await db.Set<Peer>().AsNoTracking().Where(reach.SeenPeers).ToListAsync(cancel), await desk.Load(cancel), peers.Today);
        var other = request.BothShare && (isAsker || isPeer) ? isAsker ? peer!.PersonId : request.AskerId : (Guid?)null;
        var address = other is null ? null : await db.Users.Where(p => p.Id == other).Select(p => p.Email).FirstOrDefaultAsync(cancel);
        if (!isAsker && !isPeer) await audit.RecordRead(reader, $"peer-request:{id}", new { what = "request", why = "coordinates" }, request.OrganisationId, cancel);
        return new(request, peer, isAsker, isPeer, coordinates, messages, matches, address);
    }
}

/// <summary>A request with what its page shows.</summary>
/// <param name="Matches">Who could be asked, best first; for who coordinates alone.</param>
/// <param name="Address">Of the other one, where both have chosen to share.</param>
sealed record PeerRequestSeen(PeerRequest Request, Peer? Peer, bool IsAsker, bool IsPeer, bool Coordinates, IReadOnlyList<PeerMessage> Messages, IReadOnlyList<Peer> Matches, string? Address);
