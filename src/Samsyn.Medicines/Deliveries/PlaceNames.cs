using Samsyn.Kernel.Organisations;

namespace Samsyn.Medicines.Deliveries;

/// <summary>Names of organisations in a list, so that two emergency departments are not taken for one.</summary>
static class PlaceNames
{
    /// <returns>The names in the same order; where a name stands more than once, with the hospital (else the one above) in brackets.</returns>
    public static IReadOnlyList<string> Of(IReadOnlyList<Organisation> organisations, OrganisationTree tree)
    {
        var shared = organisations.GroupBy(o => o.Name, StringComparer.CurrentCultureIgnoreCase).Where(g => g.Count() > 1)
            .Select(g => g.Key).ToHashSet(StringComparer.CurrentCultureIgnoreCase);
        return [.. organisations.Select(o => shared.Contains(o.Name) && Above(o, tree) is { } above ? $"{o.Name} ({above.Name})" : o.Name)];
    }

    static Organisation? Above(Organisation organisation, OrganisationTree tree) =>
        tree.Path(organisation).SkipLast(1).ToList() is var path && path.LastOrDefault(o => o.Kind == OrganisationKind.Hospital) is { } hospital
            ? hospital
            : path.LastOrDefault();
}
