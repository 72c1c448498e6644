using Microsoft.EntityFrameworkCore;
using Samsyn.Kernel.Data;
using Samsyn.Kernel.Measures;
using Samsyn.Kernel.Organisations;
using Samsyn.Kernel.Permissions;
using Samsyn.Kernel.Problems;
using Samsyn.Together.Initiatives;

namespace Samsyn.Together.Cycles;

/// <summary>Plans cycles and takes down what was done, found and concluded. Everyone who takes part may.</summary>
sealed class CycleBook(SamsynDb db, InitiativeDesk desk, IMeasureCatalog measures)
{
    /// <exception cref="RefusedException">Why not.</exception>
    public async Task<Cycle> Plan(Actor actor, OrganisationTree tree, Guid id, string? aim, string? prediction, string? measure, DateOnly starts, CancellationToken cancel)
    {
        var (initiative, _) = await desk.FindToWork(actor, tree, id, cancel);
        if (CycleRules.RefusedPlan(aim, prediction) is { } refusal) throw refusal.AsException();
        var last = await db.Set<Cycle>().Where(c => c.InitiativeId == id).MaxAsync(c => (int?)c.Number, cancel) ?? 0;
        var cycle = new Cycle
        {
            InitiativeId = id, Number = last + 1, Aim = aim!.Trim(), Prediction = prediction!.Trim(), Measure = measure is not null && measures.Find(measure) is { } named ? named.Code : null, StartsOn = starts,
        };
        db.Add(cycle);
        await Save(actor, initiative, cycle, "cycle.planned", cancel);
        return cycle;
    }

    /// <param name="step">Do, study or act: what the cycle waited for when it was read.</param>
    /// <param name="came">For study.</param>
    /// <param name="then">For act.</param>
    public async Task Write(Actor actor, OrganisationTree tree, Guid id, Guid cycleId, CycleStep step, string? text, DateOnly on, CameTrue came, CycleAct then, Guid version, CancellationToken cancel)
    {
        var (initiative, _) = await desk.FindToWork(actor, tree, id, cancel);
        var cycle = await db.Set<Cycle>().FirstOrDefaultAsync(c => c.Id == cycleId && c.InitiativeId == id, cancel) ?? throw Refusal.Of("cycle.none").AsException();
        if (cycle.Version != version) throw Refusal.Of("initiative.changed-meanwhile").AsException();
        if (CycleRules.RefusedStep(cycle, step, text, on, desk.Today) is { } refusal) throw refusal.AsException();
        var said = text!.Trim();
        if (step is CycleStep.Do) (cycle.Did, cycle.DidOn) = (said, on);
        else if (step is CycleStep.Study) (cycle.Study, cycle.StudiedOn, cycle.Came) = (said, on, came);
        else (cycle.Act, cycle.ActedOn, cycle.Then) = (said, on, then);
        cycle.Version = Guid.CreateVersion7();
        await Save(actor, initiative, cycle, $"cycle.{InitiativeWords.Word(step)}", cancel);
    }

    public async Task<IReadOnlyList<Cycle>> Of(Guid id, CancellationToken cancel) => await db.Set<Cycle>().AsNoTracking().Where(c => c.InitiativeId == id).OrderBy(c => c.Number).ToListAsync(cancel);

    async Task Save(Actor actor, Initiative initiative, Cycle cycle, string action, CancellationToken cancel)
    {
        try
        {
            await desk.Save(actor, initiative, action, null, new
            {
                cycle = cycle.Number, aim = cycle.Aim, prediction = cycle.Prediction, measure = cycle.Measure, starts = cycle.StartsOn, did = cycle.Did, study = cycle.Study, came = cycle.Came?.ToString(), act = cycle.Act,
                then = cycle.Then?.ToString(),
            }, cancel);
        }
        catch (DbUpdateException) when (db.Entry(cycle).State is EntityState.Added)
        {
            // Two planned one at the same moment: the number is taken
            throw Refusal.Of("initiative.changed-meanwhile").AsException();
        }
    }
}
