using Samsyn.Kernel.Organisations;
using Samsyn.Kernel.Time;
using Samsyn.Medicines.Substitution;

namespace Samsyn.Tests.Medicines.Substitution;

public sealed class SubstitutionHereTests
{
    static readonly string[] Codes = ["RN", "AHH", "AHH-MED", "AHH-MED-1", "BHH"];
    static readonly OrganisationTree Tree = MakeTree();

    static OrganisationTree MakeTree()
    {
        var region = new Organisation { Code = "RN", Name = "Region Nord", Kind = OrganisationKind.Region };
        Organisation Under(string code, OrganisationKind kind, Organisation above) => new() { Code = code, Name = code, Kind = kind, ParentId = above.Id };
        var hospital = Under("AHH", OrganisationKind.Hospital, region);
        var department = Under("AHH-MED", OrganisationKind.Department, hospital);
        return new([region, hospital, department, Under("AHH-MED-1", OrganisationKind.Ward, department), Under("BHH", OrganisationKind.Hospital, region)]);
    }

    static SubstitutionAnswer Answer(params PurchaseLine[] lines)
    {
        var groups = lines.Select(l => l.Group).Distinct().ToDictionary(g => g, g => new SubstitutionGroup(g, null, "", ""));
        return new(PricePerUnit.Savings(lines), groups, ["SEK"], lines, AtNetPrices: false);
    }

    [Fact]
    public void The_target_is_made_of_all_buyers_and_the_saving_of_those_looked_at()
    {
        var here = SubstitutionHere.Of(Answer(
            new("A", "brand", "x", 10, 1000), new("B", "generic", "x", 10, 100), new("C", "generic", "x", 10, 100)), new HashSet<string> { "A" });

        // Prices 100, 10, 10: the 10th percentile is 10, so A saves 10 × (100 − 10)
        Assert.Equal(["x: A saves 900"], here.Groups.Select(g => $"{g.Group.Key}: {string.Join(", ", g.Buyers.Select(b => $"{b.Buyer} saves {b.Saving:0}"))}"));
        Assert.Equal((900m, 3), (here.Saving, here.BuyersCompared));
        Assert.Equal(["brand 10 1000"], here.Groups[0].Products.Select(p => $"{p.Product} {p.Quantity} {p.Cost}"));
    }

    [Fact]
    public void Half_of_the_saving_lies_in_the_fewest_groups_that_make_it_up()
    {
        PurchaseLine[] Group(string name, decimal dear) => [new("A", "brand", name, 1, dear), new("B", "generic", name, 9, 0)];

        // Targets: a tenth of each dear price, for the cheapest is free; savings 900, 540, 450, 90 of which half is 990
        var here = SubstitutionHere.Of(Answer([.. Group("a", 1000), .. Group("b", 600), .. Group("c", 500), .. Group("d", 100)]), new HashSet<string> { "A", "B" });

        Assert.Equal([900, 540, 450, 90], here.Groups.Select(g => g.Saving));
        Assert.Equal(2, here.HalfLiesIn);
    }

    [Fact]
    public void A_purchase_set_aside_is_shown_apart_and_not_among_the_products()
    {
        var here = SubstitutionHere.Of(Answer(
            new("A", "p", "x", 100, 1000, 10), new("B", "p", "x", 10, 1000, 10), new("C", "p", "x", 100, 1000, 10), new("C", "q", "x", 100, 900, 10)),
            new HashSet<string> { "A", "B" });

        Assert.Equal(["B p 10"], here.SetAside.Select(s => $"{s.Line.Buyer} {s.Line.Product} {s.Factor:0}"));
        Assert.Equal(["p 100"], here.Groups.Single().Products.Select(p => $"{p.Product} {p.Quantity}"));
    }

    [Theory]
    [InlineData("RN", OrganisationKind.Hospital, "RN=RN AHH=AHH AHH-MED=AHH AHH-MED-1=AHH BHH=BHH")]
    [InlineData("RN", OrganisationKind.Department, "RN=RN AHH=AHH AHH-MED=AHH-MED AHH-MED-1=AHH-MED BHH=BHH")]
    [InlineData("AHH-MED-1", OrganisationKind.Department, "RN=RN AHH=AHH AHH-MED=AHH-MED AHH-MED-1=AHH-MED-1 BHH=BHH")]
    public void Who_looks_at_a_ward_sees_the_ward_and_not_the_department(string top, OrganisationKind level, string expected)
    {
        var map = SubstitutionBuyers.Map(Tree, Tree.Find(top)!, level);

        Assert.Equal(expected, string.Join(' ', Codes.Select(c => $"{c}={map[c]}")));
    }

    [Fact]
    public void The_first_line_says_what_would_be_saved_and_where_half_of_it_lies()
    {
        using var words = new SentenceWords("en");
        var period = Period.TwelveMonthsTo(new(2026, 10));
        PurchaseLine[] Group(string name) => [new("A", "brand", name, 1, 1_000_000), new("B", "generic", name, 9, 0)];
        string Said(params string[] groups) => new SubstitutionSentence(words.Texts, words.Words)
            .Of(SubstitutionHere.Of(Answer([.. groups.SelectMany(Group)]), new HashSet<string> { "A" }), "Region Nord", period);

        Assert.Equal("Region Nord would have spent 3.6 million kr less in the 12 months to October 2026 had each product group been bought at the price of the best tenth; half of it lies in 2 groups.",
            Said("a", "b", "c", "d").Replace('\u00a0', ' '));
        Assert.Equal("Region Nord paid no more than the best tenth for anything that can be compared in the 12 months to October 2026.", Said());
    }
}
