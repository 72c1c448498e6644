using CsCheck;
using Samsyn.Medicines.Recommendations;

namespace Samsyn.Tests.Medicines.Recommendations;

public sealed class LostMoneyTests
{
    [Fact]
    public void What_does_not_follow_beyond_the_targets_room_costs_what_it_costs_more()
    {
        // Of 100 DDD the target of 90 % leaves room for 10; 20 do not follow, 10 too many, each 8.00 dearer: 80.00 in 91 days
        Assert.Equal(8000m * 7 / 91, LostMoney.PerWeek(new(80, 1000), new(20, 1800), 0.9m, 91));
    }

    [Fact]
    public void Nothing_is_lost_where_the_target_is_held_or_what_is_recommended_costs_more()
    {
        Assert.Equal(0, LostMoney.PerWeek(new(95, 1000), new(5, 1800), 0.9m, 91));
        Assert.Equal(0, LostMoney.PerWeek(new(80, 1800), new(20, 1000), 0.9m, 91));
        Assert.Equal(0, LostMoney.PerWeek(new(95, null), new(5, null), 0.9m, 91));
    }

    [Fact]
    public void Without_a_target_an_amount_or_a_price_it_is_missing_and_not_zero()
    {
        Assert.Null(LostMoney.PerWeek(new(80, 1000), new(20, 1800), null, 91));
        Assert.Null(LostMoney.PerWeek(new(80, null), new(20, 1800), 0.9m, 91));
        Assert.Null(LostMoney.PerWeek(new(80, 1000), new(20, null), 0.9m, 91));
        Assert.Null(LostMoney.PerWeek(new(null, 1000), new(20, 1800), 0.9m, 91));
    }

    [Fact]
    public void It_is_never_negative_and_is_what_counting_dose_by_dose_gives() =>
        Gen.Select(Gen.Int[0, 60], Gen.Int[0, 60], Gen.Int[1, 2000], Gen.Int[1, 2000], Gen.Int[1, 100]).Sample((does, doesNot, cheap, dear, percent) =>
        {
            var lost = LostMoney.PerWeek(new(does, cheap), new(doesNot, dear), percent / 100m, 7);

            // Hundredths of doses that do not follow, one by one, once the room is filled
            decimal slow = 0;
            for (var hundredth = 1; hundredth <= doesNot * 100; hundredth++)
                if (hundredth > (100 - percent) * (does + doesNot)) slow += Math.Max(0, dear - cheap) / 100m;
            Assert.True(lost >= 0);
            Assert.Equal(slow, lost!.Value, 10);
        });
}
