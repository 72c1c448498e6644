using Samsyn.Kernel.Charts;
using Samsyn.Kernel.Statistics.Spc;
using Samsyn.Medicines.Measures;
using Samsyn.Medicines.Measures.Standing;

namespace Samsyn.Medicines.Signals;

/// <summary>A signal's control chart. A step has limits of its own before and after it; a drift and a single time are held against the months before. Pure.</summary>
/// <param name="Since">Index of the first month of the change.</param>
sealed record SignalPicture(SpcResult Chart, int Since)
{
    /// <returns>Null when there is nothing to draw.</returns>
    public static SignalPicture? Of(Signal signal, Course course, Direction direction)
    {
        var since = course.Months.TakeWhile(v => v.Month < signal.Since).Count();
        if (since == course.Months.Count || course.Months.All(v => v.Value is null)) return null;
        var (isStep, isApart) = (signal.Kind == CauseKind.Step, signal.Kind == CauseKind.Apart);
        return new(course.Chart(new(course.Kind)
        {
            Direction = direction switch { Direction.Lower => SpcDirection.Lower, Direction.Higher => SpcDirection.Higher, _ => SpcDirection.None },
            Split = isStep && since > 0 ? [SpcMark.At(since)] : [],
            Freeze = isStep || isApart || since == 0 ? null : since,
        }).Within(course.Months.Any(v => v.Value < 0) ? null : 0, course.IsShare ? course.Per : null), since);
    }

    /// <summary>A change is proposed by the program; whoever explains it or works on it has confirmed it.</summary>
    public static bool IsConfirmed(SignalState state) => state is SignalState.Explained or SignalState.WorkedOn;
}
