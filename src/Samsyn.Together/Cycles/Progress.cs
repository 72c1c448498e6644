using Samsyn.Kernel.Measures;
using Samsyn.Kernel.Time;
using Samsyn.Together.Initiatives;
using Samsyn.Together.Participation;
using Samsyn.Together.Sides;

namespace Samsyn.Together.Cycles;

/// <summary>How far an initiative has come, told by what can be shown and never typed in. Pure.</summary>
/// <remarks>
/// One point each: an aim with a day; a team with patients and professionals at the table; a measure; a cycle that was studied and acted on; a lasting change for the better in a measure, not before the
/// first cycle began.
/// </remarks>
sealed record Progress(IReadOnlyList<ProgressPiece> Pieces)
{
    public int Score => Pieces.Count(p => p.Is is true);

    /// <param name="courses">Its measures as the reader may see them; null: the reader may not.</param>
    public static Progress Of(Initiative initiative, IReadOnlyList<Cycle> cycles, IReadOnlyList<MeasureCourse>? courses, DateOnly today)
    {
        var table = initiative.PeopleIn.Where(p => p.Takes.Any(t => t.Say >= Says.LeastAtTheTable && (initiative.IsEnded || t.IsOn(today)))).Select(p => p.Side).ToHashSet();
        var closed = cycles.Count(c => c.Step is CycleStep.Closed);
        return new(
        [
            new(Evidence.Aim, initiative.Aim.Length > 0 && initiative.AimBy is not null),
            new(Evidence.Team, table.Contains(Side.Patient) && table.Contains(Side.Professional)),
            new(Evidence.Measure, initiative.Measures.Count > 0),
            new(Evidence.Cycles, closed > 0),
            new(Evidence.Change, initiative.Measures.Count > 0 && courses is null ? null : Since(cycles, courses ?? []) is not null) { Since = Since(cycles, courses ?? []) },
        ]);
    }

    /// <summary>Cycles that have come so far that something is missing: done and not studied, studied and not acted on.</summary>
    public static IReadOnlyList<Cycle> Unfinished(IReadOnlyList<Cycle> cycles) => [.. cycles.Where(c => c.Step is CycleStep.Study or CycleStep.Act)];

    static Month? Since(IReadOnlyList<Cycle> cycles, IReadOnlyList<MeasureCourse> courses) =>
        cycles.Count == 0 ? null
        : courses.Select(c => c.BetterSince).Where(m => m >= Month.Of(cycles.Min(c => c.StartsOn))).Order().FirstOrDefault();
}

/// <summary>What an initiative can show.</summary>
enum Evidence { Aim, Team, Measure, Cycles, Change }

/// <param name="Is">Null: the reader may not see what would tell.</param>
sealed record ProgressPiece(Evidence Evidence, bool? Is)
{
    /// <summary>Of a change: its first month.</summary>
    public Month? Since { get; init; }
}
