using Samsyn.Kernel.Organisations;
using Samsyn.Kernel.Time;

namespace Samsyn.Medicines.Measures;

/// <summary>For which months and which organisations measures are computed.</summary>
/// <param name="Period">The months.</param>
/// <param name="Groups">Organisations of one level, none within another: code → the codes of all below it, itself among them.</param>
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

    /// <summary>All organisations: those of one kind at a time, and of those that lie within another of their kind, again.</summary>
    public static IEnumerable<MeasureQuestion> Levels(OrganisationTree tree, Period period)
    {
        foreach (var kind in Enum.GetValues<OrganisationKind>())
        {
            var left = tree.All.Where(o => o.Kind == kind).ToList();
            while (left.Count > 0)
            {
                var question = By(period, tree, left);
                yield return question;
                left.RemoveAll(o => question.Groups.ContainsKey(o.Code));
            }
        }
    }

    /// <summary>Every code → the code of the group that it is counted under.</summary>
    public IReadOnlyDictionary<string, string> Map { get; } =
        Groups.SelectMany(g => g.Value.Select(code => (Code: code, Group: g.Key))).DistinctBy(m => m.Code).ToDictionary(m => m.Code, m => m.Group, StringComparer.Ordinal);
}
