using Microsoft.EntityFrameworkCore;
using Samsyn.Kernel.Data;
using Samsyn.Kernel.Organisations;
using Samsyn.Kernel.Permissions;
using Samsyn.Together.Challenges;

namespace Samsyn.Together.Dialogue;

/// <summary>Who follows a challenge and may still read it: who has lost the right since is told nothing.</summary>
sealed class Followers(SamsynDb db, Access access)
{
    /// <param name="but">Who did it, and is not told.</param>
    public async Task<IReadOnlyList<Guid>> Of(Challenge challenge, OrganisationTree tree, Guid but, CancellationToken cancel)
    {
        var following = await db.Set<Following>().Where(f => f.ChallengeId == challenge.Id && f.PersonId != but).Select(f => f.PersonId).ToListAsync(cancel);
        var grants = (await db.RoleGrants.AsNoTracking().Where(g => following.Contains(g.PersonId)).ToListAsync(cancel)).ToLookup(g => g.PersonId);
        return [.. following.Where(p => ChallengeReach.Of(new(p, "", [.. grants[p]]), access, tree).Sees(challenge))];
    }
}
