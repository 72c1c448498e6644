using Samsyn.Kernel.Time;

namespace Samsyn.Kernel.Measures;

/// <summary>What a measure is today at an organisation: its last month that is complete and has a value.</summary>
/// <param name="Value">In the measure's unit; null: missing, or hidden since it tells of fewer than five persons.</param>
/// <param name="Words">The value with its unit and month, in the reader's language; or why there is none.</param>
/// <param name="Month">Null where there is no value.</param>
public sealed record MeasureToday(decimal? Value, string Words, Month? Month);
