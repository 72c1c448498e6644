using CsCheck;
using Samsyn.Kernel.Charts;

namespace Samsyn.Tests.Charts;

public sealed class AxisTicksTests
{
    [Theory]
    [InlineData(0, 38.4, new double[] { 0, 10, 20, 30, 40 })]
    [InlineData(0, 100, new double[] { 0, 25, 50, 75, 100 })]
    [InlineData(0, 0.83, new double[] { 0, 0.25, 0.5, 0.75, 1 })]
    [InlineData(0, 412_000_000, new double[] { 0, 200_000_000, 400_000_000, 600_000_000 })]
    [InlineData(-12, 120, new double[] { -50, 0, 50, 100, 150 })]
    [InlineData(78, 84, new double[] { 78, 80, 82, 84 })]
    public void Ticks_are_round_and_cover_the_values(double lowest, double highest, double[] expected) =>
        Assert.Equal(expected.Select(e => (decimal)e), AxisTicks.For((decimal)lowest, (decimal)highest));

    [Fact]
    public void A_flat_line_has_an_axis_from_zero_to_it() => Assert.Equal([0m, 2m, 4m, 6m, 8m], AxisTicks.For(7, 7));

    [Fact]
    public void Nothing_but_zeros_has_an_axis_from_zero_to_one() => Assert.Equal([0m, 0.25m, 0.5m, 0.75m, 1m], AxisTicks.For(0, 0));

    [Fact]
    public void A_flat_line_below_zero_reaches_up_to_zero() => Assert.Equal([-8m, -6m, -4m, -2m, 0m], AxisTicks.For(-7, -7));

    [Fact]
    public void Counts_have_no_ticks_between_whole_numbers() => Assert.Equal([0m, 1m, 2m, 3m], AxisTicks.For(0, 3, about: 5, whole: true));

    [Fact]
    public void Ticks_are_written_without_zeros_left_over_from_division() =>
        Assert.Equal(["0", "0.25", "0.5", "0.75", "1"], AxisTicks.For(0, 1).Select(t => FormattableString.Invariant($"{t}")));

    [Fact]
    public void Whatever_the_values_ticks_cover_them_evenly_and_are_few() =>
        Gen.Select(Gen.Double[-1e9, 1e9], Gen.Double[0, 1e9], Gen.Int[2, 8]).Sample((low, span, about) =>
        {
            var (lowest, highest) = ((decimal)low, (decimal)low + (decimal)span);
            var ticks = AxisTicks.For(lowest, highest, about);
            var step = ticks[1] - ticks[0];
            Assert.True(ticks[0] <= lowest && highest <= ticks[^1]);
            Assert.All(ticks.Zip(ticks.Skip(1)), pair => Assert.Equal(step, pair.Second - pair.First));
            Assert.InRange(ticks.Count, 2, about + 2);
        });
}
