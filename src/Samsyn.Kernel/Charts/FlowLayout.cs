namespace Samsyn.Kernel.Charts;

/// <summary>Where the boxes and ribbons of a flow picture stand. Heights are in proportion to values, with one scale for the whole picture.</summary>
sealed class FlowLayout
{
    public const double Width = 760, BoxWidth = 18, MissingHeight = 22;
    const double Left = 4, Right = 150, Label = 42, Flow = 230, Least = 2;

    readonly Dictionary<string, FlowBox> _boxes = new(StringComparer.Ordinal);

    public FlowLayout(IReadOnlyList<FlowNode> nodes, IReadOnlyList<FlowLink> links)
    {
        var columns = nodes.GroupBy(n => n.Column).OrderBy(g => g.Key).ToList();
        var most = columns.Count == 0 ? 0 : columns.Max(c => c.Sum(n => Math.Max(0, n.Value ?? 0)));
        var scale = most == 0 ? 0 : Flow / (double)most;
        var last = Math.Max(1, columns.Count == 0 ? 1 : columns[^1].Key);
        foreach (var column in columns)
        {
            var y = 0.0;
            foreach (var node in column)
            {
                var height = node.Value is { } value ? Math.Max(Least, (double)Math.Max(0, value) * scale) : MissingHeight;
                _boxes[node.Id] = new(node, Left + node.Column * (Width - Left - Right) / last, y + Label, height);
                y += Label + height + 8;
            }
        }
        Boxes = [.. _boxes.Values];
        Height = Boxes.Select(b => b.Y + b.Height).DefaultIfEmpty(0).Max() + 8;
        Ribbons = [.. Spread(links, scale)];
    }

    public IReadOnlyList<FlowBox> Boxes { get; }
    public IReadOnlyList<FlowRibbon> Ribbons { get; }
    public double Height { get; }

    IEnumerable<FlowRibbon> Spread(IReadOnlyList<FlowLink> links, double scale)
    {
        var leaving = new Dictionary<string, double>(StringComparer.Ordinal);
        var arriving = new Dictionary<string, double>(StringComparer.Ordinal);
        foreach (var link in links)
        {
            var (from, to) = (_boxes[link.From], _boxes[link.To]);
            var thickness = link.Value is { } value ? (double)Math.Max(0, value) * scale : 0;
            var start = from.Y + leaving.GetValueOrDefault(link.From);
            var end = to.Y + arriving.GetValueOrDefault(link.To);
            leaving[link.From] = leaving.GetValueOrDefault(link.From) + thickness;
            arriving[link.To] = arriving.GetValueOrDefault(link.To) + thickness;
            yield return link.Value is null
                ? new(link, Thread(from.X + BoxWidth, from.Y + from.Height / 2, to.X, to.Y + to.Height / 2), IsThread: true)
                : new(link, Ribbon(from.X + BoxWidth, start, to.X, end, Math.Max(1, thickness)), IsThread: false);
        }
    }

    static string Thread(double x0, double y0, double x1, double y1) =>
        $"M{N(x0)} {N(y0)}C{N((x0 + x1) / 2)} {N(y0)} {N((x0 + x1) / 2)} {N(y1)} {N(x1)} {N(y1)}";

    static string Ribbon(double x0, double y0, double x1, double y1, double thick)
    {
        var middle = (x0 + x1) / 2;
        return $"M{N(x0)} {N(y0)}C{N(middle)} {N(y0)} {N(middle)} {N(y1)} {N(x1)} {N(y1)}V{N(y1 + thick)}C{N(middle)} {N(y1 + thick)} {N(middle)} {N(y0 + thick)} {N(x0)} {N(y0 + thick)}Z";
    }

    static string N(double value) => SvgText.Number(value);
}

/// <summary>A box of the picture, in its units.</summary>
sealed record FlowBox(FlowNode Node, double X, double Y, double Height);

/// <summary>The outline of a ribbon, or the line of a thread.</summary>
sealed record FlowRibbon(FlowLink Link, string Path, bool IsThread);
