using Samsyn.Kernel.Notices;
using Samsyn.Kernel.People;
using Samsyn.Kernel.Permissions;

namespace Samsyn.Together.Challenges;

/// <summary>Who may do what with challenges, and of what people are told.</summary>
static class TogetherPermissions
{
    /// <summary>Published challenges, as far as each space is open to the one who reads.</summary>
    public const string Read = "together.read";

    /// <summary>Framing a challenge: everybody who holds a role.</summary>
    public const string Frame = "together.challenges-frame";

    /// <summary>Checking texts by the published policy, at the organisation of the challenge or above it.</summary>
    public const string Moderate = "together.challenges-moderate";

    /// <summary>Letting the name of a product or company stand, with a reason.</summary>
    public const string AllowNames = "together.names-allow";

    /// <summary>Leading a challenge from dialogue to proposals and on.</summary>
    public const string Steer = "together.challenges-steer";

    /// <summary>Beginning an initiative; companies answer challenges with proposals instead.</summary>
    public const string BeginInitiatives = "together.initiatives-begin";

    /// <summary>Looking after the initiatives at an organisation and below it, whoever leads them.</summary>
    public const string SteerInitiatives = "together.initiatives-steer";

    /// <summary>Paying what was approved to those who take part, and taking it along to payroll.</summary>
    public const string PayClaims = "together.claims-pay";

    /// <summary>What happens to initiatives that I take part in.</summary>
    public const string Initiatives = "together.initiatives";

    /// <summary>What came of what I contributed to.</summary>
    public const string Told = "together.told";

    /// <summary>What became of what I framed.</summary>
    public const string Mine = "together.mine";

    /// <summary>What others sent to be checked; it waits on the home page anyway, so nobody is told who has not asked.</summary>
    public const string Waiting = "together.waiting";

    /// <summary>What happens to challenges that I follow or framed.</summary>
    public const string Followed = "together.followed";

    static readonly Role[] Everybody = Enum.GetValues<Role>();

    public static IEnumerable<Permission> All { get; } =
    [
        new(Read, Everybody), new(Frame, Everybody), new(Moderate, Role.Improver, Role.Ethics), new(AllowNames, Role.Ethics), new(Steer, Role.Lead, Role.Improver),
        new(BeginInitiatives, Role.Lead, Role.Improver, Role.Representative, Role.Clinician, Role.Researcher), new(SteerInitiatives, Role.Lead, Role.Improver), new(PayClaims, Role.Controller),
    ];

    public static IEnumerable<NoticeTopic> Topics { get; } = [new(Mine, Frame, NoticeWhich.Everything), new(Followed, Read, NoticeWhich.Everything), new(Initiatives, Read, NoticeWhich.Everything), new(Told, Read, NoticeWhich.Everything), new(Waiting, Moderate, NoticeWhich.Nothing)];
}
