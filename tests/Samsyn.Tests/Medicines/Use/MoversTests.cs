using CsCheck;
using Samsyn.Medicines.Use;

namespace Samsyn.Tests.Medicines.Use;

public sealed class MoversTests
{
    static readonly Dictionary<string, decimal?> Before = new() { ["L01"] = 100, ["J01"] = 80, ["N02"] = 50, ["A10"] = null };
    static readonly Dictionary<string, decimal?> Now = new() { ["L01"] = 160, ["J01"] = 50, ["N02"] = 50, ["A10"] = 7, ["L04"] = 12 };

    [Fact]
    public void Movers_are_ordered_by_how_much_not_by_how_many_per_cent()
    {
        var movers = Movers.Between(Now, Before, most: 5);

        Assert.Equal([("L01", 60m), ("L04", 12m)], movers.Up.Select(m => (m.Atc, m.Difference)));
        Assert.Equal([("J01", -30m)], movers.Down.Select(m => (m.Atc, m.Difference)));
    }

    [Fact]
    public void What_was_not_used_before_is_new_and_has_no_change_in_per_cent() =>
        Assert.Null(Movers.Between(Now, Before, most: 5).Up.Single(m => m.Atc == "L04").Change);

    [Fact]
    public void What_is_missing_in_one_period_does_not_move() =>
        Assert.DoesNotContain(Movers.Between(Now, Before, most: 5).Up, m => m.Atc == "A10");

    [Fact]
    public void The_driver_of_a_rise_is_the_group_that_rose_most()
    {
        var driver = Movers.Driver(Movers.Between(Now, Before, most: 1), difference: 60 + 12 - 30);

        Assert.Equal("L01", driver!.Value.Group.Atc);
        Assert.Equal(60m / 42m, driver.Value.Share);
    }

    [Fact]
    public void Nothing_drives_a_whole_that_stands_still() => Assert.Null(Movers.Driver(Movers.Between(Now, Before, most: 1), 0));

    [Fact]
    public void Differences_of_all_movers_add_up_to_the_change_of_the_whole()
    {
        string[] groups = ["A", "B", "C", "D", "J", "L"];
        var use = Gen.Dictionary(Gen.Int[0, groups.Length - 1].Select(i => groups[i]), Gen.Int[0, 1000].Select(i => (decimal?)i))[0, groups.Length];
        Gen.Select(use, use).Sample((now, before) =>
        {
            var movers = Movers.Between(now, before, most: int.MaxValue);
            var slow = groups.Sum(g => now.GetValueOrDefault(g, 0) - before.GetValueOrDefault(g, 0));
            return movers.Up.Concat(movers.Down).Sum(m => m.Difference) == slow;
        });
    }
}
