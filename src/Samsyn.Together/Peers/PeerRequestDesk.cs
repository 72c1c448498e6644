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

/// <summary>The way of a request: asked, offered to a peer, taken and so handed over, talked about, ended. Neither side learns who the other is unless both choose to.</summary>
sealed class PeerRequestDesk(SamsynDb db, Access access, IAuditTrail audit, NoticeBoard board, PeerDesk peers, PeerWords words, ChallengeAreas areas)
{
    /// <param name="peerId">The one who is asked; null: the coordinator finds somebody.</param>
    /// <exception cref="RefusedException">Why not.</exception>
    public async Task<PeerRequest> Ask(Actor actor, OrganisationTree tree, string topic, string language, string text, bool isForOther, string place, Guid? peerId, CancellationToken cancel)
    {
        if (actor.PersonId is not { } person || !access.MaySomewhere(actor, TogetherPermissions.AskPeers)) throw Refusal.Of("peer.reach").AsException();
        if (areas.Find(topic) is null || !PeerLanguages.All.Contains(language)) throw Refusal.Of("peer.choose").AsException();
        Written(text, PeerRequest.LongestText, mayHoldContact: false);
        var peer = peerId is { } asked ? await db.Set<Peer>().AsNoTracking().FirstOrDefaultAsync(p => p.Id == asked, cancel) ?? throw Refusal.Of("peer.none").AsException() : null;
        if (peer is not null) await Askable(PeerReach.Of(actor, access, tree), peer, person, cancel);
        var at = peer?.OrganisationId ?? ChallengePlaces.Find(place, tree)?.Id ?? throw Refusal.Of("initiative.place").AsException();
        var request = new PeerRequest { AskerId = person, IsForOther = isForOther, Topic = topic, Language = language, Text = text.Trim(), OrganisationId = at, AskedAtUtc = peers.Now };
        db.Add(request);
        if (peer is not null) await OfferTo(request, peer, cancel);
        await Save(actor, request, "peer-request.asked", cancel);
        return request;
    }

    /// <summary>Offers a request to a peer: who coordinates there.</summary>
    public async Task Offer(Actor actor, OrganisationTree tree, Guid id, Guid peerId, CancellationToken cancel)
    {
        var (request, _, reach) = await Find(actor, tree, id, cancel);
        if (!reach.Coordinates(request.OrganisationId)) throw Refusal.Of("peer.reach").AsException();
        if (request.State is not PeerRequestState.Asked) throw Refusal.Of("peer.state").AsException();
        if (await db.Set<Peer>().AsNoTracking().FirstOrDefaultAsync(p => p.Id == peerId, cancel) is not { } peer) throw Refusal.Of("peer.none").AsException();
        await Askable(reach, peer, request.AskerId, cancel);
        if (request.Offers.Exists(o => o.PeerId == peerId)) throw Refusal.Of("peer.asked-before").AsException();
        await OfferTo(request, peer, cancel);
        await Save(actor, request, "peer-request.offered", cancel);
    }

    /// <summary>The peer takes it, which hands it over, or says no, which gives it back to the coordinator.</summary>
    public async Task Answer(Actor actor, OrganisationTree tree, Guid id, bool takes, CancellationToken cancel)
    {
        var (request, peer, _) = await Find(actor, tree, id, cancel);
        if (peer?.PersonId != actor.PersonId || request.State is not PeerRequestState.Offered) throw Refusal.Of("peer.state").AsException();
        request.State = takes ? PeerRequestState.Accepted : PeerRequestState.Asked;
        if (!takes)
        {
            request.Offers.First(o => o.PeerId == request.PeerId).IsDeclined = true;
            request.PeerId = null;
        }
        await Tell(request, request.AskerId, takes ? "taken" : $"declined:{request.Offers.Count}", () => words.Answered(takes), cancel);
        await Save(actor, request, takes ? "peer-request.taken" : "peer-request.declined", cancel);
    }

    public async Task Write(Actor actor, OrganisationTree tree, Guid id, string text, CancellationToken cancel)
    {
        var (request, peer, isAsker) = await Between(actor, tree, id, cancel);
        Written(text, PeerMessage.LongestText, request.BothShare);
        var message = new PeerMessage { RequestId = id, IsFromAsker = isAsker, Text = text.Trim(), AtUtc = peers.Now };
        db.Add(message);
        await Tell(request, isAsker ? peer.PersonId : request.AskerId, $"message:{message.Id}", words.Wrote, cancel);
        await Save(actor, request, "peer-request.wrote", cancel);
    }

    /// <summary>Says whether the other may see one's address; it is shown when both have said so.</summary>
    public async Task Share(Actor actor, OrganisationTree tree, Guid id, bool shares, CancellationToken cancel)
    {
        var (request, _, isAsker) = await Between(actor, tree, id, cancel);
        if (isAsker) request.AskerShares = shares;
        else request.PeerShares = shares;
        await Save(actor, request, shares ? "peer-request.shares" : "peer-request.shares-not", cancel);
    }

    /// <summary>Ends it: either of the two, whenever one wants.</summary>
    public async Task End(Actor actor, OrganisationTree tree, Guid id, CancellationToken cancel)
    {
        var (request, peer, _) = await Find(actor, tree, id, cancel);
        var isAsker = request.AskerId == actor.PersonId;
        if (request.IsOver || (!isAsker && (peer?.PersonId != actor.PersonId || request.State is not PeerRequestState.Accepted))) throw Refusal.Of("peer.state").AsException();
        var wasAccepted = request.State is PeerRequestState.Accepted;
        (request.State, request.EndedAtUtc, request.AskerShares, request.PeerShares) = (wasAccepted ? PeerRequestState.Ended : PeerRequestState.Withdrawn, peers.Now, false, false);
        if ((isAsker ? peer?.PersonId : request.AskerId) is { } other) await Tell(request, other, "ended", words.Ended, cancel);
        await Save(actor, request, "peer-request.ended", cancel);
    }

    /// <summary>How many each peer supports or has been asked by now.</summary>
    public async Task<IReadOnlyDictionary<Guid, int>> Load(CancellationToken cancel) =>
        await db.Set<PeerRequest>().Where(r => r.PeerId != null && (r.State == PeerRequestState.Offered || r.State == PeerRequestState.Accepted)).GroupBy(r => r.PeerId!.Value).Select(g => new { g.Key, Count = g.Count() })
            .ToDictionaryAsync(g => g.Key, g => g.Count, cancel);

    async Task OfferTo(PeerRequest request, Peer peer, CancellationToken cancel)
    {
        request.Offers.Add(new() { RequestId = request.Id, PeerId = peer.Id, OfferedAtUtc = peers.Now });
        (request.PeerId, request.State) = (peer.Id, PeerRequestState.Offered);
        await Tell(request, peer.PersonId, "offered", words.Offered, cancel);
    }

    async Task Askable(PeerReach reach, Peer peer, Guid asker, CancellationToken cancel)
    {
        if (!reach.Sees(peer) || peer.PersonId == asker) throw Refusal.Of("peer.none").AsException();
        if (!peer.CanBeAsked((await Load(cancel)).GetValueOrDefault(peer.Id), peers.Today)) throw Refusal.Of("peer.no-room").AsException();
    }

    static void Written(string text, int longest, bool mayHoldContact)
    {
        if (string.IsNullOrWhiteSpace(text)) throw Refusal.Of("meeting.text-missing").AsException();
        if (text.Length > longest) throw Refusal.Of("initiative.long", $"{longest}").AsException();
        if (!mayHoldContact && ContactData.IsIn(text)) throw Refusal.Of("peer.contact-data").AsException();
    }

    /// <summary>For one of the two, while it is handed over.</summary>
    async Task<(PeerRequest Request, Peer Peer, bool IsAsker)> Between(Actor actor, OrganisationTree tree, Guid id, CancellationToken cancel)
    {
        var (request, peer, _) = await Find(actor, tree, id, cancel);
        var isAsker = request.AskerId == actor.PersonId;
        if (peer is null || request.State is not PeerRequestState.Accepted || (!isAsker && peer.PersonId != actor.PersonId)) throw Refusal.Of("peer.state").AsException();
        return (request, peer, isAsker);
    }

    async Task<(PeerRequest Request, Peer? Peer, PeerReach Reach)> Find(Actor actor, OrganisationTree tree, Guid id, CancellationToken cancel)
    {
        var request = await db.Set<PeerRequest>().FirstOrDefaultAsync(r => r.Id == id, cancel);
        var peer = request?.PeerId is { } asked ? await db.Set<Peer>().AsNoTracking().FirstOrDefaultAsync(p => p.Id == asked, cancel) : null;
        var reach = PeerReach.Of(actor, access, tree);
        return request is not null && actor.PersonId is not null && reach.Sees(request, peer) ? (request, peer, reach) : throw Refusal.Of("peer.no-request").AsException();
    }

    Task Tell(PeerRequest request, Guid whom, string what, Func<string> text, CancellationToken cancel) =>
        board.Tell([whom], TogetherPermissions.Peers, $"peer-request:{request.Id}:{what}", null, $"/together/peers/requests/{request.Id}", text, cancel);

    async Task Save(Actor actor, PeerRequest request, string action, CancellationToken cancel)
    {
        request.Version = Guid.CreateVersion7();
        try
        {
            // What it is about and what the two write stand in no trail
            await audit.SaveWith(actor, action, $"peer-request:{request.Id}", null, new { state = request.State.ToString(), peer = request.PeerId }, request.OrganisationId, cancel);
        }
        catch (DbUpdateConcurrencyException)
        {
            throw Refusal.Of("peer.changed-meanwhile").AsException();
        }
    }
}
