namespace Samsyn.Together.Peers;

/// <summary>Who could be asked for a request, best first. Pure.</summary>
static class PeerMatch
{
    /// <summary>Those who can be asked, speak the language, have not said no to it and are not the asker; who has lived through the same before others, then who supports the fewest.</summary>
    /// <param name="load">How many each supports or has been asked by now; who is missing: nobody.</param>
    public static IReadOnlyList<Peer> Of(PeerRequest request, IEnumerable<Peer> peers, IReadOnlyDictionary<Guid, int> load, DateOnly today) =>
        [.. from p in peers
            let now = load.GetValueOrDefault(p.Id)
            where p.CanBeAsked(now, today) && p.PersonId != request.AskerId && p.LanguageCodes.Contains(request.Language) && !request.Offers.Exists(o => o.PeerId == p.Id && o.IsDeclined)
            orderby p.TopicCodes.Contains(request.Topic) descending, now, p.Id
            select p];
}
