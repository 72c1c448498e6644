using Samsyn.Kernel.Organisations;

namespace Samsyn.App.SignIn;

/// <summary>Finds a fitting organisation for each demo person in whatever tree there is: the demo region, a real file's, or both.</summary>
static class DemoPlaces
{
    /// <summary>None while the tree is empty; several where there are several regions at the top.</summary>
    public static IReadOnlyList<Organisation> For(DemoPlace place, OrganisationTree tree)
    {
        var tops = tree.Roots.Where(o => o.Kind is not (OrganisationKind.Company or OrganisationKind.PatientOrganisation)).ToList();
        return place switch
        {
            DemoPlace.Company => OneOf(tree, OrganisationKind.Company) ?? tops,
            DemoPlace.PatientOrganisation => OneOf(tree, OrganisationKind.PatientOrganisation) ?? tops,
            DemoPlace.Department => OneOf(tree, OrganisationKind.Department) ?? OneOf(tree, OrganisationKind.Clinic)
                ?? OneOf(tree, OrganisationKind.Hospital) ?? tops,
            _ => tops,
        };
    }

    /// <summary>A department of medicine before others: it uses something of everything.</summary>
    static IReadOnlyList<Organisation>? OneOf(OrganisationTree tree, OrganisationKind kind) =>
        tree.All.Where(o => o.Kind == kind && o.SuccessorId is null)
            .OrderBy(o => o.Name.Contains("medic", StringComparison.OrdinalIgnoreCase) ? 0 : 1)
            .ThenBy(o => o.Code, StringComparer.Ordinal)
            .FirstOrDefault() is { } found ? [found] : null;
}
