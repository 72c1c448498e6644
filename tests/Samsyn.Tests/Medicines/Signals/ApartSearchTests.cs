using Samsyn.Kernel.Statistics.Spc;
using Samsyn.Medicines.Measures;
using Samsyn.Medicines.Signals;
using static Samsyn.Tests.Medicines.Signals.Series;

namespace Samsyn.Tests.Medicines.Signals;

public sealed class ApartSearchTests
{
    static readonly Course[] Peers = [.. Enumerable.Range(1, 5).Select(i => Share(24, i))];

    [Fact]
    public void Who_throws_away_most_every_month_and_twice_the_middle_stands_apart_though_nothing_changed()
    {
        // The others 1 to 5 %, their middle 3
        var cause = ApartSearch.In(Share(24, 9), Peers, Direction.Lower);

        Assert.Equal(new Cause(CauseKind.Apart, Way.Up, First, First.Plus(23), 3, 9), cause);
    }

    [Fact]
    public void Worse_than_all_but_not_by_far_is_no_signal() => Assert.Null(ApartSearch.In(Share(24, 5.5), Peers, Direction.Lower));

    [Fact]
    public void The_better_one_is_no_signal() => Assert.Null(ApartSearch.In(Share(24, 9), Peers, Direction.Higher));

    [Fact]
    public void Where_neither_way_is_better_nobody_is_worst() => Assert.Null(ApartSearch.In(Share(24, 9), Peers, Direction.None));

    [Fact]
    public void With_three_others_nobody_is_compared() => Assert.Null(ApartSearch.In(Share(24, 9), Peers[..3], Direction.Lower));

    [Fact]
    public void Three_months_among_the_others_in_the_last_year_are_enough_not_to_be_told()
    {
        var here = Share(24, 9);
        var months = here.Months.Select((v, i) => i is 14 or 17 or 20 ? v with { Value = 4, Over = 4 } : v);

        Assert.Null(ApartSearch.In(here with { Months = [.. months] }, Peers, Direction.Lower));
    }

    static Course Share(int months, double percent) => Counts(SpcKind.IPrime, Enumerable.Repeat((percent, 100.0), months));
}
