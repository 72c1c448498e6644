using Samsyn.Events.Store;
using Samsyn.Kernel.Organisations;
using Samsyn.Kernel.Time;

namespace Samsyn.Medicines.Measures;

/// <summary>For which months and which organisations measures are computed.</summary>
/// <param name="Period">The months.</param>
/// <param name="Groups">Organisations, of one level or of several: code → the codes of all below it, itself among them.</param>
sealed record MeasureQuestion(Period Period, IReadOnlyDictionary<string, IReadOnlyList<string>> Groups)
{
    /// <summary>What it is told by besides; null: nothing.</summary>
    public MeasurePart? Part { get; init; }

    /// <summary>The organisations of some kinds that lie within a set of codes; where one lies within another, the lower one is left out.</summary>
    public static MeasureQuestion By(Period period, OrganisationTree tree, IEnumerable<Organisation> organisations)
    {
        var all = organisations.ToList();
        var groups = all.Where(o => !all.Any(other => other != o && tree.IsWithin(o, other)));
        return new(period, groups.ToDictionary(o => o.Code, o => (IReadOnlyList<string>)[.. tree.WithAllBelow(o).Select(b => b.Code)], StringComparer.Ordinal));
    }

    /// <summary>All organisations of all levels.</summary>
    public static MeasureQuestion All(OrganisationTree tree, Period period) =>
        new(period, tree.All.ToDictionary(o => o.Code, o => (IReadOnlyList<string>)[.. tree.WithAllBelow(o).Select(b => b.Code)], StringComparer.Ordinal));

    /// <summary>Every code → the codes of the groups that it is counted under.</summary>
    public IReadOnlyDictionary<string, IReadOnlyList<string>> Above { get; } =
        Groups.SelectMany(g => g.Value.Select(code => (Code: code, Group: g.Key))).GroupBy(m => m.Code, m => m.Group, StringComparer.Ordinal).ToDictionary(m => m.Key, m => (IReadOnlyList<string>)[.. m], StringComparer.Ordinal);

    /// <summary>How the event store groups it: where no group lies within another, each event counts once, and that is quicker.</summary>
    public GroupBy ByPlace => Above.Values.All(groups => groups.Count == 1)
        ? new(Grouping.Organisation, Above.ToDictionary(m => m.Key, m => m.Value[0], StringComparer.Ordinal)) : new(Grouping.Organisation) { Above = Above };

    /// <summary>The events of its months and organisations.</summary>
    public EventSet Events => new() { Period = Period, Organisations = [.. Above.Keys] };
}
