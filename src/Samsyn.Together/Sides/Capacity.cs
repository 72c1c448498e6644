using Samsyn.Kernel.Organisations;
using Samsyn.Kernel.People;

namespace Samsyn.Together.Sides;

/// <summary>In which role, and at which organisation, somebody speaks here. Pure.</summary>
/// <remarks>A person with several roles chooses one each time; what others see is the side and the role, not the name.</remarks>
sealed record Capacity(Role Role, Organisation Organisation)
{
    public Side Side => SideOf(Role);

    /// <summary>As a form sends it: <c>Patient@RN</c>.</summary>
    public string Key => $"{Role}@{Organisation.Code}";

    public static Side SideOf(Role role) => role switch
    {
        Role.Patient or Role.Representative => Side.Patient,
        Role.Company => Side.Industry,
        Role.Researcher => Side.Research,
        _ => Side.Professional,
    };

    /// <summary>Those that the roles held give, patients first: a professional who also is a patient here may want to speak as one.</summary>
    public static IReadOnlyList<Capacity> Of(IEnumerable<RoleGrant> grants, OrganisationTree tree) =>
        [.. from grant in grants
            let organisation = tree.Find(grant.OrganisationId)
            where organisation is not null
            orderby SideOf(grant.Role), grant.Role, tree.Path(organisation).Count, organisation.Name
            select new Capacity(grant.Role, organisation)];

    /// <returns>The one that a form names, if it is among those held; nothing named: the first. Null: none such.</returns>
    public static Capacity? Chosen(string? key, IReadOnlyList<Capacity> held) =>
        string.IsNullOrEmpty(key) ? (held is [var first, ..] ? first : null) : held.FirstOrDefault(c => c.Key == key);
}
