using Samsyn.Kernel.Organisations;
using Samsyn.Kernel.Pages;
using Samsyn.Kernel.Permissions;
using Samsyn.Kernel.Time;
using Samsyn.Medicines.Measures.Results;
using Samsyn.Medicines.Measures.Standing;
using Samsyn.Medicines.Measures.Steps;

namespace Samsyn.Medicines.Measures.Pages;

/// <summary>Reads the stored results that one measure's page needs and hands them to the rules.</summary>
sealed class MeasurePageRun(MeasureResults results, StepBook steps, Access access)
{
    public async Task<MeasureAnswer> Answer(MeasureDefinition measure, Organisation here, Scope scope, CancellationToken cancel)
    {
        var to = scope.Period.To;
        var drawn = Drawn(scope);
        var (compared, history) = (MeasureListRun.LastMonths(to, MeasureListRun.ComparedMonths), MeasureListRun.LastMonths(to, ChangeRule.MostMonths));
        var all = new Period(drawn.From < history.From ? drawn.From : history.From, to);
        var peers = PeerGroup.Of(here, scope.Tree);
        var sees = MeasureReach.SeesPersons(here, access, scope);
        var found = (await results.Of([measure.Code], [here.Code, .. peers.Peers.Select(p => p.Code)], all, cancel))[measure.Code].ToLookup(v => v.Organisation, StringComparer.Ordinal);
        var own = MeasureMonths.Of(measure, found[here.Code], sees);
        var theirs = peers.Peers.Where(p => found.Contains(p.Code)).SelectMany(p => found[p.Code]).ToList();
        var rows = MeasureListRun.Rows(measure, theirs.Where(v => compared.Contains(v.Month)), compared, sees);
        var splits = (await steps.Standing(here, cancel))[measure.Code].ToList();
        return new(measure, here, peers, drawn, compared, own, own.Together(measure, compared),
            [.. theirs.GroupBy(v => v.Organisation).Select(g => MeasureMonths.Of(measure, g, sees))], rows, splits,
            MeasureListRun.Standing(own.Series(measure, history, splits), own, rows, compared));
    }

    /// <summary>The period of the address, or three years: twelve months are too few to see a change in.</summary>
    public static Period Drawn(Scope scope) => scope.Query.ContainsKey("from") ? scope.Period : MeasureListRun.LastMonths(scope.Period.To, ChangeRule.MostMonths);
}
