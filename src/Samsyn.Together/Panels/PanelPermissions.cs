using Samsyn.Kernel.Notices;
using Samsyn.Kernel.People;
using Samsyn.Kernel.Permissions;
using Samsyn.Together.Challenges;

namespace Samsyn.Together.Panels;

/// <summary>Who may call a panel, and of what people are told. To review takes no role but an invitation.</summary>
static class PanelPermissions
{
    /// <summary>Calling a panel together: whoever answers for something that patients should read before it is done.</summary>
    public const string Begin = "together.panels-begin";

    /// <summary>What happens in panels that I am asked to or that I called.</summary>
    public const string Told = "together.panels";

    public static IEnumerable<Permission> All { get; } = [new(Begin, Role.Company, Role.Researcher, Role.Lead, Role.Improver, Role.Clinician, Role.Representative)];

    public static NoticeTopic Topic { get; } = new(Told, TogetherPermissions.Read, NoticeWhich.Everything);
}
