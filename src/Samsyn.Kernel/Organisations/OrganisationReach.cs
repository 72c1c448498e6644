using Samsyn.Kernel.Permissions;

namespace Samsyn.Kernel.Organisations;

/// <summary>The organisations that somebody may change.</summary>
/// <param name="Codes">Their codes, regardless of case; null: all.</param>
/// <param name="Top">Whether organisations may be put at the top: for those who reach one that stands there.</param>
public sealed record OrganisationReach(IReadOnlySet<string>? Codes, bool Top)
{
    /// <summary>The operator at the machine.</summary>
    public static OrganisationReach Everything { get; } = new(null, true);

    public static OrganisationReach Of(Actor actor, string permission, Access access, OrganisationTree tree)
    {
        if (actor.IsSystem) return Everything;
        var tops = access.Tops(actor, permission, tree);
        return new(tops.SelectMany(tree.WithAllBelow).Select(o => o.Code).ToHashSet(StringComparer.OrdinalIgnoreCase), tops.Any(o => o.ParentId is null));
    }

    /// <summary>Whether a change stays within: what is changed, and where it comes to stand.</summary>
    /// <param name="before">Null: the organisation is new.</param>
    /// <param name="added">Codes of all that are new: they are checked on their own lines.</param>
    public bool Covers(OrganisationLine? before, OrganisationLine after, IReadOnlySet<string> added)
    {
        if (Codes is null) return true;
        bool Mine(string code) => Codes.Contains(code) || added.Contains(code);
        return (before is null || Codes.Contains(before.Code))
            && ((before is not null && before.Parent == after.Parent) || (after.Parent is null ? Top : Mine(after.Parent)))
            && (after.Successor is null || before?.Successor == after.Successor || Mine(after.Successor));
    }
}
