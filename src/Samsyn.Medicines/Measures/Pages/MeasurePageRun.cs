using Samsyn.Kernel.Organisations;
using Samsyn.Kernel.Pages;
using Samsyn.Kernel.Time;
using Samsyn.Medicines.Measures.Results;
using Samsyn.Medicines.Measures.Standing;
using Samsyn.Medicines.Measures.Steps;

namespace Samsyn.Medicines.Measures.Pages;

/// <summary>Reads the stored results that one measure's page needs and hands them to the rules.</summary>
sealed class MeasurePageRun(SeenResults results, StepBook steps, IFreshness freshness)
{
    public async Task<MeasureAnswer> Answer(MeasureDefinition measure, Organisation here, Scope scope, CancellationToken cancel)
    {
        var to = scope.Period.To;
        var drawn = Drawn(scope);
        var (compared, history) = (MeasureListRun.LastMonths(to, MeasureListRun.ComparedMonths), MeasureListRun.LastMonths(to, ChangeRule.MostMonths));
        var all = new Period(drawn.From < history.From ? drawn.From : history.From, to);
        var peers = PeerGroup.Of(here, scope.Tree);
        var found = (await results.Of([measure.Code], [here.Code, .. peers.Peers.Select(p => p.Code)], all, scope, cancel))[measure.Code].ToDictionary(m => m.Organisation, StringComparer.Ordinal);
        var own = found.GetValueOrDefault(here.Code) ?? MeasureMonths.None(here.Code);
        var theirs = peers.Peers.Select(p => found.GetValueOrDefault(p.Code)).OfType<MeasureMonths>().ToList();
        var rows = MeasureListRun.Rows(measure, theirs, compared);
        var splits = (await steps.Standing(here, cancel))[measure.Code].ToList();
        var complete = (await freshness.For(here, scope.Tree, cancel)).LastComplete;
        return new(measure, here, peers, drawn, compared, own, own.Together(measure, compared), theirs, rows, splits, complete,
            MeasureListRun.Standing(own.Series(measure, history, splits, complete), own, rows, compared));
    }

    /// <summary>The period of the address, or three years: twelve months are too few to see a change in.</summary>
    public static Period Drawn(Scope scope) => scope.Query.ContainsKey("from") ? scope.Period : MeasureListRun.LastMonths(scope.Period.To, ChangeRule.MostMonths);
}
