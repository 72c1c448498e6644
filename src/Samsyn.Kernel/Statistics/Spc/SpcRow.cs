namespace Samsyn.Kernel.Statistics.Spc;

/// <summary>One row of what is charted. Rows with the same x make one point.</summary>
/// <param name="X">When, or of what: a number, a date or a word.</param>
/// <param name="Y">The value, or the count above the line; null when missing.</param>
/// <param name="N">The denominator; null when missing or not needed.</param>
public readonly record struct SpcRow(string X, double? Y, double? N = null);
