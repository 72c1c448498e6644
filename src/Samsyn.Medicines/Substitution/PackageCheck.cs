using Samsyn.Kernel.Statistics;

namespace Samsyn.Medicines.Substitution;

/// <summary>Finds purchases where packages were counted as units, or units as packages: their price per unit is off by the size of a package.</summary>
/// <remarks>
/// A price is held against the median of the others: first the same product at other buyers (three buyers or more), whose prices lie near each other; then all
/// other purchases of the group, where prices differ for good reasons and so a package must be of <see cref="SmallestBetweenProducts"/> or more and the price off
/// by just its size. A purchase with one unit a package needs less: it looks as if packages were counted. Sizes are those that the purchases of the group tell;
/// where none does, nothing is set aside. Where two prices differ by a package and nothing tells which is wrong, both are set aside.
/// </remarks>
static class PackageCheck
{
    public const decimal SmallestBetweenProducts = 5;
    const decimal OfSameProduct = 1.25m, OfOtherProduct = 1.1m, OfPackageAsUnit = 1.5m;

    /// <param name="group">The purchases of one group, one for each buyer and product, all with a price.</param>
    public static IEnumerable<SetAside> Find(IReadOnlyList<PurchaseLine> group)
    {
        decimal[] sizes = [.. group.Select(Size).OfType<decimal>().Where(s => s >= 2).Distinct().Order()];
        if (sizes.Length == 0) yield break;
        decimal[] large = [.. sizes.Where(s => s >= SmallestBetweenProducts)];
        foreach (var line in group)
        {
            decimal[] same = Prices(group.Where(l => l != line && l.Product == line.Product));
            var factor = same.Length >= 2 ? Factor(line, same, sizes, OfSameProduct) : null;
            factor ??= Factor(line, Prices(group.Where(l => l != line)), large, Size(line) == 1 ? OfPackageAsUnit : OfOtherProduct);
            if (factor is not null) yield return new(line, SetAsideReason.PackageForUnit, factor);
        }
    }

    static decimal? Factor(PurchaseLine line, decimal[] others, decimal[] sizes, decimal tolerance)
    {
        if (Percentiles.Exact(others, 50) is not > 0 || UnitPrices.Of(line) is not > 0) return null;
        var times = UnitPrices.Of(line)!.Value / Percentiles.Exact(others, 50)!.Value;
        if (times < 1) times = 1 / times;
        decimal? nearest = null;
        foreach (var size in sizes.Where(s => times >= s / tolerance && times <= s * tolerance))
            if (nearest is not { } n || Math.Abs(size - times) < Math.Abs(n - times)) nearest = size;
        return nearest;
    }

    static decimal? Size(PurchaseLine line) => line is { Quantity: > 0, Packages: > 0 } ? decimal.Round(line.Quantity.Value / line.Packages.Value, 2) : null;

    static decimal[] Prices(IEnumerable<PurchaseLine> lines) => [.. lines.Select(UnitPrices.Of).OfType<decimal>()];
}
