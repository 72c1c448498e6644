using Samsyn.Medicines.Measures.Standing;

namespace Samsyn.Medicines.Measures.Pages;

/// <summary>One measure in the list.</summary>
/// <param name="Values">Month by month, for its little picture; null: missing or hidden.</param>
sealed record MeasureLine(MeasureDefinition Measure, IReadOnlyList<decimal?> Values, MeasureStanding Standing);
