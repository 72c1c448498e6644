using Microsoft.EntityFrameworkCore;
using Samsyn.Kernel.Data;
using Samsyn.Kernel.Organisations;
using Samsyn.Kernel.Pages;
using Samsyn.Kernel.Permissions;
using Samsyn.Kernel.Statistics;
using Samsyn.Together.Compensation;
using Samsyn.Together.Equity;
using Samsyn.Together.Evaluations;
using Samsyn.Together.Initiatives;
using Samsyn.Together.Map;

namespace Samsyn.Together.Reports;

/// <summary>Puts a year's partnership report together from what the record holds and the reader may see. Nothing is typed in for it.</summary>
sealed class ReportRun(SamsynDb db, Access access, MapRun map, RoundReading rounds, EvaluationPlans plans, EquityFactsReading facts, TimeProvider time)
{
    const int MostInitiatives = 10;

    public async Task<PartnershipReport> Of(Scope scope, CancellationToken cancel)
    {
        var (period, place) = (scope.Period, MapRun.PlaceOf(scope));
        var (from, to) = (period.From.FirstDay, period.To.Plus(1).FirstDay.AddDays(-1));
        var seen = InitiativeReach.Of(scope.Actor, access, scope.Tree).Seen;
        var initiatives = db.Set<Initiative>().AsNoTracking().IgnoreAutoIncludes().Where(seen);
        if (place is not null)
        {
            var within = scope.Tree.WithAllBelow(place).Select(o => o.Id).ToList();
            initiatives = initiatives.Where(i => EF.Parameter(within).Contains(i.OrganisationId));
        }
        var (closed, both) = await rounds.Count(scope.Actor, scope.Tree, place, from, to, cancel);
        var asks = place is null ? null : (await plans.For(place.Id, scope.Tree, cancel))?.OrganisationId is { } id ? scope.Tree.Find(id) : place;
        return new(await map.Of(scope, period, cancel), await map.Of(scope, period.YearBefore(), cancel), await Year(asks, from, to, cancel),
            place is null ? [] : await rounds.Initiatives(scope.Actor, scope.Tree, place, from, to, MostInitiatives, cancel),
            await facts.Between(initiatives, from, to, cancel), await Paid(initiatives, from, to, cancel), new(closed, both), await Actions(initiatives, asks, from, to, cancel));
    }

    async Task<RoundSeen?> Year(Organisation? asks, DateOnly from, DateOnly to, CancellationToken cancel) =>
        asks is null ? null : (await rounds.Of(asks, cancel)).FirstOrDefault(r => r.Round.ClosedOn >= from && r.Round.ClosedOn <= to);

    async Task<PaidInYear> Paid(IQueryable<Initiative> initiatives, DateOnly from, DateOnly to, CancellationToken cancel)
    {
        var ids = initiatives.Select(i => i.Id);
        var claims = await db.Set<Claim>().AsNoTracking().Where(c => ids.Contains(c.InitiativeId) && c.PaidOn >= from && c.PaidOn <= to).ToListAsync(cancel);
        var persons = SmallNumbers.Show(claims.Select(c => c.ParticipantId).Distinct().Count());
        return persons is null ? new(null, null, []) : new((int)persons, ClaimRules.MedianDays(claims), [.. claims.GroupBy(c => c.Currency).OrderBy(g => g.Key, StringComparer.Ordinal).Select(g => (g.Key, g.Sum(c => c.TotalMinor)))]);
    }

    /// <summary>Agreed from rounds of the initiatives, and of the organisation that asks everybody.</summary>
    async Task<ActionsInYear> Actions(IQueryable<Initiative> initiatives, Organisation? asks, DateOnly first, DateOnly last, CancellationToken cancel)
    {
        var ids = initiatives.Select(i => (Guid?)i.Id);
        var asksId = asks?.Id;
        var agreed = await (from a in db.Set<AgreedAction>().AsNoTracking()
                            join r in db.Set<EquityRound>() on a.RoundId equals r.Id
                            where a.AgreedOn >= first && a.AgreedOn <= last && (r.InitiativeId == null ? r.OrganisationId == asksId : ids.Contains(r.InitiativeId))
                            select new { a.State, a.FollowUpOn }).ToListAsync(cancel);
        var today = DateOnly.FromDateTime(time.GetLocalNow().DateTime);
        int Of(ActionState state) => agreed.Count(a => a.State == state);
        return new(agreed.Count, Of(ActionState.Done), Of(ActionState.Dropped), Of(ActionState.GoesOn), agreed.Count(a => a.State is ActionState.GoesOn && a.FollowUpOn <= today));
    }
}
