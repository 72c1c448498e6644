using Microsoft.AspNetCore.Identity;
using Samsyn.Kernel.Audit;
using Samsyn.Kernel.People;
using Samsyn.Kernel.Permissions;

namespace Samsyn.App.SignIn;

/// <summary>Signs in with e-mail and password, and lets an account rest after too many wrong ones.</summary>
/// <remarks>An unknown address, a wrong password and a resting account look alike from outside, and take about as long.</remarks>
sealed class PasswordSignIn(SignInManager<Person> signIn, UserManager<Person> people, IPasswordHasher<Person> hasher, IAuditTrail audit)
{
    static string? _someHash;

    public async Task<bool> Try(string email, string password, CancellationToken cancel)
    {
        if (await people.FindByEmailAsync(email) is not { } person)
        {
            var nobody = new Person { Name = "" };
            hasher.VerifyHashedPassword(nobody, _someHash ??= hasher.HashPassword(nobody, "-"), password);
            return false;
        }
        var wasResting = await people.IsLockedOutAsync(person);
        var result = await signIn.PasswordSignInAsync(person, password, isPersistent: false, lockoutOnFailure: true);
        var actor = new Actor(person.Id, person.Name, []);
        if (result.IsLockedOut && !wasResting) await audit.SaveWith(actor, "person.locked-out", SubjectOf(person), null, null, null, cancel);
        if (result.Succeeded) await audit.SaveWith(actor, "person.signed-in", SubjectOf(person), null, new { with = "password" }, null, cancel);
        return result.Succeeded;
    }

    public static string SubjectOf(Person person) => $"person:{person.Id}";
}
