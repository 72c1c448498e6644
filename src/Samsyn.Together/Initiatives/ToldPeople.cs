using Microsoft.EntityFrameworkCore;
using Samsyn.Kernel.Data;
using Samsyn.Kernel.Organisations;
using Samsyn.Kernel.Permissions;
using Samsyn.Together.Challenges;
using Samsyn.Together.Dialogue;
using Samsyn.Together.Participation;
using Samsyn.Together.ToldBack;

namespace Samsyn.Together.Initiatives;

/// <summary>Who is told of an initiative: those who take part or did, helpers for those without an account, and whoever contributed to its challenge or follows it and may see it.</summary>
sealed class ToldPeople(SamsynDb db, Access access)
{
    public static IReadOnlyList<Guid> TookPart(Initiative initiative) =>
        [.. initiative.Participants.Where(p => p.State is ParticipantState.In or ParticipantState.Left).Select(p => p.PersonId ?? p.HelperId).OfType<Guid>().Append(initiative.MadeById).Distinct()];

    /// <param name="but">Who did it, and is not told.</param>
    public async Task<IReadOnlyList<Guid>> WithChallenge(Initiative initiative, OrganisationTree tree, Guid? but, CancellationToken cancel)
    {
        var took = TookPart(initiative);
        var asked = initiative.ChallengeId is { } challenge ? await Contributed.To(db, challenge).ToListAsync(cancel) : [];
        asked.AddRange(await db.Set<Following>().Where(f => f.ChallengeId == initiative.ChallengeId).Select(f => f.PersonId).ToListAsync(cancel));
        var grants = (await db.RoleGrants.AsNoTracking().Where(g => asked.Contains(g.PersonId)).ToListAsync(cancel)).ToLookup(g => g.PersonId);
        var may = asked.Distinct().Where(p => InitiativeReach.Of(new(p, "", [.. grants[p]]), access, tree).Sees(initiative));
        return [.. took.Concat(may).Distinct().Where(p => p != but)];
    }

    /// <summary>Whoever contributed to a challenge and may still see it.</summary>
    public async Task<IReadOnlyList<Guid>> OfChallenge(Challenge challenge, OrganisationTree tree, Guid? but, CancellationToken cancel)
    {
        var contributed = await Contributed.To(db, challenge.Id).ToListAsync(cancel);
        var grants = (await db.RoleGrants.AsNoTracking().Where(g => contributed.Contains(g.PersonId)).ToListAsync(cancel)).ToLookup(g => g.PersonId);
        return [.. contributed.Where(p => p != but && ChallengeReach.Of(new(p, "", [.. grants[p]]), access, tree).Sees(challenge))];
    }
}
