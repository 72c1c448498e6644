using Microsoft.EntityFrameworkCore;
using Samsyn.Kernel.Data;
using Samsyn.Kernel.Organisations;
using Samsyn.Kernel.Pages;
using Samsyn.Kernel.Permissions;
using Samsyn.Kernel.Texts;
using Samsyn.Together.Challenges;
using Samsyn.Together.Spaces;

namespace Samsyn.Together.Peers;

/// <summary>On the home page: for a peer requests to answer; for who coordinates requests without a peer, and people who want to become one.</summary>
sealed class PeersWaiting(SamsynDb db, Access access, ChallengeWords shared, Texts t) : IWaiting
{
    const int Most = 3;

    public async Task<IReadOnlyList<WaitingThing>> For(Actor actor, OrganisationTree tree, CancellationToken cancel)
    {
        if (actor.PersonId is not { } person) return [];
        var offered = await db.Set<PeerRequest>().AsNoTracking().IgnoreAutoIncludes().Where(r => r.State == PeerRequestState.Offered && db.Set<Peer>().Any(p => p.Id == r.PeerId && p.PersonId == person))
            .OrderBy(r => r.AskedAtUtc).Take(Most).Select(r => new { r.Id, r.Topic }).ToListAsync(cancel);
        var things = offered.ConvertAll(r => new WaitingThing(t["peers.waiting.offered", shared.Area(r.Topic)], $"/together/peers/requests/{r.Id}", t["initiatives.waiting.answer"]));
        var steered = SpaceReach.Within(actor, TogetherPermissions.SteerPeers, access, tree).ToList();
        if (steered.Count == 0) return things;
        var open = await db.Set<PeerRequest>().AsNoTracking().IgnoreAutoIncludes().Where(r => r.State == PeerRequestState.Asked && r.AskerId != person && EF.Parameter(steered).Contains(r.OrganisationId))
            .OrderBy(r => r.AskedAtUtc).Take(Most).Select(r => new { r.Id, r.Topic }).ToListAsync(cancel);
        things.AddRange(open.Select(r => new WaitingThing(t["peers.waiting.asked", shared.Area(r.Topic)], $"/together/peers/requests/{r.Id}", t["peers.waiting.match"])));
        var applied = await db.Set<Peer>().CountAsync(p => p.State == PeerState.Applied && p.PersonId != person && EF.Parameter(steered).Contains(p.OrganisationId), cancel);
        if (applied > 0) things.Add(new(t["peers.waiting.applied", applied], "/together/peers", t["peers.waiting.meet"]));
        return things;
    }
}
