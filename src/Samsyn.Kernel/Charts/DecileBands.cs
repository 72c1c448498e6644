using System.Text;

namespace Samsyn.Kernel.Charts;

/// <summary>The outlines of the bands between deciles: the 10th to the 90th, and within it the 20th to the 80th, to the 40th to the 60th. Pure.</summary>
static class DecileBands
{
    /// <summary>Where among the nine deciles the median stands.</summary>
    public const int Median = 4;

    /// <param name="deciles">For each position nine values or none; a position without breaks the bands.</param>
    public static IEnumerable<string> Of(IReadOnlyList<IReadOnlyList<decimal?>?> deciles, Func<int, double> x, Func<decimal, double> y)
    {
        for (var lower = 0; lower < Median; lower++)
            if (Band(deciles, lower, x, y) is { Length: > 0 } path) yield return path;
    }

    static string Band(IReadOnlyList<IReadOnlyList<decimal?>?> deciles, int lower, Func<int, double> x, Func<decimal, double> y)
    {
        var path = new StringBuilder();
        for (var i = 0; i < deciles.Count;)
        {
            var end = i;
            while (end < deciles.Count && deciles[end] is not null) end++;
            if (end - i > 1)
            {
                for (var at = i; at < end; at++) Point(path, at == i ? 'M' : 'L', x(at), y(deciles[at]![lower] ?? 0));
                for (var at = end - 1; at >= i; at--) Point(path, 'L', x(at), y(deciles[at]![8 - lower] ?? 0));
                path.Append('Z');
            }
            i = Math.Max(end, i + 1);
        }
        return path.ToString();
    }

    static void Point(StringBuilder path, char pen, double x, double y) => path.Append(pen).Append(SvgText.Number(x)).Append(' ').Append(SvgText.Number(y));
}
