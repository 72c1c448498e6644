using Samsyn.Kernel.Organisations;

namespace Samsyn.Kernel.Permissions;

/// <summary>The one policy: who may do what, where. Pages, APIs, exports, searches, jobs and commands all ask here.</summary>
public sealed class Access(IEnumerable<Permission> permissions)
{
    readonly Dictionary<string, Permission> _permissions = permissions.ToDictionary(p => p.Name, StringComparer.Ordinal);

    public IEnumerable<Permission> Permissions => _permissions.Values;

    /// <exception cref="KeyNotFoundException">No module declares the permission.</exception>
    public Permission Named(string name) => _permissions[name];

    /// <summary>Whether the actor holds, at the organisation or above it, a role that the permission names.</summary>
    public bool May(Actor actor, string permission, Organisation organisation, OrganisationTree tree)
    {
        if (actor.IsSystem) return true;
        var path = tree.Path(organisation);
        return GrantsFor(actor, permission).Any(g => path.Any(o => o.Id == g.OrganisationId));
    }

    /// <summary>Whether the actor may do it anywhere at all: for menus, and for things that belong to no organisation.</summary>
    public bool MaySomewhere(Actor actor, string permission) =>
        actor.IsSystem || GrantsFor(actor, permission).Any() || (actor.IsSignedIn && Named(permission).ForAllSignedIn);

    /// <summary>The highest organisations at which the actor may do it, nearest to the root first.</summary>
    public IReadOnlyList<Organisation> Tops(Actor actor, string permission, OrganisationTree tree)
    {
        if (actor.IsSystem) return [.. tree.Roots];
        var granted = GrantsFor(actor, permission).Select(g => tree.Find(g.OrganisationId)).OfType<Organisation>().Distinct().ToList();
        return [.. granted
            .Where(o => !granted.Any(other => other != o && tree.IsWithin(o, other)))
            .OrderBy(o => tree.Path(o).Count).ThenBy(o => o.Name, StringComparer.CurrentCulture)];
    }

    IEnumerable<People.RoleGrant> GrantsFor(Actor actor, string permission)
    {
        var needed = Named(permission);
        return actor.Grants.Where(g => needed.ForAllSignedIn || needed.Roles.Contains(g.Role));
    }
}
