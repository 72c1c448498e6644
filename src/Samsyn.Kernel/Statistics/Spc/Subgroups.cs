using Samsyn.Kernel.Problems;

namespace Samsyn.Kernel.Statistics.Spc;

/// <summary>Makes the points of a chart out of rows: one for each x, in order.</summary>
static class Subgroups
{
    /// <exception cref="RefusedException">A row cannot stand in this kind of chart.</exception>
    public static Subgroup[] Of(IReadOnlyList<SpcRow> rows, SpcAxis axis, SpcOptions options)
    {
        foreach (var row in rows)
            if (SpcRowCheck.Problem(options.Kind, row, $"x = {row.X}") is { } wrong) throw wrong.AsException();
        var uses = SpcRowCheck.UsesDenominator(options.Kind) && rows.Any(r => r.N is not null);
        if (SpcRowCheck.NeedsDenominator(options.Kind) && !uses && rows.Count > 0)
            throw Refusal.Of("spc.no-denominator", SpcKindName.Of(options.Kind)).AsException();

        var values = new List<double>[axis.Count];
        var denominators = new double[axis.Count];
        foreach (var (index, row) in rows.Index())
        {
            var at = axis.RowPlaces[index];
            values[at] ??= [];
            // A row of which half is missing counts on neither side
            if (row.Y is not { } y || uses && row.N is not > 0) continue;
            values[at].Add(y);
            denominators[at] += row.N ?? 0;
        }
        var points = new Subgroup[axis.Count];
        for (var i = 0; i < points.Length; i++) points[i] = Of(values[i], uses ? denominators[i] : null, options.Aggregate);
        return points;
    }

    static Subgroup Of(List<double> values, double? n, SpcAggregate aggregate)
    {
        if (values.Count == 0) return new(double.NaN, double.NaN, double.NaN, 0, double.NaN, double.NaN);
        var all = values.ToArray();
        var (sum, mean, sd) = (Averages.Sum(all), Averages.Mean(all), Averages.StandardDeviation(all));
        var y = n is { } denominator ? sum / denominator : aggregate switch
        {
            SpcAggregate.Mean => mean,
            SpcAggregate.Median => Averages.Median(all),
            SpcAggregate.Sum => sum,
            _ => sd,
        };
        return new(y, n ?? double.NaN, sum, all.Length, mean, sd);
    }
}
