using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging;
using Samsyn.Kernel.Data;
using Samsyn.Kernel.Modules;
using Samsyn.Kernel.Organisations;
using Samsyn.Kernel.Permissions;
using Samsyn.Kernel.Problems;
using Samsyn.Together.Equity;
using Samsyn.Together.Initiatives;
using Microsoft.Extensions.DependencyInjection;

namespace Samsyn.Together.Evaluations;

/// <summary>What evaluations do by themselves: ask when the plan says so, remind, and count when the last day is over.</summary>
sealed class EvaluationJob(SamsynDb db, OrganisationTrees trees, InitiativeDesk desk, RoundOpening opening, RoundClosing closing, ILogger<EvaluationJob> log)
{
    public static ScheduledJob Every { get; } = new("evaluate partnerships", TimeSpan.FromHours(1), (services, cancel) => services.GetRequiredService<EvaluationJob>().Run(cancel));

    public async Task Run(CancellationToken cancel)
    {
        var tree = await trees.Current(db, cancel);
        await closing.CloseDue(tree, cancel);
        await closing.Remind(tree, cancel);
        foreach (var plan in await db.Set<EvaluationPlan>().AsNoTracking().ToListAsync(cancel))
        {
            if (tree.Find(plan.OrganisationId) is not { } place) continue;
            await AskYear(plan, place, tree, cancel);
            if (plan.AsksPhases) await AskPhases(plan, place, tree, cancel);
        }
    }

    async Task AskYear(EvaluationPlan plan, Organisation place, OrganisationTree tree, CancellationToken cancel)
    {
        var last = await db.Set<EquityRound>().Where(r => r.OrganisationId == place.Id && r.InitiativeId == null).MaxAsync(r => (DateOnly?)r.OpenedOn, cancel);
        if (PlanRules.YearDue(plan, last, desk.Today)) await Try(() => opening.AskYear(Actor.System, tree, place, cancel), $"year:{place.Code}");
    }

    async Task AskPhases(EvaluationPlan plan, Organisation place, OrganisationTree tree, CancellationToken cancel)
    {
        var within = tree.WithAllBelow(place).Select(o => o.Id).ToList();
        var earliest = desk.Today.AddDays(-PlanRules.MostDaysAfterPhase);
        if (plan.Since > earliest) earliest = plan.Since;
        var closed = await (from p in db.Set<InitiativePhase>().AsNoTracking()
                            join i in db.Set<Initiative>().IgnoreAutoIncludes() on p.InitiativeId equals i.Id
                            where p.ClosedOn >= earliest && EF.Parameter(within).Contains(i.OrganisationId) && !db.Set<EquityRound>().Any(r => r.InitiativeId == i.Id && r.Phase == p.Phase)
                            select new { i.Id, p.Phase }).ToListAsync(cancel);
        foreach (var one in closed)
        {
            var initiative = await db.Set<Initiative>().Include(i => i.Phases).FirstAsync(i => i.Id == one.Id, cancel);
            await Try(() => opening.Ask(Actor.System, tree, initiative, one.Phase, cancel), $"initiative:{one.Id}");
        }
    }

    /// <summary>Nobody to ask is no failure, and must not keep the next from being asked.</summary>
    async Task Try(Func<Task> ask, string what)
    {
        try
        {
            await ask();
        }
        catch (RefusedException refused)
        {
            TogetherLog.NotAsked(log, what, refused.Refusal.Code);
        }
        db.ChangeTracker.Clear();
    }
}
