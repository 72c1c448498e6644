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

    /// <summary>Founding the councils at an organisation and below it, and looking after them.</summary>
    public const string SteerCouncils = "together.councils-steer";

    /// <summary>Inviting to learning cafés and group visits.</summary>
    public const string BeginGatherings = "together.gatherings-begin";

    /// <summary>Looking after the gatherings at an organisation and below it, whoever made them.</summary>
    public const string SteerGatherings = "together.gatherings-steer";

    /// <summary>Seeing peer supporters and asking one, for oneself or for somebody one helps.</summary>
    public const string AskPeers = "together.peer-requests-begin";

    /// <summary>Becoming a peer supporter.</summary>
    public const string BeginPeers = "together.peers-begin";

    /// <summary>Coordinating peer support at an organisation and below it.</summary>
    public const string SteerPeers = "together.peers-steer";

    /// <summary>Paying what was approved to those who take part, and taking it along to payroll.</summary>
    public const string PayClaims = "together.claims-pay";

    /// <summary>What happens to initiatives that I take part in.</summary>
    public const string Initiatives = "together.initiatives";

    /// <summary>What happens in councils that I sit in.</summary>
    public const string Councils = "together.councils";

    /// <summary>What happens to gatherings that I have signed up for.</summary>
    public const string Gatherings = "together.gatherings";

    /// <summary>What happens to peer support that I ask for or give.</summary>
    public const string Peers = "together.peers";

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
        new(SteerCouncils, Role.Lead, Role.Improver),
        new(BeginGatherings, Role.Lead, Role.Improver, Role.Clinician, Role.Representative), new(SteerGatherings, Role.Lead, Role.Improver),
        new(AskPeers, Role.Patient, Role.Representative, Role.Clinician, Role.Lead, Role.Improver), new(BeginPeers, Role.Patient, Role.Representative), new(SteerPeers, Role.Lead, Role.Improver),
    ];

    public static IEnumerable<NoticeTopic> Topics { get; } =
    [
        new(Mine, Frame, NoticeWhich.Everything), new(Followed, Read, NoticeWhich.Everything), new(Initiatives, Read, NoticeWhich.Everything), new(Told, Read, NoticeWhich.Everything),
        new(Councils, Read, NoticeWhich.Everything), new(Gatherings, Read, NoticeWhich.Everything), new(Peers, AskPeers, NoticeWhich.Everything), new(Waiting, Moderate, NoticeWhich.Nothing),
    ];
}
