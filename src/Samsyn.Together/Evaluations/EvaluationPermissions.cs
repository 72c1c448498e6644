using Samsyn.Kernel.Notices;
using Samsyn.Kernel.People;
using Samsyn.Kernel.Permissions;
using Samsyn.Together.Challenges;

namespace Samsyn.Together.Evaluations;

/// <summary>Who looks after evaluations, and of what people are told.</summary>
static class EvaluationPermissions
{
    /// <summary>The plan of an organisation, its yearly round, and what is agreed from it.</summary>
    public const string Manage = "together.evaluations-manage";

    /// <summary>That I am asked, reminded, and told what came of it.</summary>
    public const string Asked = "together.evaluations";

    public static IEnumerable<Permission> All { get; } = [new(Manage, Role.Lead, Role.Improver)];

    public static NoticeTopic Topic { get; } = new(Asked, TogetherPermissions.Read, NoticeWhich.Everything);
}
