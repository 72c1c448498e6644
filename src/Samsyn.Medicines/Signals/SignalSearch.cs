using Samsyn.Events.Freshness;
using Samsyn.Events.Store;
using Samsyn.Kernel.Organisations;
using Samsyn.Kernel.Statistics;
using Samsyn.Kernel.Time;
using Samsyn.Medicines.Activity;
using Samsyn.Medicines.Measures;

namespace Samsyn.Medicines.Signals;

/// <summary>Computes measures for the levels of organisations that signals are about, and looks for changes in each series.</summary>
sealed class SignalSearch(MeasureRun run, ActivityBooks books, IDeliveries deliveries, TimeProvider time)
{
    /// <summary>Regions, hospitals, and what lies in them or stands alone. A ward is too small to be told from chance.</summary>
    static readonly OrganisationKind[][] Levels =
        [[OrganisationKind.Region], [OrganisationKind.Hospital], [OrganisationKind.Department, OrganisationKind.Pharmacy, OrganisationKind.Clinic]];

    /// <summary>The changes found, and in how many organisations was looked.</summary>
    /// <param name="measures">Which; those that show confidential prices are left out, as their signals would be told to people who may not see them.</param>
    public async Task<(IReadOnlyList<SharedCause> Causes, int Organisations)> In(
        IReadOnlyList<MeasureDefinition> measures, OrganisationTree tree, CancellationToken cancel)
    {
        var delivered = await deliveries.All(cancel);
        if (delivered.Count == 0) return ([], 0);
        var asked = measures.Where(m => !m.IsConfidential).ToList();
        var (found, organisations) = (new List<FoundCause>(), 0);
        var period = new Period(delivered.Min(d => d.Month), delivered.Max(d => d.Month));
        var byPlace = delivered.ToLookup(d => d.Organisation, StringComparer.Ordinal);
        foreach (var kinds in Levels)
        {
            var question = MeasureQuestion.By(period, tree, tree.All.Where(o => kinds.Contains(o.Kind)));
            if (question.Groups.Count == 0) continue;
            var complete = question.Groups.ToDictionary(g => g.Key, g => FreshnessRule.Of(g.Value.SelectMany(code => byPlace[code]), Now).LastComplete);
            var values = await run.Values(asked, question, await books.Read(null, tree, cancel), cancel);
            organisations += complete.Count(c => c.Value is not null);
            foreach (var measure in asked)
                foreach (var group in values[measure.Code].GroupBy(v => v.Organisation, StringComparer.Ordinal))
                    if (complete[group.Key] is { } last && CauseSearch.In(SeriesOf(measure, group, last)) is { } cause)
                        found.Add(new(measure.Code, tree.Find(group.Key)!, cause));
        }
        return ([.. found.GroupBy(f => f.Measure, StringComparer.Ordinal).SelectMany(g => SharedCause.Of(g, tree))], organisations);
    }

    /// <summary>The series of one measure in one organisation.</summary>
    public async Task<IReadOnlyList<MonthlyValue>> Series(MeasureDefinition measure, Organisation organisation, OrganisationTree tree, CancellationToken cancel)
    {
        var delivered = await deliveries.All(cancel);
        var codes = tree.WithAllBelow(organisation).Select(o => o.Code).ToHashSet(StringComparer.Ordinal);
        if (FreshnessRule.Of(delivered.Where(d => codes.Contains(d.Organisation)), Now).LastComplete is not { } last) return [];
        var question = MeasureQuestion.By(new(delivered.Min(d => d.Month), last), tree, [organisation]);
        var values = await run.Values([measure], question, await books.Read(null, tree, cancel), cancel);
        return SeriesOf(measure, values[measure.Code], last);
    }

    Month Now => Month.Of(time.GetLocalNow());

    /// <summary>A measure's months of one organisation, up to the last that is complete. A share among fewer than five persons says nothing and is missing.</summary>
    public static IReadOnlyList<MonthlyValue> SeriesOf(MeasureDefinition measure, IEnumerable<MeasureValue> values, Month complete)
    {
        var ofPersons = measure.Denominator?.Quantity is MeasureQuantity.Persons or MeasureQuantity.PersonsWith && measure.Denominator.Events is not null;
        return [.. from v in values
                   where v.Month <= complete
                   let tooFew = ofPersons && v.Denominator < SmallNumbers.Threshold
                   orderby v.Month
                   select new MonthlyValue(v.Month, tooFew ? null : (double?)v.Value)];
    }
}
