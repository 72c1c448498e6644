using Samsyn.Kernel.Problems;

namespace Samsyn.Together.Cycles;

/// <summary>What a cycle needs before it goes on. Pure.</summary>
static class CycleRules
{
    /// <summary>The prediction is written before the test: afterwards everybody knew.</summary>
    public static Refusal? RefusedPlan(string? aim, string? prediction) =>
        string.IsNullOrWhiteSpace(aim) ? Refusal.Of("cycle.aim-missing")
        : string.IsNullOrWhiteSpace(prediction) ? Refusal.Of("cycle.prediction-missing")
        : TooLong(aim) ?? TooLong(prediction);

    /// <param name="step">What the one who writes means to write: do, study or act.</param>
    public static Refusal? RefusedStep(Cycle cycle, CycleStep step, string? text, DateOnly on, DateOnly today) =>
        cycle.Step != step || step is CycleStep.Closed ? Refusal.Of("cycle.order")
        : string.IsNullOrWhiteSpace(text) ? Refusal.Of("cycle.text-missing")
        : on > today ? Refusal.Of("initiative.future")
        : on < (cycle.StudiedOn ?? cycle.DidOn ?? cycle.StartsOn) ? Refusal.Of("cycle.before")
        : TooLong(text);

    static Refusal? TooLong(string text) => text.Length > Cycle.LongestText ? Refusal.Of("initiative.long", $"{Cycle.LongestText}") : null;
}
