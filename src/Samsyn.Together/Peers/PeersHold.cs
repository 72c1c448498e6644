using Microsoft.EntityFrameworkCore;
using Samsyn.Kernel.Data;
using Samsyn.Kernel.Leaving;
using Samsyn.Kernel.Notices;
using Samsyn.Together.Challenges;

namespace Samsyn.Together.Peers;

/// <summary>What peer support holds of persons. What somebody has lived through, what they asked for and what they wrote to the other is deleted; that there was a conversation is counted.</summary>
sealed class PeersHold(SamsynDb db, NoticeBoard board, PeerWords words) : IHoldsPersons
{
    public IEnumerable<LeavingRule> Rules =>
    [
        LeavingRule.Of<PeerMessage>("peer-messages", Remains.Deleted, nameof(PeerMessage.RequestId), where: _ => m => m.IsFromAsker, places: (d, person) => d.Set<PeerRequest>().IgnoreAutoIncludes().Where(r => r.AskerId == person).Select(r => r.Id)),
        LeavingRule.Of<PeerMessage>("peer-messages", Remains.Deleted, nameof(PeerMessage.RequestId), where: _ => m => !m.IsFromAsker,
            places: (d, person) => d.Set<PeerRequest>().IgnoreAutoIncludes().Where(r => r.PeerId != null && Places(d, person).Contains(r.PeerId.Value)).Select(r => r.Id)),
        LeavingRule.Of<Peer>("peer", Remains.Nameless, nameof(Peer.PersonId)),
        LeavingRule.Of<PeerRequest>("peer-requests", Remains.Nameless, nameof(PeerRequest.AskerId)),
        LeavingRule.Of<PeerRequest>("", Remains.Nameless, nameof(PeerRequest.PeerId), places: Places),
        LeavingRule.Of<PeerOffer>("", Remains.Nameless, nameof(PeerOffer.PeerId), places: Places),
    ];

    public async Task Leave(Leaver leaver, CancellationToken cancel)
    {
        var peer = await db.Set<Peer>().FirstOrDefaultAsync(p => p.PersonId == leaver.Id, cancel);
        peer?.Forget();
        foreach (var request in await db.Set<PeerRequest>().Where(r => r.AskerId == leaver.Id || (peer != null && r.PeerId == peer.Id)).ToListAsync(cancel)) await End(request, leaver, cancel);
        await db.Set<PeerRequest>().Where(r => r.AskerId == leaver.Id).ExecuteUpdateAsync(u => u.SetProperty(r => r.Text, ""), cancel);
    }

    /// <summary>One that a peer had been asked for and not answered goes back to who coordinates; others end, and the other one is told.</summary>
    async Task End(PeerRequest request, Leaver leaver, CancellationToken cancel)
    {
        var isAsker = request.AskerId == leaver.Id;
        request.Version = Guid.CreateVersion7();
        (request.AskerShares, request.PeerShares) = (false, false);
        if (request.IsOver) return;
        if (!isAsker && request.State is PeerRequestState.Offered)
        {
            request.Offers.Find(o => o.PeerId == request.PeerId)?.IsDeclined = true;
            (request.State, request.PeerId) = (PeerRequestState.Asked, null);
            return;
        }
        (request.State, request.EndedAtUtc) = (request.State is PeerRequestState.Accepted ? PeerRequestState.Ended : PeerRequestState.Withdrawn, leaver.AtUtc);
        var other = isAsker ? await db.Set<Peer>().Where(p => p.Id == request.PeerId).Select(p => (Guid?)p.PersonId).FirstOrDefaultAsync(cancel) : request.AskerId;
        if (other is { } told) await board.Tell([told], TogetherPermissions.Peers, $"peer-request:{request.Id}:ended", null, $"/together/peers/requests/{request.Id}", words.Ended, cancel);
    }

    static IQueryable<Guid> Places(SamsynDb db, Guid person) => db.Set<Peer>().Where(p => p.PersonId == person).Select(p => p.Id);
}
