using System.Security.Claims;
using Microsoft.AspNetCore.Identity;
using Samsyn.Kernel.Audit;
using Samsyn.Kernel.Data;
using Samsyn.Kernel.People;
using Samsyn.Kernel.Permissions;

namespace Samsyn.App.SignIn;

/// <summary>Who someone is that the provider has let in.</summary>
/// <remarks>The same e-mail address is no proof: an account made here is linked to the provider only by its owner, signed in.</remarks>
sealed class OpenIdPeople(UserManager<Person> people, SamsynDb db, IAuditTrail audit, OpenIdSettings settings)
{
    /// <returns>The person linked to the subject; a new one where the settings allow it; null when there is no account.</returns>
    public async Task<Person?> Find(ExternalLoginInfo login, CancellationToken cancel)
    {
        if (await people.FindByLoginAsync(login.LoginProvider, login.ProviderKey) is { } known) return known;
        return settings.AutoCreate ? await Create(login, cancel) : null;
    }

    public async Task<bool> Link(Person person, ExternalLoginInfo login, CancellationToken cancel)
    {
        await using var transaction = await db.Database.BeginTransactionAsync(cancel);
        if (!(await people.AddLoginAsync(person, login)).Succeeded) return false;
        await audit.SaveWith(new(person.Id, person.Name, []), "person.openid-linked", PasswordSignIn.SubjectOf(person), null, new { provider = login.LoginProvider }, null, cancel);
        await transaction.CommitAsync(cancel);
        return true;
    }

    async Task<Person?> Create(ExternalLoginInfo login, CancellationToken cancel)
    {
        if (login.Principal.FindFirstValue(settings.EmailClaim) is not { Length: > 0 } email) return null;
        var person = new Person { UserName = email, Email = email, Name = login.Principal.FindFirstValue(settings.NameClaim) is { Length: > 0 } name ? name : email };
        await using var transaction = await db.Database.BeginTransactionAsync(cancel);
        // An address that has an account already is not taken over
        if (!(await people.CreateAsync(person)).Succeeded || !(await people.AddLoginAsync(person, login)).Succeeded) return null;
        await audit.SaveWith(Actor.System, "person.added", PasswordSignIn.SubjectOf(person), null, new { by = login.LoginProvider }, null, cancel);
        await transaction.CommitAsync(cancel);
        return person;
    }
}
