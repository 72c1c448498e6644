using Samsyn.Medicines.Substitution;
using static Samsyn.Tests.Medicines.Substitution.EnglishPrescribing;

namespace Samsyn.Tests.Medicines.Substitution;

/// <summary>Price-per-unit savings of real English prescriptions, against OpenPrescribing's method run in another engine.</summary>
public sealed class PricePerUnitCasesTests
{
    [Fact]
    public void Every_saving_of_the_English_sample_is_the_one_expected()
    {
        var expected = Table("ppu_savings_expected_201709.csv").ToDictionary(r => (r["generic_code"], r["practice"]));

        var answer = PricePerUnit.Savings(Rows());

        var found = answer.Groups.SelectMany(g => g.Buyers.Select(b => (Group: g, Buyer: b))).ToDictionary(f => (f.Group.Group, f.Buyer.Buyer));
        Assert.Equal(1257, expected.Count);
        Assert.Equal(expected.Keys.Order(), found.Keys.Order());
        foreach (var (key, row) in expected)
        {
            var (group, buyer) = found[key];
            Assert.Equal(Number(row["quantity"]), buyer.Quantity);
            Near(row["net_cost"], buyer.Cost);
            Near(row["ppu"], buyer.PricePerUnit);
            Near(row["target_ppu_p10"], group.Target.PerUnit);
            Near(row["raw_saving"], buyer.Difference);
            Near(row["saving_clipped"], buyer.Saving);
            Assert.Equal(row["at_least_10"] == "True", buyer.Saving >= 10);
        }
        Assert.Equal(9728.957571m, decimal.Round(answer.Saving, 6)); // the sum of the column saving_clipped
        Assert.Empty(answer.SetAside);
    }

    [Fact]
    public void Median_prices_of_generics_with_four_purchases_or_more_are_those_expected()
    {
        var found = Rows().Where(l => BnfCode.IsValid(l.Product) && l.Product[9..11] == "AA").GroupBy(l => l.Product)
            .ToDictionary(g => g.Key, g => UnitPrices.Of(g)!).Where(p => p.Value.Count >= 4).ToDictionary();

        var expected = Table("median_ppu_generics_201709.csv");
        Assert.Equal(expected.Select(r => r["bnf_code"]).Order(), found.Keys.Order());
        foreach (var row in expected)
        {
            var prices = found[row["bnf_code"]];
            Assert.Equal(int.Parse(row["count"], System.Globalization.CultureInfo.InvariantCulture), prices.Count);
            Near(row["median"], prices.Median);
            Near(row["min"], prices.Lowest);
            Near(row["max"], prices.Highest);
        }
    }

    // The expected figures are doubles
    static void Near(string expected, decimal found) => Assert.InRange(found - Number(expected), -1e-9m, 1e-9m);
}
