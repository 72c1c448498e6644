using Samsyn.Kernel.Organisations;
using Samsyn.Kernel.Pages;
using Samsyn.Kernel.Time;
using Samsyn.Medicines.Measures.Pages;

namespace Samsyn.Medicines.Measures.Compare;

/// <summary>Reads the stored results of the measures that are compared.</summary>
sealed class CompareRun(MeasureListRun list, IFreshness freshness)
{
    /// <summary>More months do not fit beside each other on a page.</summary>
    const int MostColumns = 12;

    public async Task<CompareAnswer> Answer(Organisation here, CompareChoice choice, Scope scope, CancellationToken cancel)
    {
        var drawn = MeasurePageRun.Drawn(scope);
        var all = await list.Answer(here, scope, drawn, cancel);
        return new(here, drawn, LastOf(scope.Period), await freshness.For(here, scope.Tree, cancel), all, choice.Of(all.Lines));
    }

    static Period LastOf(Period period) => period.Length <= MostColumns ? period : MeasureListRun.LastMonths(period.To, MostColumns);
}
