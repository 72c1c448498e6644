using Microsoft.EntityFrameworkCore;
using Samsyn.Kernel.Data;
using Samsyn.Kernel.Organisations;
using Samsyn.Kernel.Permissions;
using Samsyn.Together.Challenges;
using Samsyn.Together.Initiatives;
using Samsyn.Together.Sides;

namespace Samsyn.Together.Participation;

/// <summary>Who takes part where and since when, among the initiatives that the reader may see at an organisation and below it; each answer is one statement, whatever the year.</summary>
/// <remarks>A place in a phase counts from the day the phase was opened: who has said yes to a later one does not take part in it yet.</remarks>
sealed class PartnershipCells(SamsynDb db, Access access)
{
    /// <summary>Level by phase: who took part on any day from one to another. Cells in which nobody did are absent.</summary>
    /// <param name="place">Null: everywhere.</param>
    public async Task<IReadOnlyList<PartnershipCell>> Of(Actor reader, OrganisationTree tree, Organisation? place, DateOnly from, DateOnly to, CancellationToken cancel)
    {
        var seen = Seen(reader, tree, place).Select(i => i.Id);
        return await Taken(from, to).Where(t => seen.Contains(t.InitiativeId))
            .GroupBy(t => new { t.Level, t.Phase })
            .Select(g => new PartnershipCell(g.Key.Level, g.Key.Phase,
                g.Select(t => t.InitiativeId).Distinct().Count(),
                g.Where(t => t.Side == Side.Patient && t.Say >= Says.LeastContribution).Select(t => t.InitiativeId).Distinct().Count(),
                g.Max(t => t.Side == Side.Patient ? (Say?)t.Say : null),
                g.Where(t => t.Side == Side.Professional).Select(t => t.InitiativeId).Distinct().Count(),
                g.Where(t => t.Side == Side.Industry).Select(t => t.InitiativeId).Distinct().Count(),
                g.Where(t => t.Side == Side.Research).Select(t => t.InitiativeId).Distinct().Count()))
            .ToListAsync(cancel);
    }

    /// <summary>How each initiative began that was at work on any day from one to another, as it was known on the last.</summary>
    public async Task<IReadOnlyList<PartnershipStart>> Starts(Actor reader, OrganisationTree tree, Organisation? place, DateOnly from, DateOnly to, CancellationToken cancel)
    {
        var patients = Taken(DateOnly.MinValue, to).Where(t => t.Side == Side.Patient && t.Say >= Says.LeastContribution);
        var starts = await Seen(reader, tree, place).Where(i => i.BegunOn <= to && (i.EndedOn == null || i.EndedOn >= from))
            .Select(i => new
            {
                i.BegunOn, i.MadeAs,
                ChallengeBy = db.Set<Challenge>().Where(c => c.Id == i.ChallengeId).Select(c => (Side?)c.FramedBy).FirstOrDefault(),
                First = patients.Where(t => t.InitiativeId == i.Id).Min(t => (DateOnly?)t.From),
                // Phases are stored as words, which do not sort
                Since = patients.Where(t => t.InitiativeId == i.Id).Min(t => (int?)(t.Phase == Phase.Initiate ? 0 : t.Phase == Phase.Plan ? 1 : t.Phase == Phase.Implement ? 2 : 3)),
            })
            .ToListAsync(cancel);
        return [.. starts.Select(s => new PartnershipStart(s.BegunOn, s.ChallengeBy, s.MadeAs, s.First, (Phase?)s.Since))];
    }

    /// <summary>What lies behind one cell: the initiatives with who takes part there, what moved last first, at most so many.</summary>
    public async Task<IReadOnlyList<PartnershipInitiative>> In(Level level, Phase phase, Actor reader, OrganisationTree tree, Organisation? place, DateOnly from, DateOnly to, int most, CancellationToken cancel)
    {
        var there = Taken(from, to).Where(t => t.Level == level && t.Phase == phase);
        return await Seen(reader, tree, place).Where(i => there.Any(t => t.InitiativeId == i.Id)).OrderByDescending(i => i.MovedAtUtc).ThenBy(i => i.Id).Take(most)
            .Select(i => new PartnershipInitiative(i.Id, i.Title, i.Language, i.OrganisationId,
                there.Where(t => t.InitiativeId == i.Id).Select(t => new PartnershipPerson(t.ParticipantId, t.Side, t.Say)).ToList()))
            .ToListAsync(cancel);
    }

    /// <summary>The day on which the first of them began; null: there is none.</summary>
    public Task<DateOnly?> First(Actor reader, OrganisationTree tree, Organisation? place, CancellationToken cancel) => Seen(reader, tree, place).MinAsync(i => (DateOnly?)i.BegunOn, cancel);

    IQueryable<TakingPart> Taken(DateOnly from, DateOnly to) =>
        db.Set<TakingPart>().Where(t => t.IsAgreed && t.From <= to && (t.To == null || t.To >= from)
            && db.Set<InitiativePhase>().Any(p => p.InitiativeId == t.InitiativeId && p.Phase == t.Phase && p.OpenedOn <= to));

    IQueryable<Initiative> Seen(Actor reader, OrganisationTree tree, Organisation? place)
    {
        var seen = db.Set<Initiative>().AsNoTracking().IgnoreAutoIncludes().Where(InitiativeReach.Of(reader, access, tree).Seen);
        if (place is null) return seen;
        var within = tree.WithAllBelow(place).Select(o => o.Id).ToList();
        return seen.Where(i => EF.Parameter(within).Contains(i.OrganisationId));
    }
}
