using Samsyn.Kernel.Statistics.Spc;

namespace Samsyn.Tests.Statistics.Spc;

/// <summary>Which of the patterns a point is flagged by, and what that means.</summary>
public sealed class MakingDataCountPatternTests
{
    static SpcResult Chart(double?[] ys, SpcDirection direction = SpcDirection.None, double? target = null, int? freeze = null) =>
        SpcAnalysis.Of([.. ys.Select((y, i) => new SpcRow(FormattableString.Invariant($"{i + 1}"), y))],
            new(SpcKind.I) { Preset = SpcPreset.MakingDataCount, Direction = direction, Target = target, Freeze = freeze });

    static string Rules(SpcResult chart) => string.Join(' ', chart.Points.Select(p => p.Rules switch
    {
        SpcRules.None => ".", SpcRules.AboveLimit => "A", SpcRules.BelowLimit => "B", SpcRules.TrendUp => "/", SpcRules.TrendDown => "\\",
        SpcRules.NearUpperLimit => "n", SpcRules.NearLowerLimit => "u", SpcRules.ShiftAbove => "+", _ => "-",
    }));

    [Fact]
    public void Seven_on_one_side_are_flagged_from_the_first_of_them() =>
        Assert.Equal(". . . . . . . . + + + + + + +", Rules(Chart([9, 11, 9, 11, 9, 11, 9, 9, 11, 12, 11, 12, 11, 12, 11], freeze: 6)));

    [Fact]
    public void A_missing_point_ends_a_pattern() =>
        Assert.Equal(". . . . . . . . . . . . .", Rules(Chart([9, 11, 9, 11, 9, 11, 11, 12, 11, null, 11, 12, 11], freeze: 5)));

    [Fact]
    public void Seven_rising_points_are_a_trend_even_across_the_centre() =>
        Assert.Equal(". . . . / / / / / / / .", Rules(Chart([9, 11, 9, 11, 9.4, 9.6, 9.8, 10, 10.2, 10.4, 10.6, 9], freeze: 4)));

    [Fact]
    public void The_turn_between_two_trends_goes_with_the_later_one() =>
        Assert.Equal(". . . . / / / / / / \\ \\ \\ \\ \\ \\ \\",
            Rules(Chart([9, 11, 9, 11, 9.4, 9.6, 9.8, 10, 10.2, 10.4, 10.6, 10.4, 10.2, 10, 9.8, 9.6, 9.4], freeze: 4)));

    [Fact]
    public void Two_of_three_near_the_limit_are_flagged_and_the_third_is_not()
    {
        // Frozen on 9 and 11: centre 10, ranges 2, limit 15.32, warning 13.55
        Assert.Equal(". . . . n . n .", Rules(Chart([9, 11, 9, 11, 14, 11, 14, 9], freeze: 4)));
        Assert.Equal(". . . . . . . .", Rules(Chart([9, 11, 9, 11, 14, 9, 14, 9], freeze: 4))); // one of the three is below the centre
        Assert.Equal(". . . . A . . .", Rules(Chart([9, 11, 9, 11, 16, 11, 14, 9], freeze: 4))); // a point outside is not near
    }

    [Fact]
    public void A_flag_is_better_or_worse_by_the_direction()
    {
        double?[] ys = [9, 11, 9, 11, 9, 11, 9, 11, 20];
        Assert.Equal(SpcVerdict.High, Chart(ys, freeze: 8).Points[^1].Verdict);
        Assert.Equal(SpcVerdict.Improvement, Chart(ys, SpcDirection.Higher, freeze: 8).Points[^1].Verdict);
        Assert.Equal(SpcVerdict.Concern, Chart(ys, SpcDirection.Lower, freeze: 8).Points[^1].Verdict);
        Assert.Equal(SpcVerdict.Common, Chart(ys, SpcDirection.Lower, freeze: 8).Points[0].Verdict);
    }

    [Theory] // 9 and 11 in turns: limits 10 ± 5.32
    [InlineData(16, SpcDirection.Higher, SpcOutlook.Missed)]
    [InlineData(16, SpcDirection.Lower, SpcOutlook.Met)]
    [InlineData(4, SpcDirection.Higher, SpcOutlook.Met)]
    [InlineData(4, SpcDirection.Lower, SpcOutlook.Missed)]
    [InlineData(10, SpcDirection.Lower, SpcOutlook.HitOrMiss)]
    [InlineData(10, SpcDirection.None, null)]
    public void Limits_beyond_a_target_say_whether_it_will_be_met(double target, SpcDirection direction, SpcOutlook? outlook) =>
        Assert.Equal(outlook, Chart([9, 11, 9, 11, 9, 11], direction, target).Outlook);
}
