using Microsoft.EntityFrameworkCore;
using Samsyn.Kernel.Data;
using Samsyn.Kernel.Organisations;
using Samsyn.Kernel.Permissions;

namespace Samsyn.Together.Peers;

/// <summary>Peer supporters and requests as lists, never more than the reader may see.</summary>
sealed class PeerList(SamsynDb db, Access access, PeerRequestDesk requests, PeerDesk desk)
{
    const int MostRequests = 50;

    /// <summary>Peers who have been accepted, those who can be asked first; and for who coordinates those who have applied.</summary>
    /// <param name="topic">Code of an area; null: all.</param>
    public async Task<IReadOnlyList<PeerLine>> Peers(Actor reader, OrganisationTree tree, string? topic, string? language, CancellationToken cancel)
    {
        var all = db.Set<Peer>().AsNoTracking().Where(PeerReach.Of(reader, access, tree).SeenPeers).Where(p => p.State != PeerState.Ended);
        if (topic is not null) all = all.Where(p => p.Topics.Contains(" " + topic + " "));
        if (language is not null) all = all.Where(p => p.Languages.Contains(" " + language + " "));
        var load = await requests.Load(cancel);
        return [.. (await all.ToListAsync(cancel)).Select(p => new PeerLine(p, p.CanBeAsked(load.GetValueOrDefault(p.Id), desk.Today))).OrderByDescending(p => p.CanBeAsked).ThenBy(p => p.Peer.About, StringComparer.CurrentCulture)];
    }

    /// <summary>Requests that the reader made, was asked for or coordinates, those that go on first, the latest first.</summary>
    public async Task<IReadOnlyList<PeerRequest>> Requests(Actor reader, OrganisationTree tree, CancellationToken cancel) =>
        reader.PersonId is null ? [] : await db.Set<PeerRequest>().AsNoTracking().Where(PeerReach.Of(reader, access, tree).SeenRequests(db.Set<Peer>()))
            .OrderBy(r => r.State == PeerRequestState.Ended || r.State == PeerRequestState.Withdrawn).ThenByDescending(r => r.AskedAtUtc).Take(MostRequests).ToListAsync(cancel);
}

/// <summary>One peer in a list.</summary>
sealed record PeerLine(Peer Peer, bool CanBeAsked);
