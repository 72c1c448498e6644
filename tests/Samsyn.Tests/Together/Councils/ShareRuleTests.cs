using CsCheck;
using Samsyn.Together.Councils;

namespace Samsyn.Tests.Together.Councils;

public sealed class ShareRuleTests
{
    [Theory]
    [InlineData(4, 9, false)] // 4 of 9 is less than half
    [InlineData(5, 9, true)]
    [InlineData(4, 8, true)] // just half is at least half
    [InlineData(0, 0, false)] // nobody at all fulfils nothing
    public void At_least_half(int patients, int all, bool isMet) => Assert.Equal(isMet, new ShareRule(1, 2).IsMet(patients, all));

    [Fact]
    public void Three_of_nine_are_a_third_to_the_letter() => Assert.True(new ShareRule(1, 3).IsMet(3, 9));

    [Theory]
    [InlineData(4, 9, 1, 1)] // 5 of 10; 5 of 9
    [InlineData(2, 9, 5, 3)] // 7 of 14; 5 of 9
    [InlineData(5, 9, 0, 0)]
    [InlineData(0, 0, 1, 0)]
    public void What_is_lacking_for_half(int patients, int all, int more, int instead)
    {
        var half = new ShareRule(1, 2);

        Assert.Equal((more, instead), (half.More(patients, all), half.Instead(patients, all)));
    }

    [Fact]
    public void What_is_lacking_is_the_least_that_suffices() =>
        (from rule in Gen.Int[0, ShareRule.All.Count - 1] from all in Gen.Int[1, 60] from patients in Gen.Int[0, all] select (ShareRule.All[rule], patients, all)).Sample((rule, patients, all) =>
        {
            // The oracle tries one after the other
            Assert.Equal(Enumerable.Range(0, 500).First(n => rule.IsMet(patients + n, all + n)), rule.More(patients, all));
            Assert.Equal(Enumerable.Range(0, 500).First(n => rule.IsMet(patients + n, all)), rule.Instead(patients, all));
        });

    [Fact]
    public void A_rule_is_read_as_it_is_written() =>
        Assert.All(ShareRule.All, r => Assert.Equal(r, ShareRule.Read(r.Key)));

    [Theory]
    [InlineData(0, 2)]
    [InlineData(2, 2)]
    public void None_and_all_are_no_shares(int parts, int of) => Assert.Throws<ArgumentOutOfRangeException>(() => new ShareRule(parts, of));
}
