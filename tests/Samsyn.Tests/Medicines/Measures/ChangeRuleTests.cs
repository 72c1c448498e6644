using Samsyn.Kernel.Time;
using Samsyn.Medicines.Measures;
using Samsyn.Medicines.Measures.Standing;

namespace Samsyn.Tests.Medicines.Measures;

public sealed class ChangeRuleTests
{
    static readonly Month First = SeriesOf.First;

    // Around 10, never more than three on one side
    static readonly decimal?[] Calm = [10, 11, 9, 10.5m, 9.5m, 10, 11, 9, 10, 9.5m, 10.5m, 10, 9, 11, 10, 9.5m, 9, 10.5m];

    [Fact]
    public void Values_that_stay_as_they_were_are_no_change() => Assert.Null(Of(Calm));

    [Fact]
    public void A_value_far_outside_the_limits_is_a_change_since_its_month() =>
        Assert.Equal(new(ChangeShape.Outside, Up: true, First.Plus(18)), Of([.. Calm, 30]));

    [Fact]
    public void Seven_values_on_a_new_level_are_a_change_since_the_first_of_them() =>
        Assert.Equal(new(ChangeShape.Shift, Up: false, First.Plus(18)), Of([.. Calm, 8.8m, 8.6m, 8.9m, 8.7m, 8.8m, 8.6m, 8.9m]));

    [Fact]
    public void Seven_values_each_higher_than_the_one_before_are_rising() =>
        Assert.Equal(ChangeShape.Trend, Of([.. Calm, 9.2m, 9.6m, 10m, 10.4m, 10.8m, 11.2m, 11.5m])?.Shape);

    [Fact]
    public void What_changed_and_has_come_back_is_no_news() => Assert.Null(Of([.. Calm, 30, .. Calm]));

    [Fact]
    public void A_new_level_that_began_more_than_a_year_ago_is_how_things_are() =>
        Assert.Null(Of([.. Calm, .. Enumerable.Repeat<decimal?>(20, 14)]));

    [Fact]
    public void With_fewer_than_twelve_values_nothing_is_said() => Assert.Null(Of([10, 10, 10, 10, 10, 10, 10, 10, 10, null, 90]));

    [Fact]
    public void A_month_that_may_still_change_is_no_change_yet() =>
        Assert.Null(ChangeRule.Of(SeriesOf.Numbers([.. Calm, 30]) with { Complete = First.Plus(17) }));

    [Fact]
    public void A_step_that_was_confirmed_within_the_year_is_told_as_confirmed() =>
        Assert.Equal(new(ChangeShape.Shift, Up: true, First.Plus(18), IsConfirmed: true), Of([.. Calm, .. Calm[..8].Select(v => v + 20)], First.Plus(18)));

    [Fact]
    public void A_step_that_was_confirmed_more_than_a_year_ago_is_how_things_are() =>
        Assert.Null(Of([.. Calm, .. Calm.Select(v => v + 20)], First.Plus(18)));

    static MeasureChange? Of(IReadOnlyList<decimal?> values, params IReadOnlyList<Month> steps) => ChangeRule.Of(SeriesOf.Numbers(values, steps));
}
