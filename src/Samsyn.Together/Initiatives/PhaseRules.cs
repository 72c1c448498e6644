using Samsyn.Kernel.Problems;
using Samsyn.Together.Participation;

namespace Samsyn.Together.Initiatives;

/// <summary>When a phase can be opened and closed. Pure.</summary>
/// <remarks>Phases are opened in order. One may be opened before the one before it is closed: evaluation often begins while the work goes on.</remarks>
static class PhaseRules
{
    /// <summary>The phase that can be opened now; null: all were, or it has ended.</summary>
    public static Phase? Next(Initiative initiative) =>
        initiative.IsEnded ? null : Enum.GetValues<Phase>().Cast<Phase?>().FirstOrDefault(p => initiative.PhaseOf(p!.Value) is null);

    /// <summary>Those that can be closed, the first first.</summary>
    public static IReadOnlyList<Phase> Open(Initiative initiative) => [.. initiative.Phases.Where(p => p.IsOpen).Select(p => p.Phase).Order()];

    public static Refusal? RefusedOpening(Initiative initiative, Phase phase, DateOnly on, DateOnly? due, string? decided, DateOnly today) =>
        Next(initiative) != phase ? Refusal.Of("initiative.phase-order")
        : on > today ? Refusal.Of("initiative.future")
        : initiative.Phases.Any(p => p.OpenedOn > on) ? Refusal.Of("initiative.before-phase")
        : due < on ? Refusal.Of("initiative.due-before")
        : Undecided(decided);

    public static Refusal? RefusedClosing(Initiative initiative, Phase phase, DateOnly on, string? decided, DateOnly today) =>
        initiative.PhaseOf(phase) is not { IsOpen: true } open ? Refusal.Of("initiative.phase-order")
        : on > today ? Refusal.Of("initiative.future")
        : on < open.OpenedOn ? Refusal.Of("initiative.before-phase")
        : Undecided(decided);

    /// <summary>An initiative ends with what came of it, be it after evaluation or before.</summary>
    public static Refusal? RefusedEnding(Initiative initiative, DateOnly on, string? outcome, DateOnly today) =>
        initiative.IsEnded ? Refusal.Of("initiative.ended")
        : on > today ? Refusal.Of("initiative.future")
        : initiative.Phases.Any(p => p.OpenedOn > on || p.ClosedOn > on) ? Refusal.Of("initiative.before-phase")
        : string.IsNullOrWhiteSpace(outcome) ? Refusal.Of("initiative.outcome-missing")
        : outcome.Length > InitiativeText.LongestText ? Refusal.Of("initiative.long", $"{InitiativeText.LongestText}")
        : null;

    public static Refusal? Undecided(string? decided) =>
        string.IsNullOrWhiteSpace(decided) ? Refusal.Of("initiative.decided-missing")
        : decided.Length > InitiativeText.LongestDecision ? Refusal.Of("initiative.long", $"{InitiativeText.LongestDecision}")
        : null;
}
