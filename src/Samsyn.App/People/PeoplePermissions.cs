using Samsyn.Kernel.People;
using Samsyn.Kernel.Permissions;

namespace Samsyn.App.People;

/// <summary>What it takes to look after people, and after one's own account.</summary>
static class PeoplePermissions
{
    public const string Manage = "people.manage";
    public const string OwnAccount = "people.account-keep";

    public static IReadOnlyList<Permission> All { get; } =
    [
        new(Manage, Role.Admin),
        new(OwnAccount) { ForAllSignedIn = true },
    ];
}
