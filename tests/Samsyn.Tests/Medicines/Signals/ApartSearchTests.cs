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
    public void Three_months_better_than_the_others_together_in_the_last_year_are_enough_not_to_be_told()
    {
        var here = Share(24, 9);
        var months = here.Months.Select((v, i) => i is 14 or 17 or 20 ? v with { Value = 2, Over = 2 } : v);

        Assert.Null(ApartSearch.In(here with { Months = [.. months] }, Peers, Direction.Lower));
    }

    [Fact]
    public void A_peer_with_a_twentieth_as_much_is_no_measure_of_it_and_one_with_a_fifth_is()
    {
        Course Small(double size) => Counts(SpcKind.IPrime, Enumerable.Repeat((0.2 * size, size), 24));

        Assert.NotNull(ApartSearch.In(Share(24, 9), [.. Peers, Small(5)], Direction.Lower));
        Assert.Null(ApartSearch.In(Share(24, 9), [.. Peers, Small(20)], Direction.Lower));
    }

    [Fact]
    public void Twice_the_middle_by_chance_is_no_signal()
    {
        // Now 2, now 16: the year comes to 9, and might as well have come to 3
        var here = Counts(SpcKind.IPrime, Enumerable.Range(0, 24).Select(i => (i % 6 == 0 ? 40.0 : 3.2, 100.0)));

        Assert.Null(ApartSearch.In(here, Peers, Direction.Lower));
    }

    [Fact]
    public void Of_places_that_are_all_alike_hardly_one_stands_apart()
    {
        var random = new Random(11);
        Course Like(double size) => Counts(SpcKind.IPrime, [.. Enumerable.Range(0, 36).Select(_ => (size * (0.05 - 0.02 * Math.Log(1 - random.NextDouble()) / Math.Sqrt(size / 20)), size))]);
        var apart = Enumerable.Range(0, 500).Count(_ => ApartSearch.In(Like(100), [Like(200), Like(80), Like(40), Like(20), Like(15)], Direction.Lower) is not null);

        Assert.Equal(0, apart);
    }

    static Course Share(int months, double percent) => Counts(SpcKind.IPrime, Enumerable.Repeat((percent, 100.0), months));
}
