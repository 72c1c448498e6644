using Samsyn.Kernel.Organisations;
using Samsyn.Kernel.Pages;
using Samsyn.Kernel.Permissions;

namespace Samsyn.Medicines.Measures.Pages;

/// <summary>Which organisations of a comparison the one who looks may see by name, and what they are called.</summary>
sealed class MeasureNames(Scope scope, Access access)
{
    public bool May(MeasureRow row) => scope.Tree.Find(row.Organisation) is { } peer && MeasureReach.MayName(peer, access, scope);

    public string Of(MeasureRow row) => Of(scope.Tree.Find(row.Organisation)!);

    /// <summary>Departments of different hospitals bear the same name: the hospital stands with them.</summary>
    public string Of(Organisation organisation) =>
        organisation.Kind is OrganisationKind.Department or OrganisationKind.Ward or OrganisationKind.Clinic && scope.Tree.Ancestor(organisation, OrganisationKind.Hospital) is { } hospital
            ? $"{organisation.Name}, {hospital.Name}" : organisation.Name;
}
