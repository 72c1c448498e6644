using CsCheck;
using Samsyn.Kernel.Problems;
using Samsyn.Kernel.Statistics.Spc;
using Samsyn.Tests.Texts;

namespace Samsyn.Tests.Statistics.Spc;

public sealed class SpcAnalysisTests
{
    static readonly Gen<double[]> Series = Gen.Double[-100, 100].Array[2, 60];

    static SpcRow[] Rows(params double?[] ys) => [.. ys.Select((y, i) => new SpcRow(FormattableString.Invariant($"{i + 1}"), y))];
    static SpcRow[] Rows(double[] ys) => Rows([.. ys.Select(y => (double?)y)]);
    static SpcRow[] Ratios(params (double Y, double N)[] ratios) => [.. ratios.Select((r, i) => new SpcRow(FormattableString.Invariant($"{i + 1}"), r.Y, r.N))];
    static SpcResult Chart(SpcKind chart, params double?[] ys) => SpcAnalysis.Of(Rows(ys), new(chart));
    static (double?, double?, double?) Lines(SpcPoint p) => (p.Lower, p.Centre, p.Upper);

    [Fact]
    public void An_I_chart_has_its_limits_at_three_mean_moving_ranges_by_1_128()
    {
        var point = Chart(SpcKind.I, 10, 12, 11, 15).Points[0];

        Assert.Equal(12, point.Centre); // 48 / 4
        Assert.Equal(12 + 3 * (7 / 3.0) / 1.128, point.Upper!.Value, 1e-12); // ranges 2, 1, 4
        Assert.Equal(12 - 3 * (7 / 3.0) / 1.128, point.Lower!.Value, 1e-12);
    }

    [Fact]
    public void A_range_above_3_267_means_is_left_out_unless_told_otherwise()
    {
        double?[] ys = [1, 2, 1, 2, 1, 2, 1, 2, 1, 21]; // ranges eight 1 and a 20: mean 28/9, limit 10.2

        Assert.Equal(3.4 + 3 / 1.128, Chart(SpcKind.I, ys).Points[0].Upper!.Value, 1e-12);
        Assert.Equal(3.4 + 3 * (28 / 9.0) / 1.128, SpcAnalysis.Of(Rows(ys), new(SpcKind.I) { ScreensRanges = false }).Points[0].Upper!.Value, 1e-12);
        Assert.Equal(3.4 + 2.66 * (28 / 9.0), SpcAnalysis.Of(Rows(ys), new(SpcKind.I) { ScreensRanges = false, Preset = SpcPreset.MakingDataCount }).Points[0].Upper!.Value, 1e-12);
    }

    [Fact]
    public void A_run_chart_has_a_median_and_no_limits()
    {
        var chart = Chart(SpcKind.Run, 3, 1, null, 8, 100);

        Assert.Equal((null, 5.5, null), Lines(chart.Points[0])); // between 3 and 8
        Assert.Null(chart.Points[2].Y);
        Assert.Equal((5, 4), (chart.Parts[0].Included, chart.Parts[0].Runs.Useful));
    }

    [Fact]
    public void A_run_chart_flags_every_point_of_a_part_that_shifts()
    {
        var chart = Chart(SpcKind.Run, 1, 2, 1, 2, 1, 2, 1, 2, 9, 8, 9, 8, 9, 8, 9, 8); // runs of 8 and 8, one crossing of at least 4, longest run allowed 7

        Assert.All(chart.Points, p => Assert.True(p.IsSignal));
        Assert.All(chart.Points, p => Assert.Equal(SpcRules.LongRun | SpcRules.FewCrossings, p.Rules));
    }

    [Fact]
    public void Points_on_the_centre_are_in_no_run_and_make_no_crossing()
    {
        var runs = AnhoejRuns.Of([1, 1, 0, -1, -1, 0, -1, 1]);

        Assert.Equal((6, 3, 2), (runs.Useful, runs.LongestRun, runs.Crossings));
        Assert.Equal((0, 0, 0), (AnhoejRuns.Of([0, 0]).Useful, AnhoejRuns.Of([]).LongestRunLimit, AnhoejRuns.Of([]).CrossingsLimit));
    }

    [Fact]
    public void Counts_have_no_limit_below_zero_and_proportions_none_above_one()
    {
        Assert.Equal((0, 1, 4), Lines(Chart(SpcKind.C, 0, 2, 1).Points[0])); // 1 ± 3√1
        Assert.Equal((0.2, 0.5, 0.8), Rounded(SpcAnalysis.Of(Ratios((12, 25), (13, 25)), new(SpcKind.P)).Points[0])); // 0.5 ± 3√(0.25 / 25)
        Assert.Equal((0.5172, 0.8, 1), Rounded(SpcAnalysis.Of(Ratios((14, 18), (18, 22)), new(SpcKind.P)).Points[0])); // 0.8 ± 3√(0.16 / 18) = 1.08
        Assert.Equal((0, 2, 5), Lines(SpcAnalysis.Of(Ratios((4, 2), (4, 2)), new(SpcKind.U)).Points[0])); // 2 ± 3√(2 / 2) = −1 … 5
    }

    [Fact]
    public void Laneys_charts_widen_the_limits_by_the_variation_between_the_points()
    {
        // Centre 0.5, deviation 0.1 in each: z = −2, 2, −2, 2, mean range 4, so 4 / 1.128 times as wide
        var plain = SpcAnalysis.Of(Ratios((15, 50), (35, 50), (15, 50), (35, 50)), new(SpcKind.P)).Points[0];
        var z = 0.2 / Math.Sqrt(0.25 / 50);

        var prime = SpcAnalysis.Of(Ratios((15, 50), (35, 50), (15, 50), (35, 50)), new(SpcKind.PPrime)).Points[0];
        var rates = SpcAnalysis.Of(Ratios((100, 50), (120, 50), (100, 50)), new(SpcKind.UPrime)).Points[0];

        Assert.Equal(0.5 + 3 * Math.Sqrt(0.25 / 50), plain.Upper!.Value, 1e-12);
        Assert.Equal(Math.Min(1, 0.5 + 3 * Math.Sqrt(0.25 / 50) * 2 * z / 1.128), prime.Upper!.Value, 1e-12);
        Assert.Equal(320 / 150.0 + 3 * 0.4 / 1.128, rates.Upper!.Value, 1e-12); // equal denominators: the range of the rates themselves
        var kinds = SpcAnalysis.Of(Ratios((100, 50), (120, 50), (100, 50)), new(SpcKind.UPrime) { Unordered = true }).Points[0];
        Assert.Equal(320 / 150.0 + 3 * Math.Sqrt(0.16 / 3), kinds.Upper!.Value, 1e-12); // unordered: their standard deviation
    }

    [Fact]
    public void An_I_prime_chart_gives_a_large_denominator_narrow_limits()
    {
        // Values 1, 2, 1 with denominators 1, 4, 4: s = √(π/2) × (1/√1.25, 1/√0.5)
        var chart = SpcAnalysis.Of(Ratios((1, 1), (8, 4), (4, 4)), new(SpcKind.IPrime));
        var s = Math.Sqrt(Math.PI / 2) * (1 / Math.Sqrt(1.25) + 1 / Math.Sqrt(0.5)) / 2;

        Assert.Equal(13 / 9.0, chart.Points[0].Centre!.Value, 1e-12);
        Assert.Equal(13 / 9.0 + 3 * s, chart.Points[0].Upper!.Value, 1e-12);
        Assert.Equal(13 / 9.0 - 3 * s / 2, chart.Points[1].Lower!.Value, 1e-12);
    }

    [Fact]
    public void A_G_chart_has_the_median_as_centre_and_limits_around_the_mean()
    {
        var point = Chart(SpcKind.G, 0, 2, 10).Points[0];

        Assert.Equal((0, 2), (point.Lower, point.Centre));
        Assert.Equal(4 + 3 * Math.Sqrt(4 * 5), point.Upper!.Value, 1e-12);
    }

    [Fact]
    public void Moving_ranges_begin_with_the_second_point_of_a_part_and_are_not_judged_by_runs()
    {
        var chart = SpcAnalysis.Of(Rows(1, 4, 6, 10, 20, 21), new(SpcKind.MovingRange) { Split = [SpcMark.At(3)] });

        Assert.Equal([null, 3, 2, null, 10, 1], chart.Points.Select(p => p.Y));
        Assert.Equal((0, 2.5, 2.5 * 3.267), Lines(chart.Points[0]));
        Assert.All(chart.Parts, p => Assert.False(p.IsShifted));
    }

    [Fact]
    public void A_point_whose_denominator_is_missing_is_missing()
    {
        var chart = SpcAnalysis.Of([new("1", 5, 100), new("2", 3), new("3", null, 80), new("4", 0, 0), new("5", 15, 100)], new(SpcKind.P));

        Assert.Equal([0.05, null, null, null, 0.15], chart.Points.Select(p => p.Y));
        Assert.Equal((null, 0.1, null), Lines(chart.Points[1]));
    }

    [Fact]
    public void Rows_are_put_in_the_order_of_numbers_and_dates_and_words_stay_as_they_came()
    {
        Assert.Equal(["2", "10"], new SpcAxis(["10", "2", "10.0"]).Labels);
        Assert.Equal(["2024-12", "2025-01-01"], new SpcAxis(["2025-01-01", "2024-12"]).Labels);
        Assert.Equal(["w2", "w10"], new SpcAxis(["w2", "w10", "w2"]).Labels);
    }

    [Fact]
    public void A_dated_event_splits_before_the_first_point_at_or_after_it_and_a_position_after_its_point()
    {
        var months = new SpcAxis(["2025-01", "2025-02", "2025-03"]);
        Assert.Equal(1, SpcMark.Read("2025-01-15").Before(months));
        Assert.Equal(1, SpcMark.Read("2025-02-01").Before(months));
        Assert.Equal(2, SpcMark.Read("2").Before(months));
        Assert.Null(SpcMark.Read("3").Before(months));
        Assert.Null(SpcMark.Read("2025-01").Before(months));
        Assert.Null(SpcMark.Read("2026-01").Before(months));
        Assert.Equal(1, SpcMark.Read("x=2016").Before(new(["2015", "2016"])));
        Assert.Equal((1, 2), (SpcMark.Read("2").Index(months), SpcMark.Read("2025-03-01").Index(months)));
    }

    [Theory]
    [InlineData(SpcKind.C, -1, null, "x = 1: y is -1, which is no count; it cannot be below zero.")]
    [InlineData(SpcKind.P, 5, 4, "x = 1: y is 5 and n is 4; a part cannot be larger than its whole.")]
    [InlineData(SpcKind.U, 5, 0, "x = 1: n is 0, which cannot be the denominator of 5; leave both empty when nothing was counted.")]
    [InlineData(SpcKind.T, 0, null, "x = 1: y is 0, which is no time between events; it must be more than zero.")]
    [InlineData(SpcKind.U, 5, null, "A u chart needs n, the denominator of each y.")]
    public void What_cannot_stand_in_such_a_chart_is_refused(SpcKind chart, int y, int? n, string sentence) =>
        Assert.Equal(sentence, Repository.Texts.Sentence(Assert.Throws<RefusedException>(() => SpcAnalysis.Of([new("1", y, n)], new(chart))).Refusal));

    [Fact]
    public void A_chart_of_nothing_is_empty() => Assert.Empty(SpcAnalysis.Of([], new(SpcKind.P)).Parts);

    [Fact]
    public void A_split_chart_is_its_parts_charted_alone() =>
        Gen.Select(Series, Gen.Int[1, 59]).Where((ys, cut) => cut < ys.Length).Sample((ys, cut) =>
        {
            foreach (var preset in SpcPreset.All)
            {
                var options = new SpcOptions(SpcKind.I) { Preset = preset };
                var split = SpcAnalysis.Of(Rows(ys), options with { Split = [SpcMark.At(cut)] });
                var alone = new[] { SpcAnalysis.Of(Rows(ys[..cut]), options), SpcAnalysis.Of(Rows(ys[cut..]), options) };

                Assert.Equal(alone.SelectMany(a => a.Points.Select(p => (p.Y, Lines(p), p.Rules))), split.Points.Select(p => (p.Y, Lines(p), p.Rules)));
                Assert.Equal([cut, ys.Length - cut], split.Parts.Select(p => p.Count));
            }
        });

    [Fact]
    public void Frozen_limits_are_those_of_the_first_points_alone() =>
        Gen.Select(Series, Gen.Int[1, 80]).Sample((ys, freeze) =>
        {
            foreach (var preset in SpcPreset.All)
            {
                var options = new SpcOptions(SpcKind.I) { Preset = preset };
                var frozen = SpcAnalysis.Of(Rows(ys), options with { Freeze = freeze });

                Assert.Equal(Lines(SpcAnalysis.Of(Rows(ys[..Math.Min(freeze, ys.Length)]), options).Points[0]), Lines(frozen.Points[^1]));
            }
        });

    [Fact]
    public void Under_Anhoej_excluded_points_are_as_if_they_were_not_there_but_are_still_compared() =>
        Gen.Select(Series, Gen.Int[1, 60]).Where((ys, excluded) => excluded <= ys.Length).Sample((ys, excluded) =>
        {
            var without = SpcAnalysis.Of(Rows([.. ys[..(excluded - 1)], .. ys[excluded..]]), new(SpcKind.I));
            var chart = SpcAnalysis.Of(Rows(ys), new(SpcKind.I) { Exclude = [SpcMark.At(excluded)] });

            Assert.Equal(Lines(without.Points[0]), Lines(chart.Points[0]));
            Assert.Equal(without.Parts[0].Runs, chart.Parts[0].Runs);
            var point = chart.Points[excluded - 1];
            Assert.Equal(point.Y > point.Upper || point.Y < point.Lower, point.IsSignal);
        });

    [Fact]
    public void A_freeze_after_a_split_holds_in_each_part_of_Making_Data_Count_and_in_none_under_Anhoej()
    {
        double?[] ys = [1, 3, 9, 11, 15, 29];
        var options = new SpcOptions(SpcKind.I) { Freeze = 2, Split = [SpcMark.At(3)] };

        Assert.Equal([2, 13], SpcAnalysis.Of(Rows(ys), options with { Preset = SpcPreset.MakingDataCount }).Parts.Select(p => p.Centre)); // (1 + 3) / 2, (11 + 15) / 2
        Assert.Equal([13 / 3.0, 55 / 3.0], SpcAnalysis.Of(Rows(ys), options).Parts.Select(p => p.Centre));
    }

    [Fact]
    public void A_constant_series_lies_on_its_centre_and_is_no_signal() =>
        Gen.Select(Gen.Double[-1e6, 1e6], Gen.Int[2, 60]).Sample((y, count) =>
        {
            foreach (var preset in SpcPreset.All)
            {
                var chart = SpcAnalysis.Of(Rows([.. Enumerable.Repeat(y, count)]), new(SpcKind.I) { Preset = preset, ScreensRanges = false });
                Assert.All(chart.Points, p => Assert.Equal((y, y, y, false), (p.Lower, p.Centre, p.Upper, p.IsSignal)));
            }
        });

    [Fact]
    public void Order_of_rows_and_unit_of_values_do_not_change_what_is_flagged() =>
        Gen.Select(Series, Gen.Int[0, 1000]).Sample((ys, seed) =>
        {
            var rows = Rows(ys);
            var chart = SpcAnalysis.Of(rows, new(SpcKind.I));
            new Random(seed).Shuffle(rows);
            var shuffled = SpcAnalysis.Of(rows, new(SpcKind.I) { Multiplier = 2 });

            Assert.Equal(chart.Points.Select(p => (p.X, 2 * p.Y, 2 * p.Upper, p.Rules)), shuffled.Points.Select(p => (p.X, p.Y, p.Upper, p.Rules)));
        });

    static (double, double, double) Rounded(SpcPoint p) => (Math.Round(p.Lower!.Value, 4), Math.Round(p.Centre!.Value, 4), Math.Round(p.Upper!.Value, 4));
}
