using Samsyn.Kernel.Statistics.Spc;
using Samsyn.Kernel.Time;
using Samsyn.Medicines.Measures.Standing;

namespace Samsyn.Tests.Medicines.Measures;

public sealed class MeasureSeriesTests
{
    static readonly Month First = SeriesOf.First;
    static readonly decimal[] Calm = [60, 62, 58, 61, 59, 60, 62, 58, 60, 59, 61, 60];

    [Fact]
    public void A_share_is_a_P_prime_chart_a_rate_an_I_prime_chart_and_a_number_an_I_chart()
    {
        Assert.Equal(SpcKind.PPrime, SeriesOf.Shares([(60, 100)]).Kind);
        Assert.Equal(SpcKind.IPrime, SeriesOf.Rates([(60, 100)]).Kind);
        Assert.Equal(SpcKind.I, SeriesOf.Numbers([60]).Kind);
    }

    [Fact]
    public void A_share_with_more_above_the_line_than_below_or_less_than_nothing_is_charted_as_a_ratio()
    {
        Assert.Equal(SpcKind.IPrime, SeriesOf.Shares([(110, 100)]).Kind);
        Assert.Equal(SpcKind.IPrime, SeriesOf.Shares([(-1, 100)]).Kind);
    }

    [Fact]
    public void Limits_are_those_of_the_kernels_chart_on_the_counts_and_wider_where_the_denominator_is_small()
    {
        (decimal?, decimal?)[] months = [.. Calm.Select((v, i) => ((decimal?)(i == 5 ? v / 10 : v), (decimal?)(i == 5 ? 10 : 100)))];
        var expected = SpcAnalysis.Of([.. months.Select((m, i) => new SpcRow(First.Plus(i).ToString(), (double?)m.Item1, (double?)m.Item2))],
            new(SpcKind.PPrime) { Preset = SpcPreset.MakingDataCount, Multiplier = 100 });

        var chart = SeriesOf.Shares(months).Chart(SpcPreset.MakingDataCount)!;

        Assert.Equal(expected.Points.Select(p => (p.Y, p.Lower, p.Upper)), chart.Points.Select(p => (p.Y, p.Lower, p.Upper)));
        Assert.Equal(60, chart.Points[5].Y!.Value, 9);
        Assert.True(chart.Points[5].Upper - chart.Points[5].Lower > chart.Points[4].Upper - chart.Points[4].Lower);
    }

    [Fact]
    public void A_month_without_a_value_or_with_nothing_to_divide_by_is_missing_from_the_chart()
    {
        var chart = SeriesOf.Rates([.. Calm.Select(v => ((decimal?)v, (decimal?)100)), (null, null), (5, 0)]).Chart(SpcPreset.MakingDataCount)!;

        Assert.Equal([null, null], chart.Points.Skip(12).Select(p => p.Y));
    }

    [Fact]
    public void Shares_that_are_all_nothing_give_a_chart_and_no_signal()
    {
        var chart = SeriesOf.Shares(Enumerable.Repeat(((decimal?)0, (decimal?)40), 14)).Chart(SpcPreset.MakingDataCount)!;

        Assert.DoesNotContain(chart.Points, p => p.IsSignal);
    }

    [Fact]
    public void A_lasting_step_is_proposed_in_the_measures_unit_until_it_is_confirmed()
    {
        var months = Step();

        var proposal = SeriesOf.Shares(months).Proposal(SpcPreset.MakingDataCount, First.Plus(months.Count - 1))!;

        Assert.Equal(First.Plus(12), proposal.Since);
        Assert.Equal((60.0, 80.0), (Math.Round(proposal.Before), Math.Round(proposal.After)));
        Assert.Null(SeriesOf.Shares(months, proposal.Since).Proposal(SpcPreset.MakingDataCount, First.Plus(months.Count - 1)));
    }

    [Fact]
    public void Months_that_may_still_change_prove_no_step()
    {
        Assert.Null(SeriesOf.Shares(Step()).Proposal(SpcPreset.MakingDataCount, First.Plus(15)));
        Assert.Null(SeriesOf.Shares(Step()).Proposal(SpcPreset.MakingDataCount, null));
    }

    [Fact]
    public void A_confirmed_step_gives_limits_of_their_own_before_and_after()
    {
        var chart = SeriesOf.Shares(Step(), First.Plus(12)).Chart(SpcPreset.MakingDataCount)!;

        Assert.Equal([60, 80], chart.Parts.Select(p => Math.Round(p.Centre!.Value)));
        Assert.DoesNotContain(chart.Points, p => p.IsSignal);
    }

    /// <summary>A year at 60 %, a year at 80 %.</summary>
    static IReadOnlyList<(decimal?, decimal?)> Step() => [.. Calm.Concat(Calm.Select(v => v + 20)).Select(v => ((decimal?)v, (decimal?)100))];
}
