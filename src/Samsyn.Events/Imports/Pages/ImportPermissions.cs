using Samsyn.Kernel.People;
using Samsyn.Kernel.Permissions;

namespace Samsyn.Events.Imports.Pages;

/// <summary>Who may see that files came in, and who may send them and see what was rejected.</summary>
static class ImportPermissions
{
    public const string Read = "imports.read", Manage = "imports.manage";

    public static IEnumerable<Permission> All { get; } =
    [
        new(Read, Role.Lead, Role.Controller, Role.Researcher, Role.Steward, Role.Admin),
        new(Manage, Role.Steward, Role.Admin),
    ];
}
