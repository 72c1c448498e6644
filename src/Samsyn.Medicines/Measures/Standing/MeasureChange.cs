using Samsyn.Kernel.Time;

namespace Samsyn.Medicines.Measures.Standing;

/// <summary>A recent change that is more than chance.</summary>
/// <param name="Shape">How it shows.</param>
/// <param name="Up">Whether values became higher.</param>
/// <param name="Since">The first month of it.</param>
/// <param name="IsConfirmed">Whether a person has confirmed it, with a reason.</param>
public sealed record MeasureChange(ChangeShape Shape, bool Up, Month Since, bool IsConfirmed = false)
{
    public bool IsFor(Direction better) => better == (Up ? Direction.Higher : Direction.Lower);
    public bool IsAgainst(Direction better) => better == (Up ? Direction.Lower : Direction.Higher);
}

/// <summary>Month after month in one direction, another level, or single months outside the limits.</summary>
public enum ChangeShape { Trend, Shift, Outside }
