using System.Text;
using Samsyn.Kernel.Statistics.Spc;

namespace Samsyn.Kernel.Charts;

/// <summary>Where everything in a small control chart stands, in pixels of a picture <see cref="Width"/> wide.</summary>
sealed class SpcSmallGeometry
{
    public const double Width = 440, Height = 170, Top = 24, Bottom = 142, Right = 432;

    readonly SpcResult _chart;
    readonly double _lane;

    public SpcSmallGeometry(SpcResult chart, Func<double?, string> format, int? provisionalFrom)
    {
        _chart = chart;
        var values = chart.Points.SelectMany(p => new[] { p.Y, p.Lower, p.Centre, p.Upper }).OfType<double>().Select(Drawable).ToList();
        Ticks = AxisTicks.For(values.Count == 0 ? 0 : values.Min(), values.Count == 0 ? 1 : values.Max(), about: 2);
        Left = Math.Ceiling(Ticks.Max(t => SvgText.Width(format((double)t)))) + 12;
        _lane = (Right - Left) / Math.Max(1, chart.Points.Count);
        Provisional = provisionalFrom < chart.Points.Count ? Math.Max(0, provisionalFrom.Value) : null;
        Last = chart.Points.Index().Where(p => p.Item.Y is not null).Select(p => p.Index).DefaultIfEmpty(-1).Last();
    }

    public IReadOnlyList<decimal> Ticks { get; }
    public double Left { get; }

    /// <summary>First index whose value may still change.</summary>
    public int? Provisional { get; }

    /// <summary>The last index with a value; −1: none has one.</summary>
    public int Last { get; }

    public double X(int index) => Left + _lane * (index + 0.5);
    public double Before(int index) => Left + _lane * index;
    public double Y(double value) => Bottom - (double)((Drawable(value) - Ticks[0]) / (Ticks[^1] - Ticks[0])) * (Bottom - Top);

    /// <summary>The values of one part; a missing one breaks the line.</summary>
    public string Line(SpcPart part)
    {
        var path = new StringBuilder();
        var pen = 'M';
        for (var i = part.First; i < part.First + part.Count; i++)
        {
            if (_chart.Points[i].Y is not { } y) { pen = 'M'; continue; }
            path.Append(pen).Append(SvgText.Number(X(i))).Append(' ').Append(SvgText.Number(Y(y)));
            pen = 'L';
        }
        return path.ToString();
    }

    /// <summary>A limit or the centre of one part as steps, one over each point.</summary>
    public string Steps(SpcPart part, Func<SpcPoint, double?> line) => SpcSteps.Path(_chart, part, line, Before, Y);

    static decimal Drawable(double value) => (decimal)Math.Clamp(value, -1e20, 1e20);
}
