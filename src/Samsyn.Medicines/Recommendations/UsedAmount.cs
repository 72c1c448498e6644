namespace Samsyn.Medicines.Recommendations;

/// <summary>How much was used, and at what price.</summary>
/// <param name="Amount">In the recommendation's quantity; null: missing.</param>
/// <param name="Price">Minor units for one DDD, package, unit or milligram; null: missing, or nothing was used.</param>
readonly record struct UsedAmount(decimal? Amount, decimal? Price);
