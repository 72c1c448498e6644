using Samsyn.Kernel.Statistics;

namespace Samsyn.Medicines.Substitution;

/// <summary>How the prices per unit of one product, or of several, are spread.</summary>
/// <param name="Count">How many purchases have a price; the others are not counted.</param>
public sealed record UnitPrices(int Count, decimal Median, decimal Lowest, decimal Highest)
{
    /// <returns>Null when no purchase has a price.</returns>
    public static UnitPrices? Of(IEnumerable<PurchaseLine> lines)
    {
        decimal[] prices = [.. lines.Select(Of).OfType<decimal>()];
        return prices.Length == 0 ? null : new(prices.Length, Percentiles.Exact(prices, 50)!.Value, prices.Min(), prices.Max());
    }

    /// <summary>Cost per unit; null where either is missing, nothing was bought, or more was given back than bought.</summary>
    public static decimal? Of(PurchaseLine line) => line is { Quantity: > 0, Cost: >= 0 } ? line.Cost / line.Quantity : null;
}
