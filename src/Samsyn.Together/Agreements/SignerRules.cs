using Samsyn.Kernel.Organisations;
using Samsyn.Kernel.People;

namespace Samsyn.Together.Agreements;

/// <summary>Who can sign for a party: one who holds a role there. Pure.</summary>
static class SignerRules
{
    /// <summary>A role at the party's organisation, above or below it; of a party that has no place in the tree, a role of its kind anywhere.</summary>
    public static bool May(AgreementParty party, IReadOnlyList<RoleGrant> grants, OrganisationTree tree) =>
        tree.Find(party.Organisation) is { } place
            ? grants.Any(g => tree.Find(g.OrganisationId) is { } at && (tree.IsWithin(place, at) || tree.IsWithin(at, place)))
            : party.Kind switch
            {
                "company" => Holds(Role.Company, grants),
                "patient-organisation" => Holds(Role.Representative, grants),
                "research" => Holds(Role.Researcher, grants),
                // Care is always somewhere in the tree
                _ => false,
            };

    static bool Holds(Role role, IReadOnlyList<RoleGrant> grants) => grants.Any(g => g.Role == role);
}
