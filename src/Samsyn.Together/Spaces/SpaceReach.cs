using Samsyn.Kernel.Organisations;
using Samsyn.Kernel.Permissions;
using Samsyn.Together.Challenges;

namespace Samsyn.Together.Spaces;

/// <summary>The organisations that count when somebody reads in the spaces of Together.</summary>
static class SpaceReach
{
    /// <summary>Where the reader holds a role that the permission names, and all below.</summary>
    public static HashSet<Guid> Within(Actor reader, string permission, Access access, OrganisationTree tree) =>
        [.. access.Tops(reader, permission, tree).SelectMany(tree.WithAllBelow).Select(o => o.Id)];

    /// <summary>The whole regions in which the reader holds any role: those of <see cref="SpaceMode.Region"/>.</summary>
    public static HashSet<Guid> Regions(Actor reader, Access access, OrganisationTree tree) =>
        [.. access.Tops(reader, TogetherPermissions.Read, tree).Select(o => tree.Path(o)[0]).Distinct().SelectMany(tree.WithAllBelow).Select(o => o.Id)];
}
