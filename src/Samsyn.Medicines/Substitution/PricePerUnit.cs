using Samsyn.Kernel.Statistics;

namespace Samsyn.Medicines.Substitution;

/// <summary>Compares what buyers pay per unit for products that can take each other's place.</summary>
/// <remarks>
/// Croker et al., "New mechanism to identify cost savings in English NHS prescribing: minimising 'price per unit'", BMJ Open 8 (2018): a buyer's price is its
/// cost over its units in the group; the target is the 10th percentile (type 7) of the buyers' prices. A group of which a single product was bought offers no
/// choice and is left out, unless a price was agreed for it. Amounts are exact decimals.
/// </remarks>
static class PricePerUnit
{
    const decimal BestTenth = 10;

    /// <param name="lines">Purchases; several of one buyer and product are added up, so that what was given back counts against what was bought.</param>
    /// <param name="contractPrices">Group → agreed price per unit in whole currency units; groups that are absent have the best tenth as target.</param>
    public static SubstitutionSavings Savings(IEnumerable<PurchaseLine> lines, IReadOnlyDictionary<string, decimal>? contractPrices = null)
    {
        var aside = new List<SetAside>();
        var groups = new List<GroupSaving>();
        foreach (var group in lines.GroupBy(l => l.Group, StringComparer.Ordinal))
        {
            var priced = Priced(group, aside);
            SetAside[] confused = [.. PackageCheck.Find(priced)];
            aside.AddRange(confused);
            decimal? contract = contractPrices is not null && contractPrices.TryGetValue(group.Key, out var agreed) ? agreed : null;
            if (Group(group.Key, [.. priced.Except(confused.Select(c => c.Line))], contract) is { } saving) groups.Add(saving);
        }
        return new([.. groups.OrderByDescending(g => g.Saving).ThenBy(g => g.Group, StringComparer.Ordinal)], aside);
    }

    /// <summary>One line for each buyer and product; those without a price are set aside.</summary>
    static List<PurchaseLine> Priced(IEnumerable<PurchaseLine> group, List<SetAside> aside)
    {
        var priced = new List<PurchaseLine>();
        foreach (var one in group.GroupBy(l => (l.Buyer, l.Product)))
        {
            aside.AddRange(one.Where(l => l.Quantity is null || l.Cost is null).Select(l => new SetAside(l, SetAsideReason.NoPrice)));
            List<PurchaseLine> known = [.. one.Where(l => l is { Quantity: not null, Cost: not null })];
            if (known.Count == 0) continue;
            var packages = known.All(l => l.Packages is not null) ? known.Sum(l => l.Packages) : null;
            var sum = known[0] with { Quantity = known.Sum(l => l.Quantity), Cost = known.Sum(l => l.Cost), Packages = packages };
            if (UnitPrices.Of(sum) is null) aside.Add(new(sum, SetAsideReason.NoPrice));
            else priced.Add(sum);
        }
        return priced;
    }

    static GroupSaving? Group(string key, IReadOnlyList<PurchaseLine> lines, decimal? contract)
    {
        string[] products = [.. lines.Select(l => l.Product).Distinct().Order(StringComparer.Ordinal)];
        if (products.Length < (contract is null ? 2 : 1)) return null;
        var buyers = lines.GroupBy(l => l.Buyer, StringComparer.Ordinal)
            .Select(b => (Buyer: b.Key, Quantity: b.Sum(l => l.Quantity!.Value), Cost: b.Sum(l => l.Cost!.Value))).ToList();
        var target = contract is { } agreed
            ? new TargetPrice(agreed, TargetBasis.Contract)
            : new TargetPrice(Percentiles.Exact(buyers.Select(b => b.Cost / b.Quantity), BestTenth)!.Value, TargetBasis.BestTenth);
        return new(key, products, target,
            [.. buyers.Select(b => new BuyerSaving(b.Buyer, b.Quantity, b.Cost, b.Cost / b.Quantity, b.Quantity * (b.Cost / b.Quantity - target.PerUnit)))
                .OrderByDescending(b => b.Saving).ThenBy(b => b.Buyer, StringComparer.Ordinal)]);
    }
}
