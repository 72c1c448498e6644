using Microsoft.EntityFrameworkCore;
using Samsyn.Kernel.Data;
using Samsyn.Kernel.Organisations;
using Samsyn.Kernel.Permissions;
using Samsyn.Together.Participation;
using Samsyn.Together.Search;
using Samsyn.Together.Sides;

namespace Samsyn.Together.Initiatives;

/// <summary>Initiatives as lists and counts, never more than the reader may see.</summary>
sealed class InitiativeList(SamsynDb db, Access access)
{
    /// <summary>One page of what is asked for, what moved last first, and how many there are in all.</summary>
    public async Task<(IReadOnlyList<InitiativeLine> Lines, int Total)> Of(Actor reader, OrganisationTree tree, InitiativeAsked asked, int page, int size, CancellationToken cancel)
    {
        var fitting = Fitting(reader, tree, asked);
        var total = await fitting.CountAsync(cancel);
        // Which first, then what of them: what a page skips need not be counted through
        var ids = await fitting.OrderByDescending(i => i.MovedAtUtc).ThenBy(i => i.Id).Skip((page - 1) * size).Take(size).Select(i => i.Id).ToListAsync(cancel);
        var lines = await db.Set<Initiative>().AsNoTracking().IgnoreAutoIncludes().Where(i => ids.Contains(i.Id)).OrderByDescending(i => i.MovedAtUtc).ThenBy(i => i.Id)
            .Select(i => new InitiativeLine(i.Id, i.Title, i.Language, i.Phase, i.EndedOn, i.Levels, i.OrganisationId, i.BegunOn, i.PatientsSince,
                i.Participants.Count(p => p.State == ParticipantState.In), i.Participants.Count(p => p.State == ParticipantState.In && p.Side == Side.Patient), i.MovedAtUtc))
            .ToListAsync(cancel);
        return (lines, total);
    }

    /// <summary>How many initiatives patients came into in which phase, among those that the reader may see.</summary>
    public async Task<PatientsSinceCount> PatientsSince(Actor reader, OrganisationTree tree, InitiativeAsked asked, CancellationToken cancel)
    {
        var counts = await Fitting(reader, tree, asked).GroupBy(i => i.PatientsSince).Select(g => new { g.Key, Count = g.Count() }).ToListAsync(cancel);
        return new(counts.Where(c => c.Key is not null).ToDictionary(c => c.Key!.Value, c => c.Count), counts.FirstOrDefault(c => c.Key is null)?.Count ?? 0);
    }

    /// <summary>Those that answer a challenge.</summary>
    public async Task<IReadOnlyList<InitiativeLink>> Answering(Guid challenge, Actor reader, OrganisationTree tree, CancellationToken cancel) =>
        await db.Set<Initiative>().AsNoTracking().Where(InitiativeReach.Of(reader, access, tree).Seen).Where(i => i.ChallengeId == challenge).OrderBy(i => i.BegunOn)
            .Select(i => new InitiativeLink(i.Id, i.Title, i.Phase, i.EndedOn != null)).ToListAsync(cancel);

    IQueryable<Initiative> Fitting(Actor reader, OrganisationTree tree, InitiativeAsked asked)
    {
        var all = db.Set<Initiative>().AsNoTracking().IgnoreAutoIncludes().Where(InitiativeReach.Of(reader, access, tree).Seen);
        if (asked.IsMine) all = all.Where(i => i.MadeById == reader.PersonId || i.Participants.Any(p => p.State != ParticipantState.Declined && (p.PersonId == reader.PersonId || p.HelperId == reader.PersonId)));
        foreach (var stem in SearchWords.Asked(asked.Words).Select(s => " " + s)) all = all.Where(i => i.Stems.Contains(stem));
        if (asked.IsEnded is { } ended) all = all.Where(i => i.EndedOn != null == ended);
        if (asked.Phase is { } phase) all = all.Where(i => i.Phase == phase);
        if (asked.Level is { } level)
        {
            var bit = LevelSets.Alone(level);
            all = all.Where(i => (i.Levels & bit) != 0);
        }
        if (asked.Patients is { } patients)
        {
            var since = patients is PatientsAsked.None ? (Phase?)null : (Phase)patients;
            all = all.Where(i => i.PatientsSince == since);
        }
        if (tree.Find(asked.Place) is { } place)
        {
            var near = tree.WithAllBelow(place).Concat(tree.Path(place)).Select(o => o.Id).Distinct().ToList();
            all = all.Where(i => EF.Parameter(near).Contains(i.OrganisationId));
        }
        if (asked.Measure is { } measure) all = all.Where(i => i.Measures.Any(m => m.Measure == measure));
        return all;
    }
}

/// <summary>How many initiatives patients came into in each phase.</summary>
/// <param name="NotYet">In how many no patient takes part yet.</param>
sealed record PatientsSinceCount(IReadOnlyDictionary<Phase, int> In, int NotYet)
{
    public int All => In.Values.Sum() + NotYet;
    public int Of(Phase phase) => In.GetValueOrDefault(phase);
}
