using Samsyn.Kernel.Organisations;
using Samsyn.Kernel.Pages;
using Samsyn.Kernel.Permissions;
using Samsyn.Kernel.Time;
using Samsyn.Medicines.Measures.Results;
using Samsyn.Medicines.Measures.Standing;
using Samsyn.Medicines.Measures.Steps;

namespace Samsyn.Medicines.Measures.Pages;

/// <summary>Reads the stored results that the list needs and hands them to the rules.</summary>
sealed class MeasureListRun(MeasureFolder folder, SeenResults results, StepBook steps, IFreshness freshness, Access access)
{
    /// <summary>Months that are compared with peers: one month of a small department says little.</summary>
    public const int ComparedMonths = 3;

    const int DrawnMonths = 24;

    public Task<MeasureListAnswer> Answer(Organisation here, Scope scope, CancellationToken cancel) => Answer(here, scope, LastMonths(scope.Period.To, ChangeRule.MostMonths), cancel);

    /// <param name="drawn">The months that are shown; limits and changes are looked for in three years all the same.</param>
    public async Task<MeasureListAnswer> Answer(Organisation here, Scope scope, Period drawn, CancellationToken cancel)
    {
        var peers = PeerGroup.Of(here, scope.Tree);
        var to = scope.Period.To;
        var (compared, history) = (LastMonths(to, ComparedMonths), LastMonths(to, ChangeRule.MostMonths));
        var seen = folder.Catalogue.All.Where(m => m.Status == MeasureStatus.Published && MeasureReach.MaySee(m, here, access, scope)).ToList();
        var computed = await results.Computed(cancel);
        var measures = seen.Where(m => computed.ContainsKey(m.Code)).ToList();
        string[] codes = [.. measures.Select(m => m.Code)];
        var own = await results.Of(codes, [here.Code], new(drawn.From < history.From ? drawn.From : history.From, to), scope, cancel);
        var theirs = await results.Of(codes, [.. peers.Peers.Select(p => p.Code)], compared, scope, cancel);
        var splits = await steps.Standing(here, cancel);
        var complete = (await freshness.For(here, scope.Tree, cancel)).LastComplete;
        var lines = measures.Select(m => Line(m, own[m.Code].FirstOrDefault() ?? MeasureMonths.None(here.Code), Rows(m, theirs[m.Code], compared), [.. splits[m.Code]], complete, compared, history));
        return new(peers, compared, [.. lines.OrderBy(l => l.Standing.Group).ThenByDescending(l => l.Standing.Weight).ThenBy(l => l.Measure.Code, StringComparer.Ordinal)],
            seen.Count - measures.Count);
    }

    public static Period LastMonths(Month to, int count) => new(to.Plus(1 - count), to);

    static MeasureLine Line(MeasureDefinition measure, MeasureMonths own, IReadOnlyList<MeasureRow> peers, IReadOnlyList<Month> steps, Month? complete, Period compared, Period history) =>
        new(measure, own.Over(LastMonths(history.To, DrawnMonths)), Standing(own.Series(measure, history, steps, complete), own, peers, compared), own, own.Together(measure, compared), steps, complete);

    /// <summary>Each peer's months together.</summary>
    public static IReadOnlyList<MeasureRow> Rows(MeasureDefinition measure, IEnumerable<MeasureMonths> theirs, Period compared) =>
        [.. theirs.Select(t => t.Together(measure, compared)).OfType<MeasureRow>()];

    public static MeasureStanding Standing(MeasureSeries series, MeasureMonths own, IReadOnlyList<MeasureRow> peers, Period compared)
    {
        var measure = series.Measure;
        var row = own.Together(measure, compared);
        var isHidden = row is null && compared.Months().Any(own.Hidden.Contains);
        var comparison = measure.Denominator is null || row is null ? null : PeerComparison.Of(measure, row, peers);
        return new(measure.Direction, row?.Value, comparison, ChangeRule.Of(series), isHidden);
    }
}
