using Microsoft.AspNetCore.Identity;
using Samsyn.App.SignIn;
using Samsyn.Kernel.Audit;
using Samsyn.Kernel.Data;
using Samsyn.Kernel.People;
using Samsyn.Kernel.Permissions;
using Samsyn.Kernel.Problems;

namespace Samsyn.App.People;

/// <summary>What people change about themselves.</summary>
sealed class OwnAccount(SamsynDb db, UserManager<Person> people, SignInManager<Person> signIn, IAuditTrail audit)
{
    static readonly Refusal Wrong = Refusal.Of("account.wrong-password");
    static readonly Refusal Used = Refusal.Of("account.link-used");

    public async Task<Person?> Of(Actor actor) => actor.PersonId is { } id ? await people.FindByIdAsync(id.ToString()) : null;

    /// <summary>With the link from an administrator; signs in. Every other session of the person ends, and an account at rest wakes.</summary>
    /// <returns>Why not, or null.</returns>
    public async Task<Refusal?> ChoosePassword(Guid personId, string token, string password, CancellationToken cancel)
    {
        if (await people.FindByIdAsync(personId.ToString()) is not { } person) return Used;
        await using (var transaction = await db.Database.BeginTransactionAsync(cancel))
        {
            if (Refused(await people.ResetPasswordAsync(person, token, password), Used) is { } refusal) return refusal;
            await people.SetLockoutEndDateAsync(person, null);
            await people.ResetAccessFailedCountAsync(person);
            await audit.SaveWith(new(person.Id, person.Name, []), "person.password-changed", PasswordSignIn.SubjectOf(person), null, null, null, cancel);
            await transaction.CommitAsync(cancel);
        }
        await signIn.SignInAsync(person, isPersistent: false);
        return null;
    }

    /// <param name="present">Not asked for where the person has none yet.</param>
    /// <returns>Why not, or null.</returns>
    public async Task<Refusal?> ChangePassword(Person person, string present, string chosen, CancellationToken cancel)
    {
        await using (var transaction = await db.Database.BeginTransactionAsync(cancel))
        {
            var result = await people.HasPasswordAsync(person)
                ? await people.ChangePasswordAsync(person, present, chosen)
                : await people.AddPasswordAsync(person, chosen);
            if (Refused(result, Wrong) is { } refusal) return refusal;
            await audit.SaveWith(new(person.Id, person.Name, []), "person.password-changed", PasswordSignIn.SubjectOf(person), null, null, null, cancel);
            await transaction.CommitAsync(cancel);
        }
        await signIn.RefreshSignInAsync(person);
        return null;
    }

    public async Task RemovePasskey(Person person, byte[] credentialId, CancellationToken cancel)
    {
        await using var transaction = await db.Database.BeginTransactionAsync(cancel);
        await people.RemovePasskeyAsync(person, credentialId);
        await audit.SaveWith(new(person.Id, person.Name, []), "person.passkey-removed", PasswordSignIn.SubjectOf(person), null, null, null, cancel);
        await transaction.CommitAsync(cancel);
    }

    /// <summary>In every browser in which nothing else was chosen. People of the demo are shared by all who look: what one chooses is not kept for the next.</summary>
    /// <param name="language">en, sv, da or nb; null follows the browser.</param>
    public async Task ChangeLanguage(Person person, string? language, CancellationToken cancel)
    {
        if (person.Language == language || DemoPerson.All.Any(d => d.Email == person.Email)) return;
        var before = person.Language;
        person.Language = language;
        await audit.SaveWith(new(person.Id, person.Name, []), "person.language-changed", PasswordSignIn.SubjectOf(person),
            new { language = before }, new { language = person.Language }, null, cancel);
    }

    static Refusal? Refused(IdentityResult result, Refusal otherwise) =>
        result.Succeeded ? null
        : result.Errors.Any(e => e.Code is not ("PasswordMismatch" or "InvalidToken")) ? PeopleRefusals.Password
        : otherwise;
}
