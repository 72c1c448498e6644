namespace Samsyn.Kernel.Permissions;

/// <summary>Marks a page or endpoint with the permission it needs; what carries neither this nor <c>[AllowAnonymous]</c> is closed to all.</summary>
/// <remarks>The organisation asked for (the <c>org</c> in the URL) must be within the reach of a role that grants the permission.</remarks>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Method)]
public sealed class NeedsAttribute(string permission) : Attribute
{
    public string Permission { get; } = permission;
}
