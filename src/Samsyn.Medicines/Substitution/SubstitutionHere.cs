namespace Samsyn.Medicines.Substitution;

/// <summary>What substitution would save in the organisations looked at.</summary>
/// <param name="Groups">Those that were bought here, the largest saving first.</param>
/// <param name="SetAside">Purchases here that count in none of it, the dearest first.</param>
/// <param name="Currencies">As in the answer: the one counted in first.</param>
/// <param name="BuyersCompared">How many buyers the targets are made of.</param>
public sealed record SubstitutionHere(
    IReadOnlyList<GroupHere> Groups, IReadOnlyList<SetAside> SetAside, IReadOnlyList<string> Currencies, bool AtNetPrices, int BuyersCompared)
{
    public string? Currency => Currencies.Count > 0 ? Currencies[0] : null;
    public decimal Cost => Groups.Sum(g => g.Cost);
    public decimal Saving => Groups.Sum(g => g.Saving);

    /// <summary>How many groups, the largest savings first, make up half of the whole saving; 0: nothing to save.</summary>
    public int HalfLiesIn
    {
        get
        {
            var (half, sum, count) = (Saving / 2, 0m, 0);
            foreach (var group in Groups)
            {
                if (sum >= half) break;
                sum += group.Saving;
                count++;
            }
            return count;
        }
    }

    /// <param name="answer">Of all who are compared.</param>
    /// <param name="here">Codes of the buyers looked at.</param>
    internal static SubstitutionHere Of(SubstitutionAnswer answer, IReadOnlySet<string> here)
    {
        var aside = answer.Savings.SetAside.Where(s => s.Reason == SetAsideReason.PackageForUnit).Select(s => (s.Line.Buyer, s.Line.Product, s.Line.Group)).ToHashSet();
        var lines = answer.Lines.Where(l => here.Contains(l.Buyer) && !aside.Contains((l.Buyer, l.Product, l.Group))).ToLookup(l => l.Group, StringComparer.Ordinal);
        return new(
            [.. from g in answer.Savings.Groups
                let buyers = g.Buyers.Where(b => here.Contains(b.Buyer)).ToList()
                where buyers.Count > 0
                let one = new GroupHere(answer.Groups[g.Group], g.Target, buyers, Products(lines[g.Group]))
                orderby one.Saving descending, one.Cost descending, g.Group
                select one],
            [.. answer.Savings.SetAside.Where(s => here.Contains(s.Line.Buyer)).OrderByDescending(s => s.Line.Cost ?? 0)],
            answer.Currencies, answer.AtNetPrices, answer.Savings.Groups.SelectMany(g => g.Buyers).Select(b => b.Buyer).Distinct().Count());
    }

    static IReadOnlyList<ProductHere> Products(IEnumerable<PurchaseLine> lines) =>
    [
        .. from l in lines
           group l by l.Product into product
           let quantity = product.Sum(l => l.Quantity ?? 0)
           let cost = product.Sum(l => l.Cost ?? 0)
           where quantity > 0 && cost >= 0
           orderby cost descending, product.Key
           select new ProductHere(product.Key, product.First().Atc, quantity, cost),
    ];
}
