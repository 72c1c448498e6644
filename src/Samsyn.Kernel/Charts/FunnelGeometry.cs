using System.Text;

namespace Samsyn.Kernel.Charts;

/// <summary>Where everything in a funnel chart stands, in pixels of a picture <see cref="Width"/> wide. Both axes begin at zero.</summary>
sealed class FunnelGeometry
{
    public const double Width = 760, Height = 360, Top = 26, Bottom = 312, Right = 640;

    public FunnelGeometry(IReadOnlyList<FunnelDot> dots, IReadOnlyList<FunnelBound> bounds, Func<decimal?, string> format)
    {
        var highest = dots.Select(d => d.Value).DefaultIfEmpty(0).Max();
        // Limits of the smallest go far beyond what is of interest: the picture is as high as its dots, and a little more
        var limit = bounds.Select(b => b.FarUpper).DefaultIfEmpty(0).Min();
        Ticks = AxisTicks.For(Drawable(Math.Min(0, dots.Select(d => d.Value).DefaultIfEmpty(0).Min())), Drawable(Math.Max(highest, limit) * 1.1));
        Sizes = AxisTicks.For(0, Drawable(dots.Select(d => d.Size).DefaultIfEmpty(1).Max()));
        Left = Math.Ceiling(Ticks.Max(t => SvgText.Width(format(t)))) + 12;
    }

    public IReadOnlyList<decimal> Ticks { get; }
    public IReadOnlyList<decimal> Sizes { get; }
    public double Left { get; }

    public double X(double size) => Left + size / (double)Sizes[^1] * (Right - Left);
    public double Y(double value) => Bottom - (Math.Clamp(value, (double)Ticks[0], (double)Ticks[^1]) - (double)Ticks[0]) / (double)(Ticks[^1] - Ticks[0]) * (Bottom - Top);

    /// <summary>One limit as a line from the smallest size to the largest.</summary>
    public string Path(IEnumerable<FunnelBound> bounds, Func<FunnelBound, double> limit)
    {
        var path = new StringBuilder();
        foreach (var bound in bounds)
            path.Append(path.Length == 0 ? 'M' : 'L').Append(SvgText.Number(X(bound.Size))).Append(' ').Append(SvgText.Number(Y(limit(bound))));
        return path.ToString();
    }

    static decimal Drawable(double value) => (decimal)Math.Clamp(value, -1e20, 1e20);
}
