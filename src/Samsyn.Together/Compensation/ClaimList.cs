using Microsoft.EntityFrameworkCore;
using Samsyn.Kernel.Data;
using Samsyn.Kernel.Organisations;
using Samsyn.Kernel.Permissions;
using Samsyn.Together.Challenges;
using Samsyn.Together.Initiatives;
using Samsyn.Together.Participation;
using Samsyn.Together.Spaces;

namespace Samsyn.Together.Compensation;

/// <summary>Claims for those who pay, never beyond the organisations that their role reaches.</summary>
sealed class ClaimList(SamsynDb db, Access access)
{
    const int Most = 500;

    /// <summary>Those in a state, the oldest first; at most 500.</summary>
    public async Task<IReadOnlyList<ClaimLine>> Of(Actor payer, OrganisationTree tree, ClaimState state, CancellationToken cancel)
    {
        var places = SpaceReach.Within(payer, TogetherPermissions.PayClaims, access, tree).ToList();
        var found = await (from c in db.Set<Claim>().AsNoTracking()
                           join i in db.Set<Initiative>().IgnoreAutoIncludes() on c.InitiativeId equals i.Id
                           join p in db.Set<Participant>().IgnoreAutoIncludes() on c.ParticipantId equals p.Id
                           join u in db.Users on (p.PersonId ?? p.HelperId) equals (Guid?)u.Id into accounts
                           from u in accounts.DefaultIfEmpty()
                           where c.State == state && EF.Parameter(places).Contains(i.OrganisationId)
                           orderby c.ClaimedOn, c.Id
                           select new { Claim = c, i.Title, i.OrganisationId, p.Called, p.PersonId, Name = u == null ? null : u.Name, Email = u == null ? null : u.Email }).Take(Most).ToListAsync(cancel);
        return [.. found.Select(f => new ClaimLine(f.Claim, f.Title, f.OrganisationId, f.Called, f.Claim.PayeeName ?? (f.PersonId is null || string.IsNullOrEmpty(f.Name) ? f.Called : f.Name), f.Claim.PayeeEmail ?? f.Email))];
    }

    /// <summary>The middle of the days to payment of the claims paid from a day on; null: none was.</summary>
    public async Task<int?> MedianDays(Actor payer, OrganisationTree tree, DateOnly since, CancellationToken cancel)
    {
        var places = SpaceReach.Within(payer, TogetherPermissions.PayClaims, access, tree).ToList();
        return ClaimRules.MedianDays(await db.Set<Claim>().AsNoTracking().Where(c => c.PaidOn >= since && db.Set<Initiative>().Any(i => i.Id == c.InitiativeId && EF.Parameter(places).Contains(i.OrganisationId))).ToListAsync(cancel));
    }
}
