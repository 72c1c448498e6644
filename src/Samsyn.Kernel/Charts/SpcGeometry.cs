using System.Text;
using Samsyn.Kernel.Statistics.Spc;

namespace Samsyn.Kernel.Charts;

/// <summary>Where everything in a control chart stands, in pixels of a picture <see cref="Width"/> wide; the component only writes it out.</summary>
/// <remarks>Each point has a lane of its own, as wide as the limits' step over it. Lines break where a value is missing and where a part ends.</remarks>
sealed class SpcGeometry
{
    public const double Width = 760, Height = 300, Bottom = 266, AnnotationRow = 16;
    const double LabelGap = 17;

    readonly SpcResult _chart;
    readonly double _lane;

    public SpcGeometry(SpcResult chart, IReadOnlyList<string> labels, IReadOnlyList<string> lineNames, IReadOnlyList<ChartAnnotation> annotations, Func<double?, string> format)
    {
        _chart = chart;
        var values = chart.Points.SelectMany(p => new[] { p.Y, p.Lower, p.Centre, p.Upper }).OfType<double>().Select(Drawable).ToList();
        Ticks = AxisTicks.For(values.Count == 0 ? 0 : values.Min(), values.Count == 0 ? 1 : values.Max());
        Top = 26 + AnnotationRow * Math.Min(annotations.Count, 2);
        Left = Math.Ceiling(Ticks.Max(t => SvgText.Width(format((double)t)))) + 12;
        NameWidth = lineNames.Count == 0 ? 0 : Math.Min(210, lineNames.Max(SvgText.Width));
        Right = Width - NameWidth - 12;
        _lane = (Right - Left) / Math.Max(1, chart.Points.Count);
        Stride = LabelPlacement.Stride(labels.Count, labels.Count == 0 ? 1 : labels.Max(SvgText.Width) + 14, Right - Left);
    }

    public IReadOnlyList<decimal> Ticks { get; }
    public double Top { get; }
    public double Left { get; }
    public double Right { get; }
    public double NameWidth { get; }
    public int Stride { get; }

    public double X(int index) => Left + _lane * (index + 0.5);

    /// <summary>The border between a point's lane and the one before it.</summary>
    public double Before(int index) => Left + _lane * index;

    public double Y(double value) => Bottom - (double)((Drawable(value) - Ticks[0]) / (Ticks[^1] - Ticks[0])) * (Bottom - Top);

    /// <summary>Where an annotation's words stand: in two rows by turns, so that neighbours do not cover each other.</summary>
    public double AnnotationY(int number) => 26 + AnnotationRow * (number % 2) - 2;

    /// <summary>Where the names of the lines stand, in their order.</summary>
    public IReadOnlyList<double> NameY(IReadOnlyList<double> lines) => LabelPlacement.Spread([.. lines.Select(Y)], LabelGap, Top, Bottom);

    /// <summary>The values of one part.</summary>
    public string Path(SpcPart part)
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
