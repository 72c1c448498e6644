using Samsyn.Kernel.Charts;
using Samsyn.Kernel.Statistics.Spc;

namespace Samsyn.Tests.Charts;

public sealed class SpcGeometryTests
{
    static SpcResult Chart(SpcOptions options, params double?[] ys) => SpcAnalysis.Of([.. ys.Select((y, i) => new SpcRow($"{i + 1}", y))], options);
    static SpcGeometry At(SpcResult chart) => new(chart, [.. chart.Points.Select(p => p.X)], [], [], v => $"{v:0}");

    [Fact]
    public void The_line_of_values_breaks_where_one_is_missing()
    {
        var chart = Chart(new(SpcKind.Run), 1, 2, null, 4);
        Assert.Equal(2, At(chart).Path(chart.Parts[0]).Count(c => c == 'M'));
    }

    [Fact]
    public void A_limit_is_one_level_line_while_it_stays_and_steps_where_it_changes()
    {
        var level = Chart(new(SpcKind.C), 4, 5, 6);
        Assert.DoesNotContain('V', At(level).Steps(level.Parts[0], p => p.Upper));

        var stepping = SpcAnalysis.Of([new("1", 4, 10), new("2", 5, 20), new("3", 6, 20)], new(SpcKind.U));
        Assert.Single(At(stepping).Steps(stepping.Parts[0], p => p.Upper), c => c == 'V');
    }

    [Fact]
    public void Parts_meet_halfway_between_their_points()
    {
        var chart = Chart(new(SpcKind.I) { Split = [SpcMark.At(2)] }, 1, 2, 8, 9);
        var at = At(chart);

        var border = at.Before(2);
        Assert.Equal((at.X(1) + at.X(2)) / 2, border, 1e-9);
        Assert.EndsWith($"H{SvgText.Number(border)}", at.Steps(chart.Parts[0], p => p.Centre), StringComparison.Ordinal);
        Assert.StartsWith($"M{SvgText.Number(border)} ", at.Steps(chart.Parts[1], p => p.Centre), StringComparison.Ordinal);
    }

    [Fact]
    public void Nothing_is_drawn_outside_the_picture()
    {
        var chart = Chart(new(SpcKind.I), 5, -3, 1e30, 12);
        Assert.All(chart.Points, p => Assert.InRange(At(chart).Y(p.Y!.Value), 26, SpcGeometry.Bottom));
        Assert.NotEmpty(At(new([], [])).Ticks);
    }
}
