using Samsyn.Kernel.Time;

namespace Samsyn.Medicines.Signals;

/// <summary>A measure's value in one month; null: missing.</summary>
readonly record struct MonthlyValue(Month Month, double? Value);
