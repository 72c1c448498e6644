using CsCheck;
using Samsyn.Kernel.Statistics;

namespace Samsyn.Tests.Statistics;

public sealed class CusumTests
{
    static string Flags(double?[] values, int window, double sensitivity = 5) =>
        string.Concat(Cusum.Of(values, window, sensitivity).Points.Select(p => p.Flag switch { CusumFlag.Up => 'u', CusumFlag.Down => 'd', _ => '.' }));

    static readonly Gen<double?[]> Series = Gen.Select(Gen.Int[0, 100], Gen.Int[0, 9]).Select((v, missing) => missing == 0 ? (double?)null : v / 100d).Array[0, 50];

    [Fact]
    public void Sums_grow_by_what_lies_beyond_half_a_standard_deviation_from_the_target()
    {
        // The first four: mean 0.4, deviation 0.2, so a slack of 0.1 and a threshold of 2 · 0.2
        var points = Cusum.Of([0.2, 0.6, 0.2, 0.6, 0.75, 0.7], window: 4, sensitivity: 2).Points;

        Assert.Equal(0.4, points[0].Target!.Value, 12);
        Assert.Equal(0.4, points[0].Threshold!.Value, 12);
        Assert.Equal([0, 0.1, 0, 0.1, 0.1 + 0.25, 0.35 + 0.2], points.Select(p => Math.Round(p.High, 9)));
        Assert.Equal([-0.1, 0, -0.1, 0, 0, 0], points.Select(p => Math.Round(p.Low, 9)));
        Assert.Equal(CusumFlag.Up, points[5].Flag);
    }

    [Fact]
    public void An_alert_stands_as_long_as_the_values_go_the_same_way_from_a_target_that_moves_along()
    {
        Assert.Equal("...uuu..", Flags([1, 1, 1, 2, 2, 2, 2, 2], window: 3)); // then the three before are all 2: nothing more adds up
        Assert.Equal("...uu..", Flags([1, 1, 1, 2, 2, 1, 1], window: 3)); // turned back: a new beginning with a wider threshold
    }

    [Fact]
    public void The_last_alert_tells_the_level_before_it_the_last_value_and_how_long()
    {
        var alert = Cusum.Of([1, 1, 1, 2, 2], window: 3).LastAlert;

        Assert.Equal(new CusumAlert(From: 1, To: 2, Duration: 2), alert);
        Assert.Equal(1, alert!.Change);
        Assert.Null(Cusum.Of([1, 1, 1, 2, 2, 2, 2, 2], window: 3).LastAlert);
    }

    [Fact]
    public void A_missing_value_ends_what_has_added_up_and_raises_no_alert()
    {
        Assert.Equal("...u...", Flags([1, 1, 1, 2, null, 2, 2], window: 3));
        var points = Cusum.Of([0.5, 0.5, 0.5, null, 0.5], window: 3).Points;
        Assert.Null(points[3].Value);
        Assert.Equal((0, 0, 0.5), (points[3].High, points[3].Low, points[3].Target));
    }

    [Fact]
    public void Missing_values_at_the_beginning_have_no_target_until_a_window_reaches_a_value()
    {
        var points = Cusum.Of([null, null, null, null, 0.3, 0.3, 0.5], window: 3).Points;

        Assert.Equal([null, null, 0.3, 0.3, 0.3, 0.3, 0.3], points.Select(p => p.Target));
        Assert.Equal([null, null, 0d, 0d, 0d, 0d, 0d], points.Select(p => p.Threshold));
        Assert.Equal(CusumFlag.Up, points[6].Flag);
    }

    [Fact]
    public void A_series_without_a_value_has_points_and_no_alert()
    {
        var chart = Cusum.Of([null, null, null]);

        Assert.Equal(3, chart.Points.Count);
        Assert.All(chart.Points, p => Assert.Equal((null, null, CusumFlag.None), (p.Target, p.Threshold, p.Flag)));
        Assert.Null(chart.LastAlert);
        Assert.Empty(Cusum.Of([]).Points);
    }

    [Fact]
    public void An_alert_within_the_first_window_goes_on_with_what_there_is_of_a_window()
    {
        // Mean 0.25, deviation 0.433: the first value is 0.53 above target and slack, and 0.22 is enough
        var points = Cusum.Of([1, 1, 0, 0, 0, 0, 0, 0], window: 8, sensitivity: 0.5).Points;

        Assert.Equal((0.53, CusumFlag.Up), (points[0].High, points[0].Flag));
        Assert.Equal((1, 0, CusumFlag.None), (points[1].Target, points[1].Threshold, points[1].Flag)); // the window is the first value alone
        Assert.Equal(CusumFlag.Down, points[2].Flag);
    }

    [Theory]
    [InlineData(0, 5)]
    [InlineData(12, 0)]
    [InlineData(12, double.NaN)]
    public void A_window_and_a_sensitivity_are_above_zero(int window, double sensitivity) =>
        Assert.Throws<ArgumentOutOfRangeException>(() => Cusum.Of([1], window, sensitivity));

    [Fact]
    public void What_never_changes_never_alerts() =>
        Gen.Select(Gen.Double[-10, 10], Gen.Int[0, 60], Gen.Int[1, 15]).Sample((value, length, window) =>
            Cusum.Of([.. Enumerable.Repeat((double?)value, length)], window).Points.All(p => p.Flag == CusumFlag.None));

    [Fact]
    public void What_is_turned_upside_down_alerts_the_other_way() =>
        Gen.Select(Series, Gen.Int[1, 15]).Sample((values, window) =>
            Assert.Equal(Flags(values, window), Flags([.. values.Select(v => -v)], window).Replace('d', 'x').Replace('u', 'd').Replace('x', 'u')));

    [Fact]
    public void Points_tell_the_values_flags_tell_the_sums_and_the_last_alert_the_flags() =>
        Gen.Select(Series, Gen.Int[1, 15], Gen.Double[0.5, 8]).Sample((values, window, sensitivity) =>
        {
            var chart = Cusum.Of(values, window, sensitivity);
            Assert.Equal(values, chart.Points.Select(p => p.Value));
            Assert.All(chart.Points, p => Assert.True(p.High >= 0 && p.Low <= 0));
            Assert.All(chart.Points, p => Assert.Equal(p.High > p.Threshold ? CusumFlag.Up : p.Low < -p.Threshold ? CusumFlag.Down : CusumFlag.None, p.Flag));
            Assert.Equal(chart.Points.Count > 0 && chart.Points[^1].Flag != CusumFlag.None, chart.LastAlert is not null);
        });
}
