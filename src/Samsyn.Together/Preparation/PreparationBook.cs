using Microsoft.EntityFrameworkCore;
using Samsyn.Kernel.Data;
using Samsyn.Kernel.Permissions;
using Samsyn.Together.Initiatives;
using Samsyn.Together.Participation;

namespace Samsyn.Together.Preparation;

/// <summary>Who has gone through which module. Whoever has gone through all that is meant for the side is prepared.</summary>
sealed class PreparationBook(SamsynDb db, InitiativeDesk desk, LearningModules modules)
{
    /// <summary>Notes it for the reader in every initiative, and for those the reader acts for.</summary>
    public async Task Done(Actor actor, LearningModule module, CancellationToken cancel)
    {
        if (actor.PersonId is not { } person) return;
        foreach (var participant in await db.Set<Participant>().IgnoreAutoIncludes().Where(p => p.State == ParticipantState.In && (p.PersonId == person || p.HelperId == person)).ToListAsync(cancel))
        {
            if (!module.For.Contains(participant.Side)) continue;
            var done = await db.Set<ModuleDone>().Where(d => d.ParticipantId == participant.Id).Select(d => d.Module).ToListAsync(cancel);
            if (done.Contains(module.Code)) continue;
            db.Add(new ModuleDone { ParticipantId = participant.Id, Module = module.Code, DoneOn = desk.Today });
            if (modules.For(participant.Side).All(m => m == module || done.Contains(m.Code)))
                (participant.PreparedOn, participant.Version) = (participant.PreparedOn ?? desk.Today, Guid.CreateVersion7());
            var initiative = await db.Set<Initiative>().IgnoreAutoIncludes().FirstAsync(i => i.Id == participant.InitiativeId, cancel);
            await desk.SaveAside(InitiativeDesk.For(actor, participant), initiative, "preparation.done", null, new { participant = participant.Id, module = module.Code, prepared = participant.PreparedOn }, cancel);
        }
    }

    /// <summary>Where the reader, or somebody the reader acts for, takes part and is not prepared; with how many modules are left.</summary>
    public async Task<IReadOnlyList<ToPrepare>> Left(Actor reader, CancellationToken cancel)
    {
        if (reader.PersonId is not { } person) return [];
        var mine = await (from p in db.Set<Participant>().AsNoTracking().IgnoreAutoIncludes()
                          join i in db.Set<Initiative>().IgnoreAutoIncludes() on p.InitiativeId equals i.Id
                          where p.State == ParticipantState.In && p.PreparedOn == null && i.EndedOn == null && (p.PersonId == person || p.HelperId == person)
                          orderby p.InvitedOn
                          select new { p.Id, p.Side, i.Title }).ToListAsync(cancel);
        var ids = mine.Select(m => m.Id).ToList();
        var done = (await db.Set<ModuleDone>().AsNoTracking().Where(d => ids.Contains(d.ParticipantId)).ToListAsync(cancel)).ToLookup(d => d.ParticipantId, d => d.Module);
        return [.. mine.Select(m => new ToPrepare(m.Title, [.. modules.For(m.Side).Where(x => !done[m.Id].Contains(x.Code))])).Where(m => m.Modules.Count > 0)];
    }
}

/// <summary>What is left to prepare before the first meeting of an initiative.</summary>
/// <param name="Initiative">Its title.</param>
sealed record ToPrepare(string Initiative, IReadOnlyList<LearningModule> Modules)
{
    public int Minutes => Modules.Sum(m => m.Minutes);
}
