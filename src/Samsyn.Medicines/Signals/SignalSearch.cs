using Samsyn.Events.Freshness;
using Samsyn.Events.Store;
using Samsyn.Kernel.Organisations;
using Samsyn.Kernel.Time;
using Samsyn.Medicines.Measures;
using Samsyn.Medicines.Measures.Results;

namespace Samsyn.Medicines.Signals;

/// <summary>Reads the stored results, which the pages of measures show, and hands them to the rules that look for signals.</summary>
sealed class SignalSearch(MeasureResults results, IDeliveries deliveries, TimeProvider time)
{
    /// <summary>Regions, hospitals, and what lies in them or stands alone. A ward is too small to be told from chance.</summary>
    static readonly OrganisationKind[] Kinds =
        [OrganisationKind.Region, OrganisationKind.Hospital, OrganisationKind.Department, OrganisationKind.Pharmacy, OrganisationKind.Clinic];

    /// <summary>Who has delivered nothing for so many months has stopped, and what it was like before is no news.</summary>
    const int Stopped = 6;

    static readonly Period Always = new(new(1900, 1), new(2199, 12));

    /// <summary>The changes found, each fact once, and in how many organisations was looked.</summary>
    /// <param name="measures">Which; those that show confidential prices are left out, as their signals would be told to people who may not see them.</param>
    public async Task<(IReadOnlyList<SharedCause> Causes, int Organisations)> In(IReadOnlyList<MeasureDefinition> measures, OrganisationTree tree, CancellationToken cancel)
    {
        var complete = await Complete(tree.All.Where(o => Kinds.Contains(o.Kind) && o.SuccessorId is null), tree, cancel);
        var asked = measures.Where(m => !m.IsConfidential).ToDictionary(m => m.Code, StringComparer.Ordinal);
        var causes = new List<SharedCause>();
        if (complete.Count == 0) return (causes, 0);
        foreach (var measure in asked.Values) causes.AddRange(MeasureCauses.In(measure, await Courses(measure, complete, cancel), tree));
        return (SameFact.Of(causes, asked), complete.Count);
    }

    /// <summary>The months of one measure in one organisation, as a signal of it is judged; null: nothing is complete.</summary>
    public async Task<Course?> Course(MeasureDefinition measure, Organisation organisation, OrganisationTree tree, CancellationToken cancel)
    {
        var complete = await Complete([organisation], tree, cancel);
        return complete.Count == 0 ? null : (await Courses(measure, complete, cancel)).GetValueOrDefault(organisation.Code);
    }

    /// <summary>The other measures that show the same as a signal, in the order of their codes.</summary>
    public async Task<IReadOnlyList<MeasureDefinition>> Same(Signal signal, MeasureDefinition measure, IEnumerable<MeasureDefinition> others, OrganisationTree tree, CancellationToken cancel)
    {
        if (tree.Find(signal.OrganisationId) is not { } place) return [];
        var (complete, same) = (await Complete([place], tree, cancel), new List<MeasureDefinition>());
        if (complete.Count == 0) return same;
        foreach (var other in others.Where(o => o.Code != measure.Code && !o.IsConfidential && SameFact.AreNeighbours(measure, o)).OrderBy(o => o.Code, StringComparer.Ordinal))
            if ((await Courses(other, complete, cancel)).TryGetValue(place.Code, out var course) && CauseSearch.In(course) is { } cause && cause.IsNear(signal.Cause))
                same.Add(other);
        return same;
    }

    /// <summary>Who below an organisation delivers each month, but not yet the last ones: of them nothing new is said.</summary>
    public async Task<IReadOnlyList<Organisation>> Late(Organisation top, OrganisationTree tree, CancellationToken cancel)
    {
        var (now, codes) = (Month.Of(time.GetLocalNow()), tree.WithAllBelow(top).Select(o => o.Code).ToHashSet(StringComparer.Ordinal));
        var delivered = (await deliveries.All(cancel)).Where(d => d.Month < now && codes.Contains(d.Organisation)).ToList();
        return delivered.Count == 0 ? [] : [.. FreshnessRule.LateIn(delivered, delivered.Max(d => d.Month)).Select(tree.Find).OfType<Organisation>().Where(o => o.SuccessorId is null).OrderBy(o => o.Code, StringComparer.Ordinal)];
    }

    /// <summary>The months of one measure, by the code of each organisation that has any.</summary>
    /// <param name="complete">Of whom, each with its last complete month.</param>
    async Task<IReadOnlyDictionary<string, Course>> Courses(MeasureDefinition measure, IReadOnlyDictionary<string, Month> complete, CancellationToken cancel)
    {
        var values = (await results.Of([measure.Code], [.. complete.Keys], Always, cancel))[measure.Code];
        return values.Where(v => v.Month <= complete[v.Organisation]).GroupBy(v => v.Organisation, StringComparer.Ordinal)
            .ToDictionary(g => g.Key, g => Signals.Course.Of(measure, g, complete[g.Key]), StringComparer.Ordinal);
    }

    /// <summary>The last complete month of each that still delivers, by code.</summary>
    async Task<IReadOnlyDictionary<string, Month>> Complete(IEnumerable<Organisation> organisations, OrganisationTree tree, CancellationToken cancel)
    {
        var now = Month.Of(time.GetLocalNow());
        var byPlace = (await deliveries.All(cancel)).Where(d => d.Month <= now).ToLookup(d => d.Organisation, StringComparer.Ordinal);
        if (byPlace.Count == 0) return new Dictionary<string, Month>();
        var newest = byPlace.Max(g => g.Max(d => d.Month));
        var complete = new Dictionary<string, Month>(StringComparer.Ordinal);
        foreach (var organisation in organisations)
            if (FreshnessRule.Of(tree.WithAllBelow(organisation).SelectMany(o => byPlace[o.Code]), now).LastComplete is { } last && newest - last < Stopped)
                complete[organisation.Code] = last;
        return complete;
    }
}
