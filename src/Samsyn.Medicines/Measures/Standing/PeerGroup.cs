using Samsyn.Kernel.Organisations;

namespace Samsyn.Medicines.Measures.Standing;

/// <summary>Those with whom an organisation is compared.</summary>
/// <param name="Kind">What they all are.</param>
/// <param name="Alike">Whether they bear the same name as well: the medical departments of other hospitals.</param>
/// <param name="Peers">Without the organisation itself.</param>
public sealed record PeerGroup(OrganisationKind Kind, bool Alike, IReadOnlyList<Organisation> Peers)
{
    /// <summary>With fewer than this nothing is compared: one peer more or less would turn the answer.</summary>
    public const int Fewest = 4;

    static readonly OrganisationKind[] WithinHospitals = [OrganisationKind.Clinic, OrganisationKind.Department, OrganisationKind.Ward];

    /// <summary>Organisations of the same kind; of a department those of its name in other hospitals, where there are enough of them.</summary>
    public static PeerGroup Of(Organisation here, OrganisationTree tree)
    {
        var same = tree.All.Where(o => o.Kind == here.Kind && o != here && o.SuccessorId is null).OrderBy(o => o.Code, StringComparer.Ordinal).ToList();
        if (!WithinHospitals.Contains(here.Kind)) return new(here.Kind, false, same);
        var hospital = tree.Ancestor(here, OrganisationKind.Hospital);
        var alike = same.Where(o => o.Name == here.Name && tree.Ancestor(o, OrganisationKind.Hospital) != hospital).ToList();
        return alike.Count >= Fewest ? new(here.Kind, true, alike) : new(here.Kind, false, same);
    }
}
