using Samsyn.Kernel.People;

namespace Samsyn.Kernel.Permissions;

/// <summary>A kind of thing that can be done, and the roles that may do it. Declared by the module that owns the thing.</summary>
/// <param name="Name">Dotted and stable: <c>medicines.read</c>.</param>
public sealed record Permission(string Name, params Role[] Roles)
{
    public bool Equals(Permission? other) => other?.Name == Name;
    public override int GetHashCode() => StringComparer.Ordinal.GetHashCode(Name);
    public override string ToString() => Name;
}
