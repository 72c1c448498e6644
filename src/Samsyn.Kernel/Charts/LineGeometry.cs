using System.Text;

namespace Samsyn.Kernel.Charts;

/// <summary>Where everything in a line chart stands, in pixels of a picture <see cref="Width"/> wide; the component only writes it out.</summary>
/// <remarks>
/// A missing value breaks the line; a value alone between two gaps is drawn as a point. The axis begins at zero unless told otherwise.
/// </remarks>
sealed class LineGeometry
{
    public const double Width = 760, Height = 280, Top = 26, Bottom = 248;
    const double LabelGap = 17;

    readonly int _count;

    public LineGeometry(IReadOnlyList<string> labels, IReadOnlyList<ChartSeries> series, Func<decimal?, string> format, bool fromZero)
    {
        _count = labels.Count;
        var values = series.SelectMany(s => s.Values).OfType<decimal>().ToList();
        var (lowest, highest) = values.Count == 0 ? (0m, 1m) : (values.Min(), values.Max());
        if (fromZero) (lowest, highest) = (Math.Min(0, lowest), Math.Max(0, highest));
        Ticks = AxisTicks.For(lowest, highest);
        Left = Math.Ceiling(Ticks.Max(t => SvgText.Width(format(t)))) + 12;
        var beside = series.Count == 0 ? 0 : Math.Min(190, series.Max(s => SvgText.Width(s.Name)));
        Right = Width - beside - 22;
        Stride = LabelPlacement.Stride(_count, labels.Count == 0 ? 1 : labels.Max(SvgText.Width) + 14, Right - Left);
        NameWidth = Width - Right - 12;
        var ends = series.Select(End).ToList();
        NameY = LabelPlacement.Spread([.. ends.Select(e => e?.Y ?? Bottom)], LabelGap, Top, Bottom);
    }

    public IReadOnlyList<decimal> Ticks { get; }
    public double Left { get; }
    public double Right { get; }
    public double NameWidth { get; }
    public int Stride { get; }

    /// <summary>Where each series' name stands, in the order of the series.</summary>
    public IReadOnlyList<double> NameY { get; }

    /// <summary>Markers on every point while they can be told apart, else only where a label stands under the axis.</summary>
    public int MarkerStride => _count <= 30 ? 1 : Stride;

    public double X(int index) => _count <= 1 ? (Left + Right) / 2 : Left + 6 + (Right - Left - 12) * index / (_count - 1);
    public double Y(decimal value) => Bottom - (double)((value - Ticks[0]) / (Ticks[^1] - Ticks[0])) * (Bottom - Top);

    /// <summary>The path of the points from one index to another, broken where values are missing.</summary>
    public string Path(ChartSeries series, int from, int to)
    {
        var path = new StringBuilder();
        var pen = false;
        for (var i = from; i <= to && i < series.Values.Count; i++)
        {
            if (series.Values[i] is not { } value) { pen = false; continue; }
            path.Append(pen ? 'L' : 'M').Append(SvgText.Number(X(i))).Append(' ').Append(SvgText.Number(Y(value)));
            pen = true;
        }
        return path.ToString();
    }

    public bool HasMarker(ChartSeries series, int i) =>
        i % MarkerStride == 0 || i == LastIndex(series) || (Missing(series, i - 1) && Missing(series, i + 1));

    /// <summary>Half a step before the index: where the provisional ground begins.</summary>
    public double Before(int index) => index <= 0 ? Left : (X(index - 1) + X(index)) / 2;

    public static int LastIndex(ChartSeries series)
    {
        for (var i = series.Values.Count - 1; i >= 0; i--) if (series.Values[i] is not null) return i;
        return -1;
    }

    static bool Missing(ChartSeries series, int i) => i < 0 || i >= series.Values.Count || series.Values[i] is null;

    (double X, double Y)? End(ChartSeries series) => LastIndex(series) is >= 0 and var i ? (X(i), Y(series.Values[i]!.Value)) : null;
}
