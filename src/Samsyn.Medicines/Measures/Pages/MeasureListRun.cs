using Samsyn.Kernel.Organisations;
using Samsyn.Kernel.Pages;
using Samsyn.Kernel.Permissions;
using Samsyn.Kernel.Time;
using Samsyn.Medicines.Measures.Results;
using Samsyn.Medicines.Measures.Standing;
using Samsyn.Medicines.Measures.Steps;

namespace Samsyn.Medicines.Measures.Pages;

/// <summary>Reads the stored results that the list needs and hands them to the rules.</summary>
sealed class MeasureListRun(MeasureFolder folder, MeasureResults results, StepBook steps, Access access)
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
        var own = await results.Of(codes, [here.Code], new(drawn.From < history.From ? drawn.From : history.From, to), cancel);
        var theirs = await results.Of(codes, [.. peers.Peers.Select(p => p.Code)], compared, cancel);
        var splits = await steps.Standing(here, cancel);
        var sees = MeasureReach.SeesPersons(here, access, scope);
        var lines = measures.Select(m => Line(m, MeasureMonths.Of(m, own[m.Code], sees), Rows(m, theirs[m.Code], compared, sees), [.. splits[m.Code]], compared, history));
        return new(peers, compared, [.. lines.OrderBy(l => l.Standing.Group).ThenByDescending(l => l.Standing.Weight).ThenBy(l => l.Measure.Code, StringComparer.Ordinal)],
            seen.Count - measures.Count);
    }

    public static Period LastMonths(Month to, int count) => new(to.Plus(1 - count), to);

    static MeasureLine Line(MeasureDefinition measure, MeasureMonths own, IReadOnlyList<MeasureRow> peers, IReadOnlyList<Month> steps, Period compared, Period history) =>
        new(measure, own.Over(LastMonths(history.To, DrawnMonths)), Standing(own.Series(measure, history, steps), own, peers, compared), own, own.Together(measure, compared), steps);

    /// <summary>Each peer's months together.</summary>
    public static IReadOnlyList<MeasureRow> Rows(MeasureDefinition measure, IEnumerable<MeasureValue> theirs, Period compared, bool sees) =>
        [.. theirs.GroupBy(v => v.Organisation).Select(g => MeasureMonths.Of(measure, g, sees).Together(measure, compared)).OfType<MeasureRow>()];

    public static MeasureStanding Standing(MeasureSeries series, MeasureMonths own, IReadOnlyList<MeasureRow> peers, Period compared)
    {
        var measure = series.Measure;
        var row = own.Together(measure, compared);
        var isHidden = row is null && compared.Months().Any(own.Hidden.Contains);
        var comparison = measure.Denominator is null || row is null ? null : PeerComparison.Of(measure, row, peers);
        return new(measure.Direction, row?.Value, comparison, ChangeRule.Of(series), isHidden);
    }
}
