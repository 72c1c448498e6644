using Samsyn.Kernel.Statistics.Spc;
using Samsyn.Medicines.Signals;
using static Samsyn.Tests.Medicines.Signals.Series;

namespace Samsyn.Tests.Medicines.Signals;

/// <summary>What is not told: too few, too small, or what chance does with so small a denominator.</summary>
public sealed class WorthTests
{
    [Fact]
    public void The_same_share_is_a_signal_among_two_hundred_and_none_among_five()
    {
        // 20 %, then 60 % for three months
        static Course Among(double n) => Counts(SpcKind.PPrime, [.. Enumerable.Range(0, 36).Select(i => ((i % 2 == 0 ? 0.18 : 0.22) * n, n)), .. Enumerable.Repeat((0.6 * n, n), 3)]);

        Assert.Equal((CauseKind.Step, Way.Up), (CauseSearch.In(Among(200))!.Kind, CauseSearch.In(Among(200))!.Way));
        Assert.Null(CauseSearch.In(Among(5)));
    }

    [Fact]
    public void A_small_month_outside_the_limits_of_large_ones_is_inside_its_own()
    {
        // 50 % of 400 each month, then 6 of 8: 75 %, but limits for 8 are 50 ± 3 · 50/√8 = 50 ± 53
        (double, double)[] usual = [.. Enumerable.Range(0, 36).Select(i => (196.0 + 8 * (i % 2), 400.0))];

        Assert.Null(CauseSearch.In(Counts(SpcKind.PPrime, [.. usual, (6, 8)])));
        Assert.Equal(CauseKind.Single, CauseSearch.In(Counts(SpcKind.PPrime, [.. usual, (300, 400)]))?.Kind);
    }

    [Theory]
    [InlineData(4, false)]
    [InlineData(12, true)]
    public void Fewer_than_five_counted_are_no_signal(int seen, bool told)
    {
        // None in three years, per 1000 bed days or so
        var course = Counts(SpcKind.UPrime, [.. Enumerable.Repeat((0.0, 1000.0), 36), (seen / 2.0, 1000), (seen / 2.0, 1000)]);

        Assert.Equal(told, CauseSearch.In(course) is not null);
    }

    [Theory]
    [InlineData(100.9, false)] // less than a tenth
    [InlineData(125, true)]
    public void A_change_that_is_certain_but_small_takes_nobody_s_time(double level, bool told) =>
        Assert.Equal(told, CauseSearch.In(Of([.. Enumerable.Range(0, 36).Select(i => 100 + 0.1 * (i % 2)), .. Enumerable.Range(0, 12).Select(i => level + 0.1 * (i % 2))])) is not null);

    [Fact]
    public void Of_a_share_near_the_whole_the_rest_counts()
    {
        // 96 to 98 % is little of 96 but half of the 4 that are left
        static IEnumerable<(double, double)> Months(int months, double share) => Enumerable.Range(0, months).Select(i => (10000 * share + 10 * (i % 2), 10000.0));

        Assert.NotNull(CauseSearch.In(Counts(SpcKind.PPrime, [.. Months(36, 0.96), .. Months(12, 0.98)])));
    }

    [Fact]
    public void A_single_month_of_a_difference_between_flows_says_nothing()
    {
        // Bought in one month and used in the next
        var course = Of([.. Flat(37), 30]) with { IsDifference = true };

        Assert.Null(CauseSearch.In(course));
        Assert.Equal(CauseKind.Single, CauseSearch.In(course with { IsDifference = false })?.Kind);
    }

    [Fact]
    public void Of_an_amount_that_is_mostly_nothing_one_month_says_nothing_and_a_level_that_lasts_does()
    {
        // One month in three something is thrown away; then a treatment that costs as much as a month
        static (double, double)[] Rare(params double[] then) => [.. Enumerable.Range(0, 36).Select(i => (i % 3 == 0 ? 1.0 + i % 2 : 0, 100.0)), .. then.Select(v => (v, 100.0))];
        static (double, double)[] Common(params double[] then) => [.. Enumerable.Range(0, 36).Select(i => (1.0 + i % 2, 100.0)), .. then.Select(v => (v, 100.0))];

        Assert.Null(CauseSearch.In(Counts(SpcKind.IPrime, Rare(60))));
        Assert.Equal(CauseKind.Single, CauseSearch.In(Counts(SpcKind.IPrime, Common(60)))?.Kind);
        Assert.Null(CauseSearch.In(Counts(SpcKind.IPrime, Rare(60, 61))));
        Assert.Equal(CauseKind.Step, CauseSearch.In(Counts(SpcKind.IPrime, Rare(60, 61, 60)))?.Kind);
    }

    [Fact]
    public void Chance_in_small_counts_gives_a_signal_in_at_most_two_of_a_hundred_looks()
    {
        var random = new Random(7);
        double Some(int of) => Enumerable.Range(0, of).Count(_ => random.NextDouble() < 0.2);
        var found = Enumerable.Range(0, 500).Count(_ => CauseSearch.In(Counts(SpcKind.PPrime, [.. Enumerable.Range(0, 60).Select(_ => (Some(15), 15.0))])) is not null);

        Assert.InRange(found, 0, 10);
    }
}
