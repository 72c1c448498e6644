using CsCheck;
using Samsyn.Medicines.Substitution;

namespace Samsyn.Tests.Medicines.Substitution;

public sealed class PricePerUnitTests
{
    static PurchaseLine Line(string buyer, string product, decimal? quantity, decimal? cost, decimal? packages = null, string group = "G") =>
        new(buyer, product, group, quantity, cost, packages);

    static readonly Gen<PurchaseLine[]> Purchases = Gen.Select(Gen.Int[0, 5], Gen.Int[0, 2], Gen.Int[0, 2], Gen.Int[-2, 1000], Gen.Int[0, 100_000])
        .Select((buyer, product, group, quantity, cost) => Line($"B{buyer}", $"P{product}", quantity, cost / 100m, group: $"G{group}")).Array[0, 40];

    [Fact]
    public void Each_buyer_saves_what_its_price_lies_above_the_price_of_the_best_tenth()
    {
        var answer = PricePerUnit.Savings([Line("AHH", "brand", 10, 300), Line("AHH", "generic", 90, 900), Line("BHH", "generic", 50, 500), Line("CHH", "brand", 20, 400)]);

        var group = Assert.Single(answer.Groups);
        Assert.Equal(["brand", "generic"], group.Products);
        // Prices 12, 10 and 20; the 10th percentile lies a fifth of the way from 10 to 12
        Assert.Equal(new TargetPrice(10.4m, TargetBasis.BestTenth), group.Target);
        Assert.Equal(
            [("CHH", 20m, 20 * (20 - 10.4m)), ("AHH", 12m, 100 * (12 - 10.4m)), ("BHH", 10m, 50 * (10 - 10.4m))],
            group.Buyers.Select(b => (b.Buyer, b.PricePerUnit, b.Difference)));
        Assert.Equal(192m + 160 + 0, answer.Saving);
        Assert.Equal((170m, 2100m), (group.Quantity, group.Cost));
    }

    [Fact]
    public void A_group_of_which_one_product_was_bought_offers_no_choice() =>
        Assert.Empty(PricePerUnit.Savings([Line("AHH", "brand", 10, 300), Line("BHH", "brand", 10, 100)]).Groups);

    [Fact]
    public void A_contract_price_is_the_target_even_for_one_product_and_who_pays_less_keeps_it()
    {
        var answer = PricePerUnit.Savings([Line("AHH", "brand", 10, 300), Line("BHH", "brand", 10, 100)], new Dictionary<string, decimal> { ["G"] = 20 });

        var group = Assert.Single(answer.Groups);
        Assert.Equal(new TargetPrice(20, TargetBasis.Contract), group.Target);
        Assert.Equal([100m, 0m], group.Buyers.Select(b => b.Saving)); // 10 · (30 − 20), and 10 · (10 − 20) is none
        Assert.Equal(100, answer.Saving);
    }

    [Fact]
    public void What_was_given_back_counts_against_what_was_bought()
    {
        var group = Assert.Single(PricePerUnit.Savings([Line("AHH", "brand", 10, 300), Line("AHH", "brand", -4, -120), Line("AHH", "generic", 6, 60), Line("BHH", "generic", 1, 10)]).Groups);

        Assert.Equal((12m, 180m + 60), group.Buyers.Where(b => b.Buyer == "AHH").Select(b => (b.Quantity, b.Cost)).Single());
    }

    [Fact]
    public void Purchases_without_quantity_or_cost_are_set_aside_and_the_rest_counts()
    {
        var answer = PricePerUnit.Savings(
        [
            Line("AHH", "brand", 10, 300), Line("AHH", "brand", 10, null), Line("BHH", "generic", 10, 100), Line("BHH", "brand", null, 50), Line("CHH", "brand", 5, 80), Line("CHH", "brand", -5, -80),
        ]);

        Assert.Equal(400, answer.Cost);
        Assert.Equal(["AHH", "BHH", "CHH"], answer.SetAside.Select(s => s.Line.Buyer));
        Assert.All(answer.SetAside, s => Assert.Equal(SetAsideReason.NoPrice, s.Reason));
    }

    [Fact]
    public void A_buyer_who_counted_packages_as_units_is_named_and_moves_no_price()
    {
        // Packages of 28 at 2.80; DHH tells 30 packages as 30 units
        var answer = PricePerUnit.Savings(
        [
            Line("AHH", "brand", 280, 28, 10), Line("BHH", "brand", 560, 57, 20), Line("CHH", "brand", 280, 27, 10), Line("DHH", "brand", 30, 84, 30), Line("DHH", "generic", 300, 15, 3),
        ]);

        var aside = Assert.Single(answer.SetAside);
        Assert.Equal(("DHH", "brand", SetAsideReason.PackageForUnit, 28m), (aside.Line.Buyer, aside.Line.Product, aside.Reason, aside.Factor));
        Assert.Equal(0.05m, answer.Groups.Single().Buyers.Single(b => b.Buyer == "DHH").PricePerUnit);
    }

    [Fact]
    public void A_product_that_is_counted_in_packages_everywhere_is_named_at_each_buyer()
    {
        var answer = PricePerUnit.Savings(
        [
            Line("AHH", "brand", 1000, 310, 100), Line("BHH", "brand", 2000, 620, 200), Line("CHH", "brand", 500, 155, 50), Line("AHH", "bris", 40, 100, 40), Line("BHH", "bris", 20, 50, 20),
        ]);

        Assert.Equal(["AHH bris 10", "BHH bris 10"], answer.SetAside.Select(s => $"{s.Line.Buyer} {s.Line.Product} {s.Factor:0.##}"));
        Assert.Empty(answer.Groups); // of what is left there is one product
    }

    [Theory]
    [InlineData(300, 1200, 10)] // 4 times as dear in packages of 10: dear, not wrong
    [InlineData(300, 600, 2)] // a biosimilar at half the price, in packages of two
    [InlineData(300, 3000, null)] // no package size is known
    public void A_dear_product_is_not_taken_for_a_wrong_one(decimal cheap, decimal dear, int? size) =>
        Assert.Empty(PricePerUnit.Savings(
        [
            Line("AHH", "bris", 100, cheap, 100m / size), Line("BHH", "bris", 100, cheap, 100m / size), Line("CHH", "origin", 100, dear, 100m / size), Line("DHH", "origin", 100, dear, 100m / size),
        ]).SetAside);

    [Fact]
    public void No_saving_is_below_zero_nor_above_the_cost_and_nothing_gets_lost() =>
        Purchases.Sample(lines =>
        {
            var answer = PricePerUnit.Savings(lines);
            Assert.All(answer.Groups.SelectMany(g => g.Buyers), b => Assert.InRange(b.Saving, 0, b.Cost));
            var choice = lines.GroupBy(l => l.Group).Where(g => answer.Groups.Any(a => a.Group == g.Key)).SelectMany(g => g).ToList();
            var aside = answer.SetAside.Where(s => answer.Groups.Any(a => a.Group == s.Line.Group)).ToList();
            Assert.Equal(choice.Sum(l => l.Cost), answer.Cost + aside.Sum(s => s.Line.Cost));
            Assert.Equal(choice.Sum(l => l.Quantity), answer.Groups.Sum(g => g.Quantity) + aside.Sum(s => s.Line.Quantity));
        });

    [Fact]
    public void When_all_pay_the_target_there_is_nothing_to_save() =>
        Gen.Select(Gen.Int[1, 999], Gen.Int[1, 50].Array[2, 10]).Sample((price, quantities) =>
            PricePerUnit.Savings(quantities.Select((q, i) => Line($"B{i}", $"P{i % 2}", q, q * price / 8m))).Saving == 0);

    [Theory]
    [InlineData("0105010B0BIAAAS", "0105010B0AAASAS")] // Octasa MR 800 mg
    [InlineData("0106020M0AAACAC", "0106020M0AAACAC")] // senna, a generic
    [InlineData("0101021B0BEARA0", "0101021B0AAA0A0")] // Gaviscon, chewable
    public void A_brand_stands_for_the_generic_that_its_last_two_characters_name(string code, string generic) => Assert.Equal(generic, new BnfCode(code).Generic);

    [Theory]
    [InlineData("20030100120")]
    [InlineData("0105010b0biaaas")]
    [InlineData("")]
    public void An_appliance_is_no_presentation(string code) => Assert.Throws<ArgumentException>(() => new BnfCode(code));
}
