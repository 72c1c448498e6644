using Samsyn.Kernel.Notices;
using Samsyn.Kernel.People;
using Samsyn.Kernel.Permissions;
using Samsyn.Together.Challenges;

namespace Samsyn.Together.Agreements;

/// <summary>Who may do what with collaboration agreements, and of what people are told. To sign takes no role but that of a signatory.</summary>
static class AgreementPermissions
{
    /// <summary>Writing agreements, as one of those who will answer for the work.</summary>
    public const string Write = "together.agreements-edit";

    /// <summary>Judging what a rule leaves to a person, and letting one go on with a reason; at the organisation of the agreement or above it.</summary>
    public const string Judge = "together.agreements-judge";

    /// <summary>What happens to agreements that I write, sign or judge.</summary>
    public const string Told = "together.agreements";

    public static IEnumerable<Permission> All { get; } =
    [
        new(Write, Role.Lead, Role.Improver, Role.Clinician, Role.Buyer, Role.Company, Role.Representative, Role.Researcher), new(Judge, Role.Ethics),
    ];

    public static NoticeTopic Topic { get; } = new(Told, TogetherPermissions.Read, NoticeWhich.Everything);
}
