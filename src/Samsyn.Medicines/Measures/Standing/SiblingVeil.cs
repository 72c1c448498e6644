using Samsyn.Kernel.Organisations;
using Samsyn.Kernel.Statistics;
using Samsyn.Kernel.Time;

namespace Samsyn.Medicines.Measures.Standing;

/// <summary>Hides, with a month of too few persons (<see cref="PersonVeil"/>), what it could be derived from: a parent less its shown children. Pure.</summary>
/// <remarks>
/// Of the children of one parent that is shown, never one alone is hidden: the next smallest is hidden with it, and likewise when those hidden can only be all 1 or
/// all <see cref="SmallNumbers.Threshold"/> − 1; where there is no other, the parent is hidden. A parent that is hidden is no sum of children that are all shown.
/// This goes on up and down the tree until nothing is given away. As in <see cref="SmallNumbers"/>, a zero stays. A person who was in two departments is counted in both: then the
/// rule hides more than it must.
/// </remarks>
static class SiblingVeil
{
    static readonly IReadOnlySet<Month> Nothing = new HashSet<Month>();

    /// <param name="values">Of one measure: all organisations that are kept, any months.</param>
    /// <returns>The months that are hidden, by the organisation's code; who has none is not among them.</returns>
    public static IReadOnlyDictionary<string, IReadOnlySet<Month>> Over(MeasureDefinition measure, IEnumerable<MeasureValue> values, OrganisationTree tree)
    {
        var hidden = new Dictionary<string, IReadOnlySet<Month>>(StringComparer.Ordinal);
        if (!PersonVeil.Concerns(measure)) return hidden;
        foreach (var month in values.GroupBy(v => v.Month))
            foreach (var code in In(measure, month.ToDictionary(v => v.Organisation, StringComparer.Ordinal), tree))
            {
                if (!hidden.TryGetValue(code, out var months)) hidden[code] = months = new HashSet<Month>();
                ((HashSet<Month>)months).Add(month.Key);
            }
        return hidden;
    }

    /// <summary>The hidden months of one organisation.</summary>
    public static IReadOnlySet<Month> Of(this IReadOnlyDictionary<string, IReadOnlySet<Month>> hidden, string organisation) => hidden.GetValueOrDefault(organisation, Nothing);

    static HashSet<string> In(MeasureDefinition measure, Dictionary<string, MeasureValue> values, OrganisationTree tree)
    {
        var hidden = values.Values.Where(v => PersonVeil.Hides(measure, v.Numerator, v.Denominator)).Select(v => v.Organisation).ToHashSet(StringComparer.Ordinal);
        if (hidden.Count == 0) return hidden;
        var families = values.Keys.Select(tree.Find).OfType<Organisation>()
            .Select(p => (Parent: p.Code, Children: tree.Under(p).Select(c => c.Code).Where(values.ContainsKey).OrderBy(c => Persons(measure, values[c])).ThenBy(c => c, StringComparer.Ordinal).ToList()))
            .Where(f => f.Children.Count > 0).ToList();
        for (var before = 0; before < hidden.Count;)
        {
            before = hidden.Count;
            foreach (var (parent, children) in families)
                if (IsGivenAway([.. children.Where(hidden.Contains).Select(c => Persons(measure, values[c]))], hidden.Contains(parent)))
                    hidden.Add(children.Find(c => !hidden.Contains(c) && Persons(measure, values[c]) > 0) ?? parent);
        }
        return hidden;
    }

    static bool IsGivenAway(IReadOnlyList<decimal> hidden, bool parentIsHidden) =>
        parentIsHidden ? hidden.Count == 0 : hidden.Count == 1 || (hidden.Count > 1 && (hidden.All(p => p == 1) || hidden.All(p => p == SmallNumbers.Threshold - 1)));

    static decimal Persons(MeasureDefinition measure, MeasureValue value) => (measure.Numerator.CountsPersons ? value.Numerator : value.Denominator) ?? 0;
}
