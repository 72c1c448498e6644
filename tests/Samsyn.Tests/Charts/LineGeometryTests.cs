using System.Globalization;
using Samsyn.Kernel.Charts;

namespace Samsyn.Tests.Charts;

public sealed class LineGeometryTests
{
    static readonly string[] Labels = ["jan", "feb", "mar", "apr", "may"];

    [Fact]
    public void A_missing_month_breaks_the_line_and_is_not_zero()
    {
        var series = new ChartSeries("Use", [40, 60, null, 50, 70]);
        var path = At(series).Path(series, 0, 4);

        Assert.Equal(2, path.Count(c => c == 'M'));
        Assert.Equal(2, path.Count(c => c == 'L'));
        Assert.DoesNotContain(LineGeometry.Bottom.ToString(CultureInfo.InvariantCulture), path);
    }

    [Fact]
    public void A_value_alone_between_gaps_is_drawn_as_a_point()
    {
        var series = new ChartSeries("Use", [40, null, 60, null, 70]);

        Assert.True(At(series).HasMarker(series, 2));
    }

    [Fact]
    public void The_axis_begins_at_zero_unless_told_otherwise()
    {
        var series = new ChartSeries("Share", [78, 80, 82, 83, 84]);

        Assert.Equal(0, At(series).Ticks[0]);
        Assert.Equal(78, new LineGeometry(Labels, [series], v => $"{v}", fromZero: false).Ticks[0]);
    }

    [Fact]
    public void Higher_values_stand_higher_and_later_ones_further_right()
    {
        var at = At(new ChartSeries("Use", [0, 100, null, null, null]));

        Assert.Equal(LineGeometry.Bottom, at.Y(0));
        Assert.Equal(LineGeometry.Top, at.Y(100));
        Assert.True(at.X(0) < at.X(1) && at.X(4) <= at.Right);
    }

    [Fact]
    public void Numbers_in_the_picture_have_a_point_whatever_the_reader_speaks()
    {
        var before = CultureInfo.CurrentCulture;
        CultureInfo.CurrentCulture = CultureInfo.GetCultureInfo("sv-SE");
        try
        {
            Assert.Equal("1.5", SvgText.Number(1.5));
        }
        finally
        {
            CultureInfo.CurrentCulture = before;
        }
    }

    [Theory]
    [InlineData("Kiruna", 100, "Kiruna")]
    [InlineData("Nordstads universitetssjukhus", 100, "Nordstads uni…")]
    public void A_name_too_long_for_its_place_is_cut_with_an_ellipsis(string name, double width, string expected) =>
        Assert.Equal(expected, SvgText.Fit(name, width));

    [Fact]
    public void Nothing_at_all_still_has_an_axis() =>
        Assert.Equal([0m, 0.25m, 0.5m, 0.75m, 1m], new LineGeometry([], [], v => $"{v}", true).Ticks);

    static LineGeometry At(ChartSeries series) => new(Labels, [series], v => $"{v}", fromZero: true);
}
