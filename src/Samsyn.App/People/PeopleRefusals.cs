using Samsyn.App.SignIn;
using Samsyn.Kernel.Problems;

namespace Samsyn.App.People;

/// <summary>Why a change to people or roles is not made.</summary>
static class PeopleRefusals
{
    public static Refusal Email { get; } = Refusal.Of("person.email");
    public static Refusal EmailTaken { get; } = Refusal.Of("person.email-taken");
    public static Refusal Name { get; } = Refusal.Of("person.name");
    public static Refusal NoPerson { get; } = Refusal.Of("person.unknown");
    public static Refusal NoGrant { get; } = Refusal.Of("person.no-grant");
    public static Refusal HasRole { get; } = Refusal.Of("person.has-role");
    public static Refusal LastAdmin { get; } = Refusal.Of("person.last-admin");
    public static Refusal Reach { get; } = Refusal.Of("person.reach");
    public static Refusal NoOrganisation { get; } = Refusal.Of("person.no-organisation");
    public static Refusal NoRole { get; } = Refusal.Of("person.no-role");
    public static Refusal Password { get; } = Refusal.Of("person.password", $"{SignInSetup.ShortestPassword}");
}
