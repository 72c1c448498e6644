using Samsyn.Kernel.Pages;
using Samsyn.Kernel.Time;
using Samsyn.Medicines.Measures.Pages;
using Samsyn.Kernel.Permissions;

namespace Samsyn.Medicines.Measures.Results;

/// <summary>Stored results as the one who looks may see them: the one way from what is kept to pages, files, pictures and programs.</summary>
/// <remarks>Row access is held organisation by organisation: whoever has it in one department sees no few persons in another, be it as a dot among peers.</remarks>
sealed class SeenResults(MeasureResults results, Access access)
{
    /// <returns>By measure, the months of each organisation that has any.</returns>
    public async Task<ILookup<string, MeasureMonths>> Of(
        IReadOnlyCollection<string> measures, IReadOnlyCollection<string> organisations, Period period, Scope scope, CancellationToken cancel)
    {
        var sees = organisations.ToDictionary(code => code, code => scope.Tree.Find(code) is { } o && MeasureReach.SeesRows(o, access, scope), StringComparer.Ordinal);
        return (await results.Of(measures, organisations, period, cancel))
            .SelectMany(m => m.GroupBy(v => v.Organisation, StringComparer.Ordinal), (m, values) => (m.Key, Months: MeasureMonths.Of(values.Key, values, sees[values.Key])))
            .ToLookup(m => m.Key, m => m.Months, StringComparer.Ordinal);
    }

    /// <summary>What everybody may be told of one organisation, whoever asks: for texts that others read too.</summary>
    public async Task<IReadOnlyDictionary<string, MeasureMonths>> Told(IReadOnlyCollection<string> measures, string organisation, Period period, CancellationToken cancel)
    {
        var found = await results.Of(measures, [organisation], period, cancel);
        return measures.ToDictionary(m => m, m => MeasureMonths.Of(organisation, found[m], sees: false), StringComparer.Ordinal);
    }

    /// <summary>What was computed, by measure; a measure that is not among them has not been computed yet.</summary>
    public Task<Dictionary<string, MeasureComputation>> Computed(CancellationToken cancel) => results.Computed(cancel);
}
