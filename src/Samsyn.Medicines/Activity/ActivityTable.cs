using Samsyn.Kernel.Organisations;
using Samsyn.Kernel.Time;

namespace Samsyn.Medicines.Activity;

/// <summary>One kind of activity below an organisation: who has reported what for which month, the sums, and how far they reach.</summary>
/// <param name="Rows">Those that have ever reported the kind, in the order of the tree; not those that ended before the period and reported nothing in it.</param>
/// <param name="Sums">As measures use them; null: missing.</param>
/// <param name="Last">The last month, of those that have begun, for which anybody has reported; null: there is none.</param>
/// <param name="LastComplete">The last month for which all who usually report have; null: there is none.</param>
sealed record ActivityTable(IReadOnlyList<Month> Months, IReadOnlyList<ActivityRow> Rows, IReadOnlyList<decimal?> Sums, Month? Last, Month? LastComplete)
{
    /// <param name="period">The months to show; null: the twelve to the last for which anybody has reported.</param>
    /// <param name="current">The month that is not over yet.</param>
    public static ActivityTable Of(ActivityBook book, ActivityKind kind, Organisation top, OrganisationTree tree, Period? period, Month current)
    {
        var ordered = tree.WithAllBelow(top).OrderBy(o => string.Join('\u001f', tree.Path(o).Select(p => p.Name)), StringComparer.CurrentCulture).ToList();
        var reports = book.Of(ordered.Select(o => o.Code), kind).ToList();
        var begun = reports.SelectMany(r => r.Series.Months).Where(m => m <= current).ToList();
        var last = begun.Count == 0 ? null : (Month?)begun.Max();
        var shown = period ?? Period.TwelveMonthsTo(last ?? current.Plus(-1));
        var months = shown.Months().ToList();
        var rows = from reported in reports
                   let organisation = tree.Find(reported.Organisation)!
                   let cells = months.Select(m => new ActivityCell(reported.Series.At(m), reported.Series.IsMissing(m))).ToList()
                   where organisation.ValidTo is not { } end || end >= shown.From.FirstDay || cells.Any(c => c.Value is not null)
                   select new ActivityRow(organisation, cells);
        return new(months, [.. rows], book.SumByMonth(top, kind, shown), last, last is { } to ? LastWhole(book, kind, top, new(begun.Min(), to)) : null);
    }

    /// <summary>Who lacks a month of those shown, up to the last for which anybody has reported.</summary>
    public IEnumerable<ActivityRow> Lacking => Rows.Where(r => r.Cells.Zip(Months).Any(c => c.First.IsMissing && c.Second <= Last));

    static Month? LastWhole(ActivityBook book, ActivityKind kind, Organisation top, Period reported)
    {
        var back = book.SumByMonth(top, kind, reported).Reverse().TakeWhile(sum => sum is null).Count();
        return back == reported.Length ? null : reported.To.Plus(-back);
    }
}
