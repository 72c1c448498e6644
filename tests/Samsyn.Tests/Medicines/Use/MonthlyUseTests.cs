using Samsyn.Kernel.Time;
using Samsyn.Medicines.Use;

namespace Samsyn.Tests.Medicines.Use;

public sealed class MonthlyUseTests
{
    static readonly Month January = new(2025, 1), February = new(2025, 2), March = new(2025, 3), April = new(2025, 4);
    static readonly Period Spring = new(January, March);

    static readonly MonthlyUse Some = new(
        [new(January, "J01CA08", 40), new(March, "J01CA08", 60), new(January, "J01DH02", 5), new(January, "L01XC", null)],
        delivered: [January, March]);

    [Fact]
    public void A_month_without_delivery_is_missing_and_not_zero() =>
        Assert.Equal([40 + 5m, null, 60m], Spring.Months().Select(m => Some.In("J01", m)));

    [Fact]
    public void A_group_without_events_in_a_delivered_month_is_zero() => Assert.Equal(0, Some.In("J01DH02", March));

    [Fact]
    public void A_group_whose_events_do_not_carry_the_quantity_is_missing() => Assert.Null(Some.In("L01XC", January));

    [Fact]
    public void A_sum_leaves_out_what_was_not_delivered() => Assert.Equal(40 + 60 + 5m, Some.In("", Spring));

    [Fact]
    public void A_period_is_whole_when_each_of_its_months_was_delivered()
    {
        Assert.False(Some.IsWhole(Spring));
        Assert.True(Some.IsWhole(new(March, March)));
    }

    [Fact]
    public void Nothing_delivered_at_all_is_missing() => Assert.Null(Some.In("", April));

    [Fact]
    public void Money_in_another_currency_is_not_added()
    {
        Samsyn.Events.Store.EventTable groups = new([new(["2025-01", "J01CA08", "DKK"], [500], 1), new(["2025-01", "J01CA08", "SEK"], [900], 1)]);
        Samsyn.Events.Store.EventTable months = new([new(["2025-01", "DKK"], [500], 1), new(["2025-01", "SEK"], [900], 1)]);

        Assert.Equal(500, MonthlyUse.From(groups, "", months, 0, "DKK").In("J01", January));
    }

    [Fact]
    public void Events_that_say_less_than_the_level_asked_for_stand_in_a_group_of_their_own()
    {
        Samsyn.Events.Store.EventTable groups = new([new(["2025-01", "J01C", ""], [3], 1), new(["2025-01", "", ""], [4], 1)]);
        Samsyn.Events.Store.EventTable months = new([new(["2025-01", ""], [7], 2)]);

        var use = MonthlyUse.From(groups, "J01", months, 0, null);

        Assert.Equal(["J01?", "J01C"], use.Groups.Order(StringComparer.Ordinal));
        Assert.Equal(3 + 4, use.In("J01", January));
    }
}
