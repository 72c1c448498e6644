using Samsyn.Kernel.Time;

namespace Samsyn.Medicines.Use;

/// <summary>What was used of one ATC group in one month; null when its events do not carry the quantity.</summary>
readonly record struct UseRow(Month Month, string Atc, decimal? Value);
