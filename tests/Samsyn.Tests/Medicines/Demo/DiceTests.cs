using CsCheck;
using Samsyn.Medicines.Demo;

namespace Samsyn.Tests.Medicines.Demo;

public sealed class DiceTests
{
    [Theory]
    [InlineData(0.3)]
    [InlineData(4)]
    [InlineData(25)]
    [InlineData(400)]
    public void A_count_has_its_mean_and_the_mean_as_variance(double mean)
    {
        var dice = Dice.For(1, 2);
        var counts = Enumerable.Range(0, 20_000).Select(_ => (double)dice.Count(mean)).ToList();
        var average = counts.Average();
        Assert.InRange(average, mean * 0.97 - 0.01, mean * 1.03 + 0.01);
        Assert.InRange(counts.Average(c => (c - average) * (c - average)), mean * 0.9, mean * 1.1);
    }

    [Fact]
    public void A_throw_stays_within_its_bounds() => Gen.Select(Gen.Int, Gen.Int[0, 1000], Gen.Int[1, 1000]).Sample((seed, from, length) =>
    {
        var dice = Dice.For(seed, 1);
        return dice.Between(from, from + length) is var n && n >= from && n <= from + length && dice.Unit() is >= 0 and < 1;
    });

    [Fact]
    public void What_the_dice_are_thrown_for_changes_the_throw()
    {
        double Throw(int seed, params ReadOnlySpan<int> names) { var dice = Dice.For(seed, names); return dice.Unit(); }
        Assert.Equal(Throw(1, 2, 3), Throw(1, 2, 3));
        Assert.Equal(4, new[] { Throw(1, 2, 3), Throw(1, 3, 2), Throw(2, 2, 3), Throw(1, 2) }.Distinct().Count());
    }
}
