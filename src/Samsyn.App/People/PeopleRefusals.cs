using Samsyn.App.SignIn;
using Samsyn.Kernel.Problems;

namespace Samsyn.App.People;

/// <summary>Why a change to people or roles is not made. On pages the sentence is the text <c>people.refused.CODE</c>, in the reader's language.</summary>
static class PeopleRefusals
{
    public static Refusal Email { get; } = new("person.email", "The e-mail address cannot be one; write it as name@place.example.");
    public static Refusal EmailTaken { get; } = new("person.email-taken", "Someone with that e-mail address is here already; grant that person the role.");
    public static Refusal Name { get; } = new("person.name", "The name is missing or longer than 200 characters; write the name that colleagues see.");
    public static Refusal NoPerson { get; } = new("person.unknown", "There is no such person; open the list of people again.");
    public static Refusal NoGrant { get; } = new("person.no-grant", "The role was taken away already; open the page again.");
    public static Refusal HasRole { get; } = new("person.has-role", "The person holds that role there already.");
    public static Refusal LastAdmin { get; } = new("person.last-admin", "This is the last administrator; make someone else administrator first.");
    public static Refusal Reach { get; } = new("person.reach", "That lies outside the organisations you are administrator of; ask the administrator there.");
    public static Refusal NoOrganisation { get; } = new("person.no-organisation", "No organisation has that code; choose one that exists.");
    public static Refusal Password { get; } =
        new("person.password", $"The password is too simple; take at least {SignInSetup.ShortestPassword} characters, five of them different.");
}
