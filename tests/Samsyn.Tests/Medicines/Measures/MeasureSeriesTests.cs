using Samsyn.Kernel.Statistics.Spc;
using Samsyn.Kernel.Time;
using Samsyn.Medicines.Measures.Standing;

namespace Samsyn.Tests.Medicines.Measures;

public sealed class MeasureSeriesTests
{
    static readonly Month First = SeriesOf.First;
    static readonly decimal[] Calm = [60, 62, 58, 61, 59, 60, 62, 58, 60, 59, 61, 60];

    [Fact]
    public void Limits_are_those_of_the_kernels_chart_on_the_counts_and_wider_where_the_denominator_is_small()
    {
        (decimal?, decimal?)[] months = [.. Calm.Select((v, i) => ((decimal?)(i == 5 ? v / 10 : v), (decimal?)(i == 5 ? 10 : 100)))];
        var expected = SpcAnalysis.Of([.. months.Select((m, i) => new SpcRow(First.Plus(i).ToString(), (double?)m.Item1, (double?)m.Item2))],
            new(SpcKind.PPrime) { Preset = SpcPreset.MakingDataCount, Multiplier = 100 });

        var chart = SeriesOf.Persons(months).Chart(SpcPreset.MakingDataCount)!;

        Assert.Equal(expected.Points.Select(p => (p.Y, p.Lower, p.Upper)), chart.Points.Select(p => (p.Y, p.Lower, p.Upper)));
        Assert.Equal(60, chart.Points[5].Y!.Value, 9);
        Assert.True(chart.Points[5].Upper - chart.Points[5].Lower > chart.Points[4].Upper - chart.Points[4].Lower);
    }

    [Fact]
    public void Months_that_may_still_change_are_drawn_and_neither_make_limits_nor_are_judged()
    {
        IReadOnlyList<(decimal?, decimal?)> known = [.. Calm.Select(v => ((decimal?)v, (decimal?)100))];
        var complete = SeriesOf.Shares(known).Chart(SpcPreset.MakingDataCount)!;

        var chart = (SeriesOf.Shares([.. known, (5, 100), (4, 50)]) with { Complete = First.Plus(known.Count - 1) }).Chart(SpcPreset.MakingDataCount)!;

        Assert.Equal(complete.Points, chart.Points.Take(known.Count));
        Assert.Equal(complete.Parts, chart.Parts);
        // Far below the limits, drawn with them, and no signal; with half the doses the limits are wider
        Assert.Equal([5, 8], chart.Points.Skip(known.Count).Select(p => p.Y));
        Assert.All(chart.Points.Skip(known.Count), p => Assert.True(p.Y < p.Lower && !p.IsSignal && p.Verdict == SpcVerdict.Common));
        Assert.True(chart.Points[^1].Lower < chart.Points[^2].Lower);
        Assert.True(SeriesOf.Shares([.. known, (5, 100), (4, 50)]).Chart(SpcPreset.MakingDataCount)!.Points[^1].IsSignal);
    }

    [Fact]
    public void Limits_of_parts_of_a_whole_lie_between_nothing_and_the_whole()
    {
        var chart = SeriesOf.Shares([.. Enumerable.Range(0, 14).Select(i => ((decimal?)(i % 2 == 0 ? 2 : 98), (decimal?)100))]).Chart(SpcPreset.MakingDataCount)!;

        Assert.All(chart.Points, p => Assert.Equal((0, 100), (p.Lower, p.Upper)));
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

        var proposal = SeriesOf.Shares(months).Proposal(SpcPreset.MakingDataCount)!;

        Assert.Equal(First.Plus(12), proposal.Since);
        Assert.Equal((60.0, 80.0), (Math.Round(proposal.Before), Math.Round(proposal.After)));
        Assert.Null(SeriesOf.Shares(months, proposal.Since).Proposal(SpcPreset.MakingDataCount));
    }

    [Fact]
    public void Months_that_may_still_change_prove_no_step()
    {
        Assert.Null((SeriesOf.Shares(Step()) with { Complete = First.Plus(15) }).Proposal(SpcPreset.MakingDataCount));
        Assert.Null((SeriesOf.Shares(Step()) with { Complete = null }).Proposal(SpcPreset.MakingDataCount));
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
