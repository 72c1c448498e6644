using Samsyn.Kernel.Notices;
using Samsyn.Kernel.Organisations;
using Samsyn.Kernel.Permissions;
using Samsyn.Kernel.Problems;
using Samsyn.Together.Challenges;
using Samsyn.Together.Participation;

namespace Samsyn.Together.Initiatives;

/// <summary>Opens and closes the phases of an initiative, each with a date and what was decided, and ends it; everyone who takes part is told.</summary>
sealed class PhaseDesk(InitiativeDesk desk, NoticeBoard board, ToldPeople told, InitiativeWords words)
{
    /// <param name="due">When it should be done; null: no deadline.</param>
    /// <param name="goOn">Whether those who take part now do so in the new phase too.</param>
    /// <exception cref="RefusedException">Why not.</exception>
    public async Task Open(Actor actor, OrganisationTree tree, Guid id, Phase phase, DateOnly on, DateOnly? due, string? decided, bool goOn, Guid version, CancellationToken cancel)
    {
        var initiative = await desk.FindToLead(actor, tree, id, version, cancel);
        if (PhaseRules.RefusedOpening(initiative, phase, on, due, decided, desk.Today) is { } refusal) throw refusal.AsException();
        initiative.Phases.Add(new() { InitiativeId = id, Phase = phase, OpenedOn = on, DueOn = due, OpenedWith = decided!.Trim() });
        if (goOn) GoOn(initiative, phase, on);
        (initiative.Phase, initiative.Version) = (phase, Guid.CreateVersion7());
        await board.Tell([.. ToldPeople.TookPart(initiative).Where(p => p != actor.PersonId)], TogetherPermissions.Initiatives, $"initiative:{id}:{phase}", null, Path(id), () => words.Opened(initiative, phase), cancel);
        await desk.Save(actor, initiative, "initiative.phase-opened", null, new { phase = phase.ToString(), on, due, decided }, cancel);
    }

    public async Task Close(Actor actor, OrganisationTree tree, Guid id, Phase phase, DateOnly on, string? decided, Guid version, CancellationToken cancel)
    {
        var initiative = await desk.FindToLead(actor, tree, id, version, cancel);
        if (PhaseRules.RefusedClosing(initiative, phase, on, decided, desk.Today) is { } refusal) throw refusal.AsException();
        Shut(initiative, initiative.PhaseOf(phase)!, on, decided!.Trim());
        initiative.Version = Guid.CreateVersion7();
        await desk.Save(actor, initiative, "initiative.phase-closed", null, new { phase = phase.ToString(), on, decided }, cancel);
    }

    /// <summary>Moves the deadline of a phase that is open.</summary>
    public async Task Due(Actor actor, OrganisationTree tree, Guid id, Phase phase, DateOnly? due, Guid version, CancellationToken cancel)
    {
        var initiative = await desk.FindToLead(actor, tree, id, version, cancel);
        if (initiative.PhaseOf(phase) is not { IsOpen: true } open) throw Refusal.Of("initiative.phase-order").AsException();
        if (due < open.OpenedOn) throw Refusal.Of("initiative.due-before").AsException();
        var before = open.DueOn;
        (open.DueOn, initiative.Version) = (due, Guid.CreateVersion7());
        await desk.Save(actor, initiative, "initiative.phase-due", new { phase = phase.ToString(), due = before }, new { due }, cancel);
    }

    /// <summary>Ends it with what came of it, which is told to everyone who took part and to those who contributed to its challenge or follow it.</summary>
    public async Task End(Actor actor, OrganisationTree tree, Guid id, DateOnly on, string? outcome, Guid version, CancellationToken cancel)
    {
        var initiative = await desk.FindToLead(actor, tree, id, version, cancel);
        if (PhaseRules.RefusedEnding(initiative, on, outcome, desk.Today) is { } refusal) throw refusal.AsException();
        foreach (var open in initiative.Phases.Where(p => p.IsOpen)) Shut(initiative, open, on, outcome!.Trim() is { Length: > InitiativeText.LongestDecision } text ? text[..InitiativeText.LongestDecision] : outcome.Trim());
        // What was planned for phases that never came
        foreach (var planned in initiative.Participants.SelectMany(p => p.Takes).Where(t => t.To is null)) planned.To = planned.From;
        (initiative.EndedOn, initiative.Outcome, initiative.Version) = (on, outcome!.Trim(), Guid.CreateVersion7());
        await board.Tell(await told.WithChallenge(initiative, tree, actor.PersonId, cancel), TogetherPermissions.Told, $"told:initiative:{id}", null, Path(id) + "/told", words.Ended, cancel);
        await desk.Save(actor, initiative, "initiative.ended", null, new { on, outcome }, cancel);
    }

    static void GoOn(Initiative initiative, Phase phase, DateOnly on)
    {
        foreach (var participant in initiative.PeopleIn)
        {
            var already = participant.Takes.Where(t => t.Phase == phase).Select(t => t.Level).ToHashSet();
            var latest = participant.Takes.Where(t => t.Phase < phase && (t.To is null || t.To == initiative.PhaseOf(t.Phase)?.ClosedOn))
                .GroupBy(t => t.Level).Select(g => g.MaxBy(t => t.Phase)!).Where(t => !already.Contains(t.Level)).ToList();
            foreach (var t in latest)
                participant.Takes.Add(new()
                {
                    InitiativeId = initiative.Id, ParticipantId = participant.Id, Phase = phase, Level = t.Level, Side = participant.Side, Say = t.Say, IsAgreed = true, From = on,
                });
        }
    }

    static void Shut(Initiative initiative, InitiativePhase phase, DateOnly on, string decided)
    {
        (phase.ClosedOn, phase.ClosedWith) = (on, decided);
        foreach (var t in initiative.Participants.SelectMany(p => p.Takes).Where(t => t.Phase == phase.Phase && t.To is null)) t.To = t.From > on ? t.From : on;
    }

    static string Path(Guid id) => $"/together/initiatives/{id}";
}
