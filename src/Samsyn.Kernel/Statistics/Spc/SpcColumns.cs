namespace Samsyn.Kernel.Statistics.Spc;

/// <summary>What the columns of a file are called; case does not matter.</summary>
/// <param name="X">When, or of what.</param>
/// <param name="Y">The value, or the count above the line.</param>
/// <param name="N">The denominator; may be absent.</param>
/// <param name="Group">Each its own chart; may be absent.</param>
sealed record SpcColumns(string X = "x", string Y = "y", string N = "n", string Group = "group");
