using Microsoft.EntityFrameworkCore;
using Samsyn.Kernel.Audit;
using Samsyn.Kernel.Data;
using Samsyn.Kernel.Notices;
using Samsyn.Kernel.Organisations;
using Samsyn.Kernel.Permissions;
using Samsyn.Kernel.Problems;
using Samsyn.Together.Areas;
using Samsyn.Together.Challenges;

namespace Samsyn.Together.Peers;

/// <summary>Who is a peer supporter: applies, is met and accepted by a coordinator, pauses and ends.</summary>
sealed class PeerDesk(SamsynDb db, Access access, IAuditTrail audit, NoticeBoard board, PeerWords words, ChallengeAreas areas, TimeProvider time)
{
    public DateOnly Today => DateOnly.FromDateTime(time.GetLocalNow().DateTime);
    public DateTime Now => time.GetUtcNow().UtcDateTime;

    public Task<Peer?> Mine(Guid? person, CancellationToken cancel) => db.Set<Peer>().AsNoTracking().FirstOrDefaultAsync(p => p.PersonId == person, cancel);

    /// <summary>Writes what one offers. Whoever is new, or comes back, is met by a coordinator first.</summary>
    /// <exception cref="RefusedException">Why not.</exception>
    public async Task<Peer> Offer(Actor actor, OrganisationTree tree, PeerText text, CancellationToken cancel)
    {
        if (actor.PersonId is not { } person || !access.MaySomewhere(actor, TogetherPermissions.BeginPeers)) throw Refusal.Of("peer.reach").AsException();
        if (text.Wrong() is [var (_, wrong), ..]) throw wrong.AsException();
        if (ChallengePlaces.Find(text.Place, tree) is not { } place) throw Refusal.Of("initiative.place").AsException();
        var peer = await db.Set<Peer>().FirstOrDefaultAsync(p => p.PersonId == person, cancel);
        if (peer is null) db.Add(peer = new() { PersonId = person, MadeAtUtc = Now });
        // Another place has another coordinator, who has not met the peer
        if (peer.State is PeerState.Ended || (peer.State is PeerState.Active && peer.OrganisationId != place.Id)) peer.State = PeerState.Applied;
        (peer.About, peer.Availability, peer.MostAtOnce, peer.OrganisationId) = (text.About.Trim(), text.Availability.Trim(), text.MostAtOnce!.Value, place.Id);
        peer.Topics = Peer.Join(text.Topics.Where(t => areas.Find(t) is not null));
        peer.Languages = Peer.Join(text.Languages.Where(PeerLanguages.All.Contains));
        await Save(actor, peer, "peer.written", cancel);
        return peer;
    }

    /// <summary>Accepts somebody after having met: who coordinates there, never oneself.</summary>
    public async Task Accept(Actor actor, OrganisationTree tree, Guid id, CancellationToken cancel)
    {
        var peer = await db.Set<Peer>().FirstOrDefaultAsync(p => p.Id == id, cancel);
        if (peer is null || !PeerReach.Of(actor, access, tree).Coordinates(peer.OrganisationId) || peer.PersonId == actor.PersonId) throw Refusal.Of("peer.reach").AsException();
        if (peer.State is not PeerState.Applied) return;
        peer.State = PeerState.Active;
        await board.Tell([peer.PersonId], TogetherPermissions.Peers, $"peer:{peer.Id}:accepted", null, "/together/peers/me", words.Accepted, cancel);
        await Save(actor, peer, "peer.accepted", cancel);
    }

    /// <param name="until">The last day of the pause; null: it ends now.</param>
    public async Task Pause(Actor actor, DateOnly? until, CancellationToken cancel)
    {
        var peer = await Own(actor, cancel);
        if (until < Today) throw Refusal.Of("peer.pause-past").AsException();
        peer.PausedUntil = until;
        await Save(actor, peer, "peer.paused", cancel);
    }

    /// <summary>Is asked no more, and what the peer told of themselves is deleted; what has been handed over goes on until one of the two ends it.</summary>
    public async Task End(Actor actor, CancellationToken cancel)
    {
        var peer = await Own(actor, cancel);
        peer.Forget();
        await Save(actor, peer, "peer.ended", cancel);
    }

    async Task<Peer> Own(Actor actor, CancellationToken cancel) =>
        actor.PersonId is { } person && await db.Set<Peer>().FirstOrDefaultAsync(p => p.PersonId == person, cancel) is { } peer ? peer : throw Refusal.Of("peer.none").AsException();

    async Task Save(Actor actor, Peer peer, string action, CancellationToken cancel)
    {
        peer.Version = Guid.CreateVersion7();
        // What somebody has lived through stands in no trail
        await audit.SaveWith(actor, action, $"peer:{peer.Id}", null, new { state = peer.State.ToString(), paused = peer.PausedUntil, most = peer.MostAtOnce, languages = peer.Languages.Trim() }, peer.OrganisationId, cancel);
    }
}
