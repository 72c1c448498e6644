using CsCheck;
using Samsyn.Kernel.Statistics;

namespace Samsyn.Tests.Statistics;

public sealed class PercentRankTests
{
    [Fact]
    public void It_is_the_share_of_the_others_that_lie_below() => Assert.Equal([0, 1, 0.5], PercentRank.Of([10, 40, 20]));

    [Fact]
    public void The_same_values_share_the_lower_rank() // dplyr::percent_rank(c(1, 2, 2, 3, NA)): 0, 0.333…, 0.333…, 1, NA
        => Assert.Equal([0, 1 / 3d, 1 / 3d, 1, null], PercentRank.Of([1, 2, 2, 3, null]));

    [Fact]
    public void All_alike_are_all_zero() => Assert.Equal([0, 0, 0], PercentRank.Of([7, 7, 7]));

    [Fact]
    public void Who_has_no_value_or_no_peer_has_no_rank()
    {
        Assert.Equal([null, null], PercentRank.Of([7, null]));
        Assert.Empty(PercentRank.Of([]));
    }

    [Fact]
    public void It_is_what_counting_one_by_one_gives() =>
        Gen.Select(Gen.Int[0, 9], Gen.Int[0, 4]).Select((v, missing) => missing == 0 ? (double?)null : v).Array[0, 40].Sample(values =>
        {
            var others = values.Count(v => v is not null) - 1;
            Assert.Equal(values.Select(v => v is null || others < 1 ? (double?)null : values.Count(o => o < v) / (double)others), PercentRank.Of(values));
        });
}
