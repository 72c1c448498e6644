using CsCheck;
using Samsyn.Kernel.Charts;

namespace Samsyn.Tests.Charts;

public sealed class LabelPlacementTests
{
    [Fact]
    public void Labels_far_apart_stay_where_they_are() =>
        Assert.Equal([10, 50, 90], LabelPlacement.Spread([10, 50, 90], gap: 16, from: 0, to: 100));

    [Fact]
    public void Two_on_the_same_spot_move_apart_by_half_the_gap_each() =>
        Assert.Equal([42, 58], LabelPlacement.Spread([50, 50], gap: 16, from: 0, to: 100));

    [Fact]
    public void At_the_edge_they_move_inwards_only() =>
        Assert.Equal([84, 100], LabelPlacement.Spread([99, 100], gap: 16, from: 0, to: 100));

    [Fact]
    public void The_order_of_the_lines_is_the_order_of_their_names() =>
        Assert.Equal([66, 34, 50], LabelPlacement.Spread([52, 48, 50], gap: 16, from: 0, to: 100));

    [Fact]
    public void Pushed_labels_push_the_next() =>
        Assert.Equal([20, 36, 52], LabelPlacement.Spread([34, 36, 38], gap: 16, from: 0, to: 100));

    [Fact]
    public void Whatever_is_wished_no_label_covers_another_and_the_order_is_kept() =>
        Gen.Double[0, 240].Array[1, 10].Sample(wished =>
        {
            const double gap = 17;
            var places = LabelPlacement.Spread(wished, gap, 0, 240);
            var order = Enumerable.Range(0, wished.Length).OrderBy(i => wished[i]).ThenBy(i => i).ToArray();
            Assert.All(order.Zip(order.Skip(1)), pair => Assert.True(places[pair.Second] - places[pair.First] >= gap - 1e-6));
            Assert.All(places, p => Assert.InRange(p, -1e-6, 240 + 1e-6));
        });

    [Theory]
    [InlineData(12, 40, 600, 1)]
    [InlineData(24, 70, 600, 3)]
    [InlineData(60, 70, 600, 12)]
    [InlineData(1, 70, 600, 1)]
    [InlineData(0, 70, 600, 1)]
    public void Months_are_thinned_to_steps_that_fit_and_divide_a_year(int count, double width, double space, int expected) =>
        Assert.Equal(expected, LabelPlacement.Stride(count, width, space));
}
