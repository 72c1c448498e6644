using CsCheck;
using Samsyn.Kernel.Organisations;
using Samsyn.Medicines.Measures.Veil;

namespace Samsyn.Tests.Medicines.Measures.Veil;

/// <summary>What is hidden of a tree of counts, held against an attacker who knows that counts add up.</summary>
public sealed class TreeVeilTests
{
    [Theory]
    // 60 − 20 − 37 would be the 3 of A; the next smallest goes with it
    [InlineData("N 60  A 3  B 20  C 37", "A B")]
    [InlineData("N 62  A 5  B 20  C 37", "")]
    // Two are hidden already, and their sum may be 2 + 3 or 1 + 4
    [InlineData("N 42  A 2  B 3  C 37", "A B")]
    // 39 − 37 = 2: both are 1
    [InlineData("N 39  A 1  B 1  C 37", "A B C")]
    // A zero is a fact: nobody else to hide, so the sum goes
    [InlineData("N 3  A 3  B 0  C 0", "A N")]
    // Of a hospital that is hidden, the departments must not all be shown: their sum is it
    [InlineData("N 43  A 12  B 3  C 28  A1 5  A2 7", "A A1 B")]
    // A department is hidden, with it the other; the hospital's sum stays
    [InlineData("N 60  A 20  B 20  C 20  A1 4  A2 16", "A1 A2")]
    // All that is hidden lies in A: 60 − 20 − 37 would be it, though it is of two departments
    [InlineData("N 60  A 3  B 20  C 37  A1 1  A2 2", "A A1 A2 B")]
    // B and C have 57, so 3 are booked on the region itself
    [InlineData("N 60  A 20  B 20  C 17", "C")]
    // One department in each hospital, and one in each: 54 − 12 − 16 − 24 = 2 would tell both, and the two hospitals
    [InlineData("N 54  A 13  B 17  C 24  A1 1  A2 12  B1 1  B2 16", "A1 A2 B1 B2")]
    public void What_would_give_few_persons_away_is_hidden_with_them(string counts, string hidden) =>
        Assert.Equal(hidden, string.Join(' ', TreeVeil.Over(CountedTree.Counts(counts), CountedTree.Nord.Tree).Order(StringComparer.Ordinal)));

    [Fact]
    public void Who_adds_and_subtracts_learns_no_count_of_one_to_four() => Worlds.Sample(world =>
    {
        var hidden = TreeVeil.Over(world.Counts, world.Tree);

        Assert.Empty(Attacker.Knows(world.Counts, hidden, world.Tree));
    }, iter: 5000);

    [Fact]
    public void The_attacker_learns_what_hiding_small_counts_alone_gives_away()
    {
        var counts = CountedTree.Counts("N 60  A 3  B 20  C 37");

        Assert.Equal(["A"], Attacker.Knows(counts, new HashSet<string> { "A" }, CountedTree.Nord.Tree));
        Assert.Empty(Attacker.Knows(counts, new HashSet<string> { "A", "B" }, CountedTree.Nord.Tree));
    }

    [Fact]
    public void A_zero_is_shown_and_where_nothing_is_small_nothing_is_hidden() => Worlds.Sample(world =>
    {
        var hidden = TreeVeil.Over(world.Counts, world.Tree);

        Assert.DoesNotContain(hidden, code => world.Counts[code] == 0);
        Assert.All(world.Counts.Where(c => c.Value is > 0 and < 5), c => Assert.Contains(c.Key, hidden));
        var large = world.Counts.ToDictionary(c => c.Key, c => c.Value * 5);
        Assert.Empty(TreeVeil.Over(large, world.Tree));
    });

    /// <summary>Three levels of up to four below each, the lowest counts mostly small, and sometimes a few booked on a higher organisation itself.</summary>
    static Gen<(OrganisationTree Tree, Dictionary<string, decimal> Counts)> Worlds =>
        Gen.Select(Gen.Frequency((3, Gen.Int[0, 6]), (1, Gen.Int[7, 30])).Array[0, 4].Array[1, 4], Gen.Frequency((4, Gen.Const(0)), (1, Gen.Int[1, 9])).Array[5], World);

    static (OrganisationTree, Dictionary<string, decimal>) World(int[][] hospitals, int[] own)
    {
        var tree = new CountedTree([("N", [.. hospitals.Select((_, i) => $"H{i}")]), .. hospitals.Select((h, i) => ($"H{i}", (string[])[.. h.Select((_, j) => $"H{i}D{j}")]))]).Tree;
        var counts = new Dictionary<string, decimal>();
        foreach (var (i, hospital) in hospitals.Index())
        {
            foreach (var (j, count) in hospital.Index()) counts[$"H{i}D{j}"] = count;
            counts[$"H{i}"] = hospital.Sum() + own[i];
        }
        counts["N"] = hospitals.Index().Sum(h => counts[$"H{h.Index}"]) + own[4];
        return (tree, counts);
    }
}
