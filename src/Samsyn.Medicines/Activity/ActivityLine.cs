using Samsyn.Kernel.Time;

namespace Samsyn.Medicines.Activity;

/// <summary>One figure as a file says it.</summary>
/// <param name="Line">Of the file, from 1, the header included.</param>
/// <param name="Column">The column that the value stands in.</param>
/// <param name="Organisation">A code, in the letters of the file.</param>
/// <param name="Value">Null: the figure is taken back, and is missing from then on.</param>
sealed record ActivityLine(int Line, string Column, string Organisation, Month Month, ActivityKind Kind, decimal? Value);
