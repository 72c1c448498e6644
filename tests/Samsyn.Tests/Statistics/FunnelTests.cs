using CsCheck;
using Samsyn.Kernel.Statistics;

namespace Samsyn.Tests.Statistics;

public sealed class FunnelTests
{
    static readonly Gen<FunnelUnit> Parts = Gen.Select(Gen.Int[1, 400], Gen.Double[0, 1]).Select((n, share) => new FunnelUnit("", Math.Floor(n * share), n));

    static FunnelUnit Unit(double numerator, double denominator) => new("", numerator, denominator);

    /// <summary>A funnel around a ratio that is given by one huge department.</summary>
    static Funnel Around(double ratio, FunnelKind kind) => Funnel.Around([Unit(ratio * 1e9, 1e9)], kind)!;

    [Fact]
    public void The_center_is_all_numerators_over_all_denominators() // 30 + 10 of 100 + 300; the mean of the ratios would be 0.167
        => Assert.Equal(0.1, Funnel.Around([Unit(30, 100), Unit(10, 300)], FunnelKind.Proportion)!.Center);

    [Fact]
    public void Limits_of_a_proportion_are_the_quantiles_of_the_binomial_count()
    {
        var funnel = Around(0.1, FunnelKind.Proportion);

        // P(X ≤ 0) = 0.9^10 = 0.349, so the lower count is 0. P(X ≤ 2) = 0.930, P(X ≤ 3) = 0.987: qbinom(0.975, 10, 0.1) is 3. P(X ≤ 4) = 0.9984, P(X ≤ 5) = 0.9999: qbinom(0.999, …) is 5
        Assert.Equal(new FunnelLimits(0, 0.3), funnel.Limits(10, 0.95));
        Assert.Equal(new FunnelLimits(0, 0.5), funnel.Limits(10, 0.998));
        // qbinom(c(0.025, 0.975), 100, 0.1) is 5 and 16: P(X ≤ 4) = 0.0237, P(X ≤ 5) = 0.0576, P(X ≤ 15) = 0.9601, P(X ≤ 16) = 0.9794
        Assert.Equal(new FunnelLimits(0.05, 0.16), funnel.Limits(100, 0.95));
    }

    [Fact]
    public void Limits_of_a_rate_are_the_quantiles_of_the_Poisson_count()
    {
        // 5 expected in 50 bed days: ppois(1, 5) = 6 e^-5 = 0.0404 and ppois(0, 5) = 0.0067, so qpois(0.025, 5) is 1; ppois(9, 5) = 0.9682, ppois(10, 5) = 0.9863: 10
        Assert.Equal(new FunnelLimits(1 / 50d, 10 / 50d), Around(0.1, FunnelKind.Rate).Limits(50, 0.95));
        // ppois(12, 5) = 0.9980, ppois(13, 5) = 0.9993: qpois(0.999, 5) is 13
        Assert.Equal(new FunnelLimits(0, 13 / 50d), Around(0.1, FunnelKind.Rate).Limits(50, 0.998));
    }

    [Fact]
    public void A_count_on_the_limit_is_inside_and_the_next_is_outside()
    {
        var funnel = Around(0.1, FunnelKind.Proportion);

        Assert.Equal(
            [FunnelPlace.Below, FunnelPlace.Inside, FunnelPlace.Inside, FunnelPlace.Above],
            new double[] { 4, 5, 16, 17 }.Select(n => funnel.Place(Unit(n, 100)).Place));
        Assert.Equal(FunnelPlace.FarAbove, funnel.Place(Unit(30, 100)).Place);
        Assert.Equal(FunnelPlace.FarBelow, funnel.Place(Unit(0, 100)).Place); // 0.9^100 = 0.00003
    }

    [Fact]
    public void A_small_department_with_the_highest_share_is_not_the_worst()
    {
        FunnelUnit[] units = [Unit(2, 3), Unit(150, 1000), Unit(100, 1000), Unit(90, 1000), Unit(95, 1000)];
        var funnel = Funnel.Around(units, FunnelKind.Proportion)!;

        var points = units.Select(funnel.Place).ToList();

        Assert.Equal(units.Max(u => u.Ratio), units[0].Ratio);
        Assert.Equal(FunnelPlace.Inside, points[0].Place); // two or three of three at an overall 0.109: 3 · 0.109² · 0.891 + 0.109³ = 3.3 %
        Assert.Equal([units[1]], points.Where(p => p.Place == FunnelPlace.FarAbove).Select(p => p.Unit));
    }

    [Fact]
    public void Without_a_ratio_there_is_no_place_and_the_others_are_not_moved()
    {
        FunnelUnit[] units = [Unit(10, 100), new("", null, 100), new("", 5, null), Unit(0, 0)];
        var funnel = Funnel.Around(units, FunnelKind.Rate)!;

        Assert.Equal(0.1, funnel.Center);
        Assert.Equal([FunnelPlace.Inside, FunnelPlace.Unknown, FunnelPlace.Unknown, FunnelPlace.Unknown], units.Select(u => funnel.Place(u).Place));
        Assert.Null(Funnel.Around(units[1..], FunnelKind.Rate));
    }

    [Fact]
    public void A_whole_smaller_than_one_has_no_limits_and_other_fractions_are_rounded_down()
    {
        var funnel = Around(0.1, FunnelKind.Proportion);

        Assert.Equal(FunnelPlace.Unknown, funnel.Place(Unit(0.2, 0.7)).Place);
        Assert.Equal(funnel.Limits(100, 0.95), funnel.Limits(100.9, 0.95));
    }

    [Theory]
    [InlineData(11, 10)]
    [InlineData(-1, 10)]
    [InlineData(1, -10)]
    public void A_part_larger_than_its_whole_or_a_negative_number_is_refused(double numerator, double denominator) =>
        Assert.Throws<ArgumentException>(() => Funnel.Around([Unit(numerator, denominator)], FunnelKind.Proportion));

    [Fact]
    public void Spread_departments_widen_the_limits_by_the_root_of_the_mean_square_score()
    {
        // Rates of 100 expected each, ±30 counts: every score is ±3, also after the tenths are drawn in, so φ is 9
        FunnelUnit[] units = [.. Enumerable.Range(0, 20).Select(i => Unit(i % 2 == 0 ? 130 : 70, 1000))];
        var (plain, adjusted) = (Funnel.Around(units, FunnelKind.Rate)!, Funnel.Around(units, FunnelKind.Rate, overdispersed: true)!);

        Assert.Equal(1, plain.Spread);
        Assert.Equal(3, adjusted.Spread, 9);
        Assert.Equal(0.1 + 3 * (plain.Limits(1000, 0.95)!.Value.Upper - 0.1), adjusted.Limits(1000, 0.95)!.Value.Upper, 9);
        Assert.Equal((FunnelPlace.Above, FunnelPlace.Inside), (plain.Place(Unit(125, 1000)).Place, adjusted.Place(Unit(125, 1000)).Place));
        Assert.Equal((3, 1), (Math.Round(plain.Place(units[0]).Score!.Value, 9), Math.Round(adjusted.Place(units[0]).Score!.Value, 9)));
    }

    [Fact]
    public void The_lowest_and_highest_tenth_do_not_widen_the_limits_alone()
    {
        FunnelUnit[] alike = [.. Enumerable.Repeat(Unit(100, 1000), 30)];

        Assert.Equal(1, Funnel.Around([.. alike, Unit(200, 1000)], FunnelKind.Rate, overdispersed: true)!.Spread);
    }

    [Fact]
    public void Who_is_outside_had_a_count_as_improbable_as_the_limit_says() => // summed count by count
        Gen.Select(Parts, Parts, Parts).Sample((a, b, c) =>
        {
            var funnel = Funnel.Around([a, b, c], FunnelKind.Proportion)!;
            var (low, high) = Tails((int)a.Denominator!, (int)a.Numerator!, funnel.Center);
            var expected = low < 0.001 ? FunnelPlace.FarBelow : low < 0.025 ? FunnelPlace.Below : high < 0.001 ? FunnelPlace.FarAbove : high < 0.025 ? FunnelPlace.Above : FunnelPlace.Inside;
            Assert.Equal(expected, funnel.Place(a).Place);
        });

    [Fact]
    public void Limits_lie_around_the_center_the_wider_within_the_other() =>
        Gen.Select(Gen.Double[0.001, 0.999], Gen.Double[1, 2_000_000], Gen.Enum<FunnelKind>()).Sample((ratio, size, kind) =>
        {
            var funnel = Around(ratio, kind);
            var (warning, alarm) = (funnel.Limits(size, 0.95)!.Value, funnel.Limits(size, 0.998)!.Value);
            return alarm.Lower <= warning.Lower && warning.Upper <= alarm.Upper && alarm.Lower <= ratio && ratio <= alarm.Upper + 1e-9 && alarm.Lower >= 0;
        }, iter: 500);

    [Fact]
    public void With_many_persons_the_limits_are_those_of_the_normal_distribution()
    {
        var limits = Around(0.3, FunnelKind.Proportion).Limits(1_000_000, 0.95)!.Value;

        Assert.Equal(0.3 - 1.959964 * Math.Sqrt(0.3 * 0.7 / 1e6), limits.Lower, 5);
        Assert.Equal(0.3 + 1.959964 * Math.Sqrt(0.3 * 0.7 / 1e6), limits.Upper, 5);
        Assert.Equal(0.3 + 3.090232 * Math.Sqrt(0.3 / 1e6), Around(0.3, FunnelKind.Rate).Limits(1_000_000, 0.998)!.Value.Upper, 5);
    }

    static (double AtMost, double AtLeast) Tails(int n, int count, double p)
    {
        var (below, here) = (0d, 0d);
        for (var k = 0; k <= count; k++)
        {
            var logChoose = Enumerable.Range(1, k).Sum(i => Math.Log((n - k + i) / (double)i));
            below += here;
            here = Math.Exp(logChoose + (k == 0 ? 0 : k * Math.Log(p)) + (k == n ? 0 : (n - k) * Math.Log(1 - p)));
        }
        return (below + here, 1 - below);
    }
}
