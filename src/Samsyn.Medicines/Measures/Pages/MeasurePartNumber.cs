namespace Samsyn.Medicines.Measures.Pages;

/// <summary>One part of a measure for programs. Money in whole units; null is missing, or hidden where it says so.</summary>
/// <param name="Part">An ATC code, a band of ages (40-64), F or M, an indication; "" where events do not say.</param>
/// <param name="Time">2025-03, 2025-Q1, 2025; "" for the whole period.</param>
/// <param name="HiddenMonths">How many months are of fewer than five persons, or would tell those that are, and are not shown to the one who asks: they are in no sum.</param>
sealed record MeasurePartNumber(string Organisation, string Part, string Time, decimal? Numerator, decimal? Denominator, decimal? Value, int HiddenMonths);
