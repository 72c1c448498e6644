using Samsyn.Kernel.Time;

namespace Samsyn.Medicines.Demo;

/// <summary>What a package costs in a month, in öre without VAT.</summary>
/// <remarks>List prices rise by <see cref="Drift"/> each January. One product was dearer until others began to make it.</remarks>
sealed class DemoPrices(DemoFindings findings, Month last)
{
    public const double Drift = 0.015;

    public long ListPrice(DemoProduct product, Month month)
    {
        var price = (double)product.Price * Math.Pow(1 + Drift, month.Year - last.Year);
        if (product.Name == DemoFindings.ProductWithPriceFall && month < findings.PriceFallFrom) price *= DemoFindings.PriceBeforeFall;
        return (long)Math.Round(price * 100);
    }

    /// <summary>What is really paid: confidential.</summary>
    public long NetPrice(DemoProduct product, Month month) => ListPrice(product, month) * (100 - product.Discount) / 100;

    /// <summary>The cost of a quantity in hundredths of units, to the nearest öre.</summary>
    public static long Cost(long packagePrice, long quantity, int pack) => (packagePrice * quantity + pack * 50L) / (pack * 100L);
}
