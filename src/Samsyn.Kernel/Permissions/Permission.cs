using Samsyn.Kernel.People;

namespace Samsyn.Kernel.Permissions;

/// <summary>A kind of thing that can be done, and the roles that may do it. Declared by the module that owns the thing.</summary>
/// <param name="Name">Dotted and stable: <c>medicines.read</c>.</param>
public sealed record Permission(string Name, params Role[] Roles)
{
    /// <summary>Whoever has signed in may do it, even before any role was granted: one's own account, one's own front page.</summary>
    public bool ForAllSignedIn { get; init; }

    public bool Equals(Permission? other) => other?.Name == Name;
    public override int GetHashCode() => StringComparer.Ordinal.GetHashCode(Name);
    public override string ToString() => Name;
}
