using CsCheck;
using Samsyn.Kernel.Charts;

namespace Samsyn.Tests.Charts;

public sealed class FlowLayoutTests
{
    [Fact]
    public void Boxes_are_as_high_as_their_values_are_large()
    {
        var layout = new FlowLayout([new("in", 0, "In", 100), new("a", 1, "A", 75), new("b", 1, "B", 25)], []);

        Assert.Equal(Height(layout, "in"), Height(layout, "a") + Height(layout, "b"), 6);
        Assert.Equal(3, Height(layout, "a") / Height(layout, "b"), 6);
    }

    [Fact]
    public void What_is_missing_has_a_height_of_its_own() =>
        Assert.Equal(FlowLayout.MissingHeight, Height(new([new("in", 0, "In", 100), new("a", 1, "A", null)], []), "a"));

    [Fact]
    public void Missing_ribbons_are_threads() =>
        Assert.True(Assert.Single(new FlowLayout([new("in", 0, "In", 100), new("a", 1, "A", null)], [new("in", "a", null)]).Ribbons).IsThread);

    [Fact]
    public void Nothing_at_all_can_be_drawn() => Assert.Empty(new FlowLayout([], []).Boxes);

    [Fact]
    public void Boxes_of_a_column_never_overlap() =>
        Gen.Select(Gen.Int[0, 3], Gen.Int[0, 1000]).List[1, 12].Sample(nodes =>
        {
            var layout = new FlowLayout([.. nodes.Select((n, i) => new FlowNode($"{i}", n.Item1, "x", n.Item2))], []);
            return layout.Boxes.GroupBy(b => b.X).All(column => column.OrderBy(b => b.Y).Zip(column.OrderBy(b => b.Y).Skip(1)).All(p => p.First.Y + p.First.Height < p.Second.Y))
                && layout.Boxes.All(b => b.Y + b.Height <= layout.Height);
        });

    static double Height(FlowLayout layout, string id) => layout.Boxes.Single(b => b.Node.Id == id).Height;
}
