using Samsyn.Kernel.People;

namespace Samsyn.App.SignIn;

/// <summary>One of the demo region's people: a role, not a human being.</summary>
/// <param name="Key">In the address and in the texts: <c>people.demo.KEY</c> (who) and <c>people.wish.KEY</c> (first wish).</param>
/// <param name="Name">As stored, and in the audit trail; on pages the text <c>people.named.NAME</c>.</param>
sealed record DemoPerson(string Key, string Name, Role Role, DemoPlace Place)
{
    public string Email => Key + "@demo.invalid";

    public static IReadOnlyList<DemoPerson> All { get; } =
    [
        new("lead", "Head of department", Role.Lead, DemoPlace.Department),
        new("committee", "Chair of the medicines committee", Role.Lead, DemoPlace.Region),
        new("clinician", "Physician", Role.Clinician, DemoPlace.Department),
        new("controller", "Controller, region finance", Role.Controller, DemoPlace.Region),
        new("buyer", "Buyer of medicines", Role.Buyer, DemoPlace.Region),
        new("steward", "Data steward", Role.Steward, DemoPlace.Region),
        new("improver", "Quality developer", Role.Improver, DemoPlace.Region),
        new("patient", "Patient", Role.Patient, DemoPlace.Region),
        new("representative", "Patient representative", Role.Representative, DemoPlace.PatientOrganisation),
        new("company", "Life-science company", Role.Company, DemoPlace.Company),
        new("researcher", "Researcher", Role.Researcher, DemoPlace.Region),
        new("ethics", "Ethics and legal officer", Role.Ethics, DemoPlace.Region),
        new("admin", "Administrator", Role.Admin, DemoPlace.Region),
    ];
}
