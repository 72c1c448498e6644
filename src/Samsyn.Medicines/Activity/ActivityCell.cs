namespace Samsyn.Medicines.Activity;

/// <summary>One organisation in one month.</summary>
/// <param name="Value">What it reported; null: nothing.</param>
/// <param name="IsMissing">It should have reported and has not.</param>
sealed record ActivityCell(decimal? Value, bool IsMissing);
