using Microsoft.EntityFrameworkCore;
using Samsyn.Kernel.Data;
using Samsyn.Kernel.Organisations;
using Samsyn.Kernel.Permissions;
using Samsyn.Kernel.Texts;
using Samsyn.Together.Challenges;
using Samsyn.Together.Cycles;
using Samsyn.Together.Initiatives;
using Samsyn.Together.Participation;

namespace Samsyn.Together.ToldBack;

/// <summary>Reads what is told back to one person, no more than that person may see, and nothing of what others said.</summary>
sealed class ToldBackRun(SamsynDb db, Access access, ContributionReading contributions, ToldCourses courses, ChallengeWords words, InitiativeWords initiativeWords, Texts t)
{
    /// <returns>Null: there is none, or the reader may not see it, which looks the same.</returns>
    public async Task<ToldSeen?> OfInitiative(Guid id, Actor reader, OrganisationTree tree, CancellationToken cancel)
    {
        var initiative = await db.Set<Initiative>().AsNoTracking().Include(i => i.Phases).Include(i => i.Measures).FirstOrDefaultAsync(i => i.Id == id, cancel);
        if (initiative is null || reader.PersonId is not { } person || !InitiativeReach.Of(reader, access, tree).Sees(initiative)) return null;
        var challenge = initiative.ChallengeId is { } asked ? await db.Set<Challenge>().AsNoTracking().FirstOrDefaultAsync(c => c.Id == asked, cancel) : null;
        if (challenge is not null && !ChallengeReach.Of(reader, access, tree).Sees(challenge)) challenge = null;
        List<Contribution> gave = [.. challenge is null ? [] : await contributions.To(challenge, person, cancel), .. contributions.To(initiative, person)];
        var (cycles, place) = (await Cycles(id, cancel), tree.Find(initiative.OrganisationId));
        var path = $"/together/initiatives/{id}";
        return new(
            initiative.Title, path, initiative.Language, initiative.EndedOn, place, gave, DoneIn(initiative, cycles), initiative.Outcome is { } outcome ? [new(initiative.Title, outcome, initiative.Language, null)] : [],
            await courses.Of(initiative, cycles, place, tree, reader, gave.Count > 0, cancel));
    }

    /// <summary>The same of a challenge, with what its initiatives came to.</summary>
    public async Task<ToldSeen?> OfChallenge(Guid id, Actor reader, OrganisationTree tree, CancellationToken cancel)
    {
        var challenge = await db.Set<Challenge>().AsNoTracking().FirstOrDefaultAsync(c => c.Id == id, cancel);
        if (challenge is null || !challenge.IsPublished || reader.PersonId is not { } person || !ChallengeReach.Of(reader, access, tree).Sees(challenge)) return null;
        var gave = await contributions.To(challenge, person, cancel);
        var changes = await db.Set<ChallengeChange>().AsNoTracking().Where(c => c.ChallengeId == id && c.RemarkId == null).OrderBy(c => c.AtUtc).ToListAsync(cancel);
        var initiatives = await db.Set<Initiative>().AsNoTracking().Include(i => i.Phases).Include(i => i.Measures).Where(InitiativeReach.Of(reader, access, tree).Seen).Where(i => i.ChallengeId == id).OrderBy(i => i.BegunOn).ToListAsync(cancel);
        var (done, told, place) = (new List<Deed>(), new List<ToldCourse>(), (Organisation?)null);
        // How texts were checked is the log's, and no deed
        done.AddRange(changes.Where(c => !ChallengeMoves.Of(c.Act).IsModeration && c.Act is not (ChallengeAct.Send or ChallengeAct.Withdraw)).Select(c => new Deed(Day(c.AtUtc), words.Was(c), c.Reason)));
        var hidden = false;
        foreach (var initiative in initiatives)
        {
            done.Add(new(initiative.BegunOn, t["told.done.begun", initiative.Title], null));
            var at = tree.Find(initiative.OrganisationId);
            var found = await courses.Of(initiative, await Cycles(initiative.Id, cancel), at, tree, reader, gave.Count > 0, cancel);
            hidden |= found is null;
            place ??= at;
            told.AddRange(found ?? []);
        }
        var path = $"/together/challenges/{id}";
        return new(
            challenge.Title, path, challenge.Language, challenge.State is ChallengeState.Closed ? changes.LastOrDefault(c => c.To is ChallengeState.Closed) is { } closed ? Day(closed.AtUtc) : Day(challenge.MovedAtUtc) : null, place, gave,
            [.. done.OrderBy(d => d.On)], [.. initiatives.Where(i => i.Outcome is not null).Select(i => new ToldOutcome(i.Title, i.Outcome!, i.Language, $"/together/initiatives/{i.Id}"))], told.Count == 0 && hidden ? null : told);
    }

    async Task<IReadOnlyList<Cycle>> Cycles(Guid initiative, CancellationToken cancel) => await db.Set<Cycle>().AsNoTracking().Where(c => c.InitiativeId == initiative).OrderBy(c => c.Number).ToListAsync(cancel);

    IReadOnlyList<Deed> DoneIn(Initiative initiative, IReadOnlyList<Cycle> cycles) =>
        [.. initiative.Phases.OrderBy(p => p.Phase).SelectMany(p => PhaseDeeds(initiative, p)).Concat(cycles.Where(c => c.Then is not null)
            .Select(c => new Deed(c.ActedOn!.Value, t["told.done.cycle", c.Number, t[$"cycles.then.{InitiativeWords.Word(c.Then!.Value)}"].TrimEnd('.')], c.Act))).OrderBy(d => d.On)];

    IEnumerable<Deed> PhaseDeeds(Initiative initiative, InitiativePhase phase)
    {
        yield return new(phase.OpenedOn, t["told.done.opened", initiativeWords.Phase(phase.Phase)], phase.OpenedWith);
        // The end is told with what came of it
        if (phase.ClosedOn is { } closed && closed != initiative.EndedOn) yield return new(closed, t["told.done.closed", initiativeWords.Phase(phase.Phase)], phase.ClosedWith);
    }

    static DateOnly Day(DateTime utc) => DateOnly.FromDateTime(utc.ToLocalTime());
}
