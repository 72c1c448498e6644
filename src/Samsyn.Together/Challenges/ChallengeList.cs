using Microsoft.EntityFrameworkCore;
using Samsyn.Kernel.Data;
using Samsyn.Kernel.Organisations;
using Samsyn.Kernel.Permissions;
using Samsyn.Together.Areas;
using Samsyn.Together.Search;
using Samsyn.Together.Sides;

namespace Samsyn.Together.Challenges;

/// <summary>Challenges as lists and counts, never more than the reader may see.</summary>
sealed class ChallengeList(SamsynDb db, Access access, ChallengeAreas areas, IChallengeSearch search)
{
    /// <summary>One page of what is asked for, what moved last first, and how many there are in all.</summary>
    public async Task<(IReadOnlyList<ChallengeLine> Lines, int Total)> Of(Actor reader, OrganisationTree tree, ChallengeAsked asked, int page, int size, CancellationToken cancel)
    {
        var fitting = Fitting(reader, tree, asked);
        var total = await fitting.CountAsync(cancel);
        var lines = await fitting.OrderByDescending(c => c.MovedAtUtc).ThenBy(c => c.Id).Skip((page - 1) * size).Take(size)
            .Select(c => new ChallengeLine(c.Id, c.Title, c.State, c.HiddenBecause != null, c.Area, c.Level, c.FramedBy, c.FramedAs, c.FramedAtId, c.OrganisationId, c.Language, c.MovedAtUtc))
            .ToListAsync(cancel);
        return (lines, total);
    }

    /// <summary>How many published challenges each side has framed, among those that the reader may see.</summary>
    public async Task<IReadOnlyDictionary<Side, int>> FramedBy(Actor reader, OrganisationTree tree, CancellationToken cancel) =>
        await Fitting(reader, tree, new(null, false, null, null, null, null, null)).GroupBy(c => c.FramedBy).Select(g => new { g.Key, Count = g.Count() })
            .ToDictionaryAsync(g => g.Key, g => g.Count, cancel);

    /// <summary>What waits for one who checks texts, the oldest first.</summary>
    public async Task<IReadOnlyList<Challenge>> Waiting(Actor moderator, OrganisationTree tree, int most, CancellationToken cancel)
    {
        var places = ChallengeReach.Of(moderator, access, tree).Moderated.ToList();
        if (places.Count == 0) return [];
        return await db.Set<Challenge>().AsNoTracking().Where(c => c.State == ChallengeState.Sent && places.Contains(c.OrganisationId) && c.AuthorId != moderator.PersonId)
            .OrderBy(c => c.SentAtUtc).Take(most).ToListAsync(cancel);
    }

    IQueryable<Challenge> Fitting(Actor reader, OrganisationTree tree, ChallengeAsked asked)
    {
        var stems = SearchWords.Asked(asked.Words);
        var all = (stems.Count > 0 ? search.WithAll(stems) : db.Set<Challenge>()).AsNoTracking().Where(ChallengeReach.Of(reader, access, tree).Seen);
        all = asked.IsMine ? all.Where(c => c.AuthorId == reader.PersonId)
            : all.Where(c => c.State != ChallengeState.Draft && c.State != ChallengeState.Sent && c.HiddenBecause == null);
        if (asked.State is { } state) all = all.Where(c => c.State == state);
        if (asked.Level is { } level) all = all.Where(c => c.Level == level);
        if (asked.Side is { } side) all = all.Where(c => c.FramedBy == side);
        if (asked.Area is { } area)
        {
            var codes = areas.WithParts(area).ToList();
            all = all.Where(c => codes.Contains(c.Area));
        }
        if (tree.Find(asked.Place) is { } place)
        {
            var near = tree.WithAllBelow(place).Concat(tree.Path(place)).Select(o => o.Id).Distinct().ToList();
            all = all.Where(c => EF.Parameter(near).Contains(c.OrganisationId));
        }
        if (asked.Measure is { } measure) all = all.Where(c => c.Measures.Any(m => m.Measure == measure));
        return all;
    }
}
