using Samsyn.Kernel.Organisations;
using Samsyn.Kernel.Time;

namespace Samsyn.Medicines.Activity;

/// <summary>The figures that organisations have reported, and their sums: what measures divide by. Pure.</summary>
/// <remarks>A sum is missing when any of the organisations that usually report has not (see <see cref="ActivitySeries"/>), and when none has: missing is not zero.</remarks>
sealed class ActivityBook
{
    readonly OrganisationTree _tree;
    readonly Dictionary<(ActivityKind, string), ActivitySeries> _series;

    /// <param name="figures">All there are, each organisation, month and kind once: whether one usually reports depends on what it reported before.</param>
    /// <param name="tree">Tells who lies below whom, and when an organisation ended.</param>
    public ActivityBook(IEnumerable<ActivityFigure> figures, OrganisationTree tree)
    {
        _tree = tree;
        _series = figures.GroupBy(f => (f.Kind, f.Organisation)).ToDictionary(g => g.Key, g => new ActivitySeries(g, tree.Find(g.Key.Organisation)));
    }

    /// <summary>The sum over some organisations for each month of a period, in order; null: missing.</summary>
    /// <param name="organisations">Codes, in the letters of the tree; those below them must be named as well.</param>
    public IReadOnlyList<decimal?> SumByMonth(IEnumerable<string> organisations, ActivityKind kind, Period period)
    {
        var series = Of(organisations, kind).Select(s => s.Series).ToList();
        return [.. period.Months().Select(month => Sum(series, month))];
    }

    /// <summary>The sum over an organisation, all below it and all that were merged into it.</summary>
    public IReadOnlyList<decimal?> SumByMonth(Organisation top, ActivityKind kind, Period period) =>
        SumByMonth(_tree.WithAllBelow(top).Select(o => o.Code), kind, period);

    /// <summary>Codes, of those given, that have ever reported the kind, each with what it has reported; in the order given.</summary>
    public IEnumerable<(string Organisation, ActivitySeries Series)> Of(IEnumerable<string> organisations, ActivityKind kind) =>
        organisations.Where(code => _series.ContainsKey((kind, code))).Select(code => (code, _series[(kind, code)]));

    static decimal? Sum(List<ActivitySeries> series, Month month)
    {
        decimal? sum = null;
        foreach (var one in series)
        {
            if (one.At(month) is { } value) sum = (sum ?? 0) + value;
            else if (one.IsMissing(month)) return null;
        }
        return sum;
    }
}
