using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;
using Samsyn.App.SignIn;
using Samsyn.Kernel.Audit;
using Samsyn.Kernel.Data;
using Samsyn.Kernel.Organisations;
using Samsyn.Kernel.People;
using Samsyn.Kernel.Permissions;
using Samsyn.Kernel.Problems;

namespace Samsyn.App.People;

/// <summary>People and the roles they hold: every change by page or command is made here, within the reach of who makes it, and written in the audit trail.</summary>
sealed class PeopleRegister(SamsynDb db, UserManager<Person> people, Access access, IAuditTrail audit, OrganisationTrees trees)
{
    /// <summary>A new person with a first role and no password yet.</summary>
    /// <exception cref="RefusedException">Why not.</exception>
    public async Task<Person> Add(Actor actor, string email, string name, Role role, Organisation organisation, CancellationToken cancel)
    {
        await RequireReach(actor, organisation, cancel);
        if (!MayBeEmail(email)) throw PeopleRefusals.Email.AsException();
        if (string.IsNullOrWhiteSpace(name) || name.Trim().Length > 200) throw PeopleRefusals.Name.AsException();
        if (await people.FindByEmailAsync(email.Trim()) is not null) throw PeopleRefusals.EmailTaken.AsException();
        var person = new Person { UserName = email.Trim(), Email = email.Trim(), Name = name.Trim() };
        await using var own = await Begin(cancel);
        Require(await people.CreateAsync(person));
        db.RoleGrants.Add(new() { PersonId = person.Id, Role = role, OrganisationId = organisation.Id });
        await audit.SaveWith(actor, "person.added", PasswordSignIn.SubjectOf(person), null, Said(role, organisation), organisation.Id, cancel);
        if (own is not null) await own.CommitAsync(cancel);
        return person;
    }

    public async Task Grant(Actor actor, Guid personId, Role role, Organisation organisation, CancellationToken cancel)
    {
        await RequireReach(actor, organisation, cancel);
        var person = await Find(personId);
        if (await db.RoleGrants.AnyAsync(g => g.PersonId == personId && g.Role == role && g.OrganisationId == organisation.Id, cancel))
            throw PeopleRefusals.HasRole.AsException();
        db.RoleGrants.Add(new() { PersonId = personId, Role = role, OrganisationId = organisation.Id });
        await audit.SaveWith(actor, "role.granted", PasswordSignIn.SubjectOf(person), null, Said(role, organisation), organisation.Id, cancel);
    }

    public async Task Revoke(Actor actor, Guid grantId, CancellationToken cancel)
    {
        var tree = await trees.Current(db, cancel);
        var grant = await db.RoleGrants.FindAsync([grantId], cancel);
        if (grant is null || tree.Find(grant.OrganisationId) is not { } organisation) throw PeopleRefusals.NoGrant.AsException();
        await RequireReach(actor, organisation, cancel);
        if (grant.Role == Role.Admin && !await db.RoleGrants.AnyAsync(g => g.Role == Role.Admin && g.PersonId != grant.PersonId, cancel))
            throw PeopleRefusals.LastAdmin.AsException();
        db.RoleGrants.Remove(grant);
        await audit.SaveWith(actor, "role.revoked", $"person:{grant.PersonId}", Said(grant.Role, organisation), null, organisation.Id, cancel);
    }

    /// <summary>A link, good for one day and one use, with which the person chooses a password.</summary>
    /// <remarks>Only for people whose every role lies within the actor's reach: otherwise a hospital's administrator could become the region's.</remarks>
    public async Task<string> PasswordLink(Actor actor, Guid personId, CancellationToken cancel)
    {
        var person = await Find(personId);
        var tree = await trees.Current(db, cancel);
        var held = await db.RoleGrants.Where(g => g.PersonId == personId).Select(g => g.OrganisationId).ToListAsync(cancel);
        foreach (var id in held)
            if (tree.Find(id) is { } organisation) await RequireReach(actor, organisation, cancel);
        var token = await people.GeneratePasswordResetTokenAsync(person);
        await audit.SaveWith(actor, "person.password-link", PasswordSignIn.SubjectOf(person), null, null, null, cancel);
        return QueryHelpers.AddQueryString("/sign-in/new-password", new Dictionary<string, string?> { ["person"] = person.Id.ToString(), ["token"] = token });
    }

    /// <summary>Sets a password without asking for the old one; for the operator at the machine.</summary>
    public async Task SetPassword(Actor actor, Person person, string password, CancellationToken cancel)
    {
        if (!actor.IsSystem) throw PeopleRefusals.Reach.AsException();
        await using var own = await Begin(cancel);
        Require(await people.ResetPasswordAsync(person, await people.GeneratePasswordResetTokenAsync(person), password));
        await audit.SaveWith(actor, "person.password-changed", PasswordSignIn.SubjectOf(person), null, null, null, cancel);
        if (own is not null) await own.CommitAsync(cancel);
    }

    /// <returns>Null where the caller's transaction is under way: then what is done here stands or falls with it.</returns>
    async Task<IDbContextTransaction?> Begin(CancellationToken cancel) =>
        db.Database.CurrentTransaction is null ? await db.Database.BeginTransactionAsync(cancel) : null;

    async Task<Person> Find(Guid id) => await people.FindByIdAsync(id.ToString()) ?? throw PeopleRefusals.NoPerson.AsException();

    async Task RequireReach(Actor actor, Organisation organisation, CancellationToken cancel)
    {
        if (!access.May(actor, PeoplePermissions.Manage, organisation, await trees.Current(db, cancel))) throw PeopleRefusals.Reach.AsException();
    }

    static bool MayBeEmail(string email) =>
        email.Trim() is { Length: <= 250 } text && text.IndexOf('@', StringComparison.Ordinal) is > 0 and var at && at < text.Length - 1
        && text.IndexOf('@', at + 1) < 0 && !text.Any(c => char.IsWhiteSpace(c) || char.IsControl(c));

    static object Said(Role role, Organisation organisation) => new { role = role.ToString(), organisation = organisation.Code };

    static void Require(IdentityResult result)
    {
        if (result.Succeeded) return;
        var codes = result.Errors.Select(e => e.Code).ToList();
        throw (codes.Exists(c => c.StartsWith("Password", StringComparison.Ordinal)) ? PeopleRefusals.Password
            : codes.Exists(c => c.StartsWith("Duplicate", StringComparison.Ordinal)) ? PeopleRefusals.EmailTaken
            : Refusal.Of("person.refused", string.Join(", ", codes))).AsException();
    }
}
