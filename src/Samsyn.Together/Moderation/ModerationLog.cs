using Microsoft.EntityFrameworkCore;
using Samsyn.Kernel.Data;
using Samsyn.Kernel.Organisations;
using Samsyn.Kernel.Permissions;
using Samsyn.Together.Challenges;

namespace Samsyn.Together.Moderation;

/// <summary>What moderators did, for everybody: of a text that the reader may not see, that it was done, but neither title nor reason.</summary>
sealed class ModerationLog(SamsynDb db, Access access)
{
    static readonly ChallengeAct[] Logged = [.. ChallengeMoves.All.Where(m => m.IsModeration).Select(m => m.Act)];

    public async Task<(IReadOnlyList<ModerationLine> Lines, int Total)> Of(Actor reader, OrganisationTree tree, int page, int size, CancellationToken cancel)
    {
        var all = db.Set<ChallengeChange>().AsNoTracking().Where(c => Logged.Contains(c.Act));
        var total = await all.CountAsync(cancel);
        var changes = await all.OrderByDescending(c => c.AtUtc).ThenByDescending(c => c.Id).Skip((page - 1) * size).Take(size).ToListAsync(cancel);
        var ids = changes.Select(c => c.ChallengeId).Distinct().ToList();
        var seen = await db.Set<Challenge>().AsNoTracking().Where(ChallengeReach.Of(reader, access, tree).Seen).Where(c => ids.Contains(c.Id))
            .ToDictionaryAsync(c => c.Id, c => c.Title, cancel);
        return ([.. changes.Select(c => new ModerationLine(c, seen.GetValueOrDefault(c.ChallengeId)))], total);
    }
}
