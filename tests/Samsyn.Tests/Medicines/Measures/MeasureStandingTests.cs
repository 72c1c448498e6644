using Samsyn.Kernel.Content;
using Samsyn.Kernel.Organisations;
using Samsyn.Kernel.Statistics;
using Samsyn.Medicines.Measures;
using Samsyn.Medicines.Measures.Standing;

namespace Samsyn.Tests.Medicines.Measures;

public sealed class MeasureStandingTests
{
    static readonly MeasureChange RisingSinceMarch = new(ChangeShape.Trend, Up: true, new(2026, 3));
    static readonly PeerGroup Departments = new(OrganisationKind.Department, Alike: false, []);

    [Theory]
    [InlineData("en", "Worse than 9 of 10 other departments; rising since March 2026")]
    [InlineData("sv", "Sämre än 9 av 10 andra enheter; stiger sedan mars 2026")]
    [InlineData("da", "Værre end 9 af 10 andre afdelinger; stiger siden marts 2026")]
    [InlineData("nb", "Verre enn 9 av 10 andre avdelinger; stiger siden mars 2026")]
    public void A_measure_that_is_bad_and_getting_worse_says_both(string language, string sentence) =>
        Assert.Equal(sentence, Say(Standing(Direction.Lower, below: 18, above: 2, FunnelPlace.FarAbove, RisingSinceMarch), language));

    [Fact]
    public void With_few_peers_they_are_counted_one_by_one() =>
        Assert.Equal("Better than 4 of 5 other departments", Say(Standing(Direction.Higher, below: 4, above: 1, FunnelPlace.Above)));

    [Fact]
    public void A_small_department_that_lies_last_within_the_limits_of_chance_is_not_called_worst()
    {
        var last = Standing(Direction.Lower, below: 20, above: 0, FunnelPlace.Inside);

        Assert.False(last.IsBad);
        Assert.Equal(StandingGroup.Rest, last.Group);
        Assert.Equal("Differs from 20 other departments no more than chance explains", Say(last));
    }

    [Fact]
    public void Where_neither_way_is_better_it_is_higher_or_lower_and_never_bad()
    {
        var high = Standing(Direction.None, below: 20, above: 0, FunnelPlace.FarAbove, RisingSinceMarch);

        Assert.Equal("Higher than all 20 other departments; rising since March 2026", Say(high));
        Assert.Equal(StandingGroup.Rest, high.Group);
    }

    [Fact]
    public void With_fewer_than_four_peers_there_is_no_comparison_and_it_says_so() =>
        Assert.Equal("No comparison: fewer than 4 other departments have a figure", Say(new(Direction.Lower, 12, new(3, null, 0, 0, FunnelPlace.Unknown), null)));

    [Fact]
    public void What_changed_and_is_bad_comes_first_then_what_changed_for_the_better_then_bad_then_the_rest()
    {
        var rising = Standing(Direction.Lower, 10, 10, FunnelPlace.Inside, RisingSinceMarch);
        var falling = Standing(Direction.Lower, 10, 10, FunnelPlace.Inside, RisingSinceMarch with { Up = false });
        var bad = Standing(Direction.Lower, 18, 2, FunnelPlace.Above);
        var middle = Standing(Direction.Lower, 10, 10, FunnelPlace.Inside);

        Assert.Equal([rising, falling, bad, middle], new[] { middle, bad, rising, falling }.OrderBy(s => s.Group));
    }

    [Fact]
    public void What_is_hidden_or_missing_says_so_and_stands_with_the_rest()
    {
        Assert.Equal("Fewer than 5 persons, or would tell of such: not shown", Say(new(Direction.Lower, null, null, RisingSinceMarch, IsHidden: true)));
        Assert.Equal("No figure for these months", Say(new(Direction.Lower, null, null, null)));
        Assert.Equal(StandingGroup.Rest, new MeasureStanding(Direction.Lower, null, null, RisingSinceMarch).Group);
    }

    [Fact]
    public void A_comparison_counts_peers_on_either_side_and_leaves_out_those_without_a_value()
    {
        // 30 of 100 here; peers 10, 20, 40, 50 of 100; one without a denominator
        var found = PeerComparison.Of(Share, Row("here", 30, 100), [Row("a", 10, 100), Row("b", 20, 100), Row("c", 40, 100), Row("d", 50, 100), new("e", "", 5, null, null, 0)]);

        Assert.Equal((4, 30m, 2, 2), (found.Peers, found.Median, found.Below, found.Above));
    }

    [Fact]
    public void A_share_of_one_of_two_is_within_chance_where_the_same_share_of_a_thousand_is_not()
    {
        MeasureRow[] peers = [Row("a", 100, 1000), Row("b", 105, 1000), Row("c", 95, 1000), Row("d", 110, 1000), Row("f", 98, 1000)];

        Assert.Equal(FunnelPlace.Inside, PeerComparison.Of(Share, Row("here", 1, 2), peers).Place);
        Assert.Equal(FunnelPlace.FarAbove, PeerComparison.Of(Share, Row("here", 200, 1000), [.. peers, .. Enumerable.Range(0, 20).Select(i => Row($"p{i}", 100, 1000))]).Place);
    }

    static readonly MeasureDefinition Share = new()
    {
        Code = "share", Name = new LocalText("Share"), Per = 100, Direction = Direction.Lower,
        Numerator = new() { Quantity = MeasureQuantity.Ddd, Events = new([new()], []) }, Denominator = new() { Quantity = MeasureQuantity.Ddd, Events = new([new()], []) },
    };

    static MeasureRow Row(string organisation, decimal numerator, decimal denominator) => new(organisation, "", numerator, denominator, numerator / denominator * 100, 3);

    static MeasureStanding Standing(Direction better, int below, int above, FunnelPlace place, MeasureChange? change = null) => new(better, 12, new(below + above, 10, below, above, place), change);

    static string Say(MeasureStanding standing, string language = "en")
    {
        using var words = new SentenceWords(language);
        return new StandingSentence(words.Texts).Of(standing, Departments);
    }
}
