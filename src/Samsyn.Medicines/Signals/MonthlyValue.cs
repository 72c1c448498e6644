using Samsyn.Kernel.Time;

namespace Samsyn.Medicines.Signals;

/// <summary>A measure's value in one month.</summary>
/// <param name="Value">In the measure's unit; null: missing, or of too few persons to be told.</param>
/// <param name="Over">What is above the line; the value itself where there is no line.</param>
/// <param name="Under">What is below it; 1 where there is no line.</param>
readonly record struct MonthlyValue(Month Month, double? Value, double Over, double Under);
