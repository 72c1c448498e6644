using System.Text;
using Samsyn.Kernel.Statistics.Spc;

namespace Samsyn.Kernel.Charts;

/// <summary>A limit or centre line of a control chart as steps, one over each point. Pure.</summary>
static class SpcSteps
{
    /// <param name="before">Where the lane of a point begins.</param>
    public static string Path(SpcResult chart, SpcPart part, Func<SpcPoint, double?> line, Func<int, double> before, Func<double, double> y)
    {
        var path = new StringBuilder();
        double? height = null;
        var end = part.First + part.Count;
        for (var i = part.First; i <= end; i++)
        {
            var next = i < end ? line(chart.Points[i]) : null;
            if (next == height) continue;
            if (height is not null) path.Append('H').Append(SvgText.Number(before(i)));
            if (next is { } value)
            {
                if (height is null) path.Append('M').Append(SvgText.Number(before(i))).Append(' ').Append(SvgText.Number(y(value)));
                else path.Append('V').Append(SvgText.Number(y(value)));
            }
            height = next;
        }
        return path.ToString();
    }
}
