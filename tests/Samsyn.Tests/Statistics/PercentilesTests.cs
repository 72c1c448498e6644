using CsCheck;
using Samsyn.Kernel.Statistics;

namespace Samsyn.Tests.Statistics;

public sealed class PercentilesTests
{
    [Fact]
    public void The_tenth_percentile_of_three_prices_lies_a_fifth_of_the_way_from_the_lowest_to_the_next() // place 1 + 2 · 0.1 = 1.2
        => Assert.Equal(10 + 0.2 * (20 - 10), Percentiles.Of([20, 10, 40], 10)!.Value, 12);

    [Fact]
    public void Deciles_are_those_of_R() // quantile(c(2, 3, 5, 7, 11, 13, 17, 19, 23, 29), 1:9 / 10), R's default type 7
        => Assert.Equal([2.9, 4.6, 6.4, 9.4, 12, 14.6, 17.6, 19.8, 23.6], Percentiles.DecilesOf([29, 2, 23, 3, 19, 5, 17, 7, 13, 11]).Select(d => Math.Round(d!.Value, 10)));

    [Fact]
    public void Quartiles_are_those_of_R_for_the_speeds_of_its_cars() // quantile(cars$speed): 4, 12, 15, 19, 25
    {
        double?[] speeds =
        [
            4, 4, 7, 7, 8, 9, 10, 10, 10, 11, 11, 12, 12, 12, 12, 13, 13, 13, 13, 14, 14, 14, 14, 15, 15, 15, 16, 16, 17, 17, 17, 18, 18, 18, 18, 19, 19, 19, 20,
            20, 20, 20, 20, 22, 23, 24, 24, 24, 24, 25,
        ];
        Assert.Equal([4, 12, 15, 19, 25], new double[] { 0, 25, 50, 75, 100 }.Select(p => Percentiles.Of(speeds, p)));
    }

    [Fact]
    public void What_is_missing_is_left_out_and_not_zero()
    {
        Assert.Equal(15, Percentiles.Of([null, 10, null, 20], 50));
        Assert.Null(Percentiles.Of([null, null], 50));
        Assert.All(Percentiles.DecilesOf([]), Assert.Null);
        Assert.Null(Percentiles.Exact([], 10));
    }

    [Fact]
    public void One_value_is_all_its_percentiles() => Assert.All(Percentiles.DecilesOf([0.3]), d => Assert.Equal(0.3, d));

    [Theory]
    [InlineData(-1)]
    [InlineData(100.5)]
    [InlineData(double.NaN)]
    public void There_is_no_percentile_outside_of_0_to_100(double percent) =>
        Assert.Throws<ArgumentOutOfRangeException>(() => Percentiles.Of([1, 2], percent));

    [Fact]
    public void They_rise_from_the_lowest_to_the_highest_value_whatever_the_order() =>
        Gen.Double[-1e6, 1e6].Array[1, 60].Sample(values =>
        {
            double?[] some = [.. values.Select(v => (double?)v)];
            double[] all = [Percentiles.Of(some, 0)!.Value, .. Percentiles.DecilesOf(some.Reverse()).OfType<double>(), Percentiles.Of(some, 100)!.Value];
            return all[0] == values.Min() && all[^1] == values.Max() && all.Zip(all.Skip(1)).All(p => p.First <= p.Second + 1e-9);
        });

    [Fact]
    public void They_are_the_broken_line_through_the_ordered_values() => // the slow, obvious way: the i-th of n values is the percentile 100 · i / (n − 1)
        Gen.Select(Gen.Int[-10_000, 10_000].Array[2, 40], Gen.Int[0, 100]).Sample((numbers, percent) =>
        {
            var sorted = numbers.Order().Select(n => n / 100m).ToArray();
            var i = Enumerable.Range(0, sorted.Length - 1).Last(k => k * 100 <= percent * (sorted.Length - 1) && (k == 0 || k < sorted.Length));
            var way = percent * (sorted.Length - 1) / 100m - i;
            var expected = sorted[i] * (1 - way) + sorted[i + 1] * way;
            return Percentiles.Exact(sorted, percent) == expected && Math.Abs(Percentiles.Of(sorted.Select(v => (double?)v), percent)!.Value - (double)expected) < 1e-9;
        });
}
