using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Samsyn.App.SignIn;
using Samsyn.Kernel.Audit;
using Samsyn.Kernel.Data;
using Samsyn.Kernel.Leaving;
using Samsyn.Kernel.Organisations;
using Samsyn.Kernel.People;
using Samsyn.Kernel.Permissions;
using Samsyn.Kernel.Problems;

namespace Samsyn.App.People;

/// <summary>Closes an account: by its owner, or by an administrator within reach. What becomes of everything stands in <see cref="LeavingRules"/>; here it is carried out, all of it or nothing.</summary>
/// <remarks>The person's row stays without name, address and way in, since what others built on refers to it.</remarks>
sealed class AccountClosing(SamsynDb db, UserManager<Person> people, LeavingRules rules, Access access, OrganisationTrees trees, IAuditTrail audit, TimeProvider time)
{
    /// <summary>For the owner alone: that there are stories, or a request to a peer, is nobody else's to know.</summary>
    public Task<IReadOnlyList<HeldKind>> Held(Actor owner, CancellationToken cancel) => rules.Of(owner.PersonId!.Value, cancel);

    /// <param name="password">Asked for where the person has one.</param>
    /// <param name="hasRead">Whether the person says to have read what becomes of everything.</param>
    /// <param name="storiesStay">Without a name; otherwise they are taken back.</param>
    /// <exception cref="RefusedException">Why not.</exception>
    public async Task Leave(Actor actor, string password, bool hasRead, bool storiesStay, CancellationToken cancel)
    {
        var person = await Find(actor.PersonId ?? Guid.Empty);
        if (!hasRead) throw Refusal.Of("leaving.confirm").AsException();
        if (person.PasswordHash is not null && !await people.CheckPasswordAsync(person, password)) throw Refusal.Of("account.wrong-password").AsException();
        // The line is the first that does not repeat the name
        await Close(actor with { Name = "" }, person, storiesStay, "owner", cancel);
    }

    /// <summary>For somebody who cannot do it: only people whose every role lies within the administrator's reach.</summary>
    public async Task CloseFor(Actor admin, Guid personId, bool isConfirmed, CancellationToken cancel)
    {
        var person = await Find(personId);
        if (person.Id == admin.PersonId) throw Refusal.Of("leaving.own").AsException();
        var tree = await trees.Current(db, cancel);
        foreach (var id in await db.RoleGrants.Where(g => g.PersonId == personId).Select(g => g.OrganisationId).ToListAsync(cancel))
            if (tree.Find(id) is { } place && !access.May(admin, PeoplePermissions.Manage, place, tree)) throw PeopleRefusals.Reach.AsException();
        if (!access.MaySomewhere(admin, PeoplePermissions.Manage)) throw PeopleRefusals.Reach.AsException();
        if (!isConfirmed) throw Refusal.Of("leaving.confirm").AsException();
        await Close(admin, person, storiesStay: false, "administrator", cancel);
    }

    async Task Close(Actor actor, Person person, bool storiesStay, string by, CancellationToken cancel)
    {
        var leaver = new Leaver(person.Id, person.Name, person.Email, storiesStay, time.GetUtcNow().UtcDateTime);
        db.ChangeTracker.Clear();
        await using var whole = await db.Database.BeginTransactionAsync(cancel);
        // First, so that nothing that follows writes to them, and a second click finds nobody
        if (await Forget(leaver, cancel) == 0) throw PeopleRefusals.NoPerson.AsException();
        if (await db.RoleGrants.AnyAsync(g => g.Role == Role.Admin && g.PersonId == leaver.Id, cancel) && !await db.RoleGrants.AnyAsync(g => g.Role == Role.Admin && g.PersonId != leaver.Id, cancel))
            throw PeopleRefusals.LastAdmin.AsException();
        try
        {
            await rules.CarryOut(leaver, cancel);
        }
        catch (DbUpdateConcurrencyException)
        {
            throw Refusal.Of("leaving.changed-meanwhile").AsException();
        }
        await audit.SaveWith(actor, "person.left", PasswordSignIn.SubjectOf(person), null, new { by }, null, cancel);
        await whole.CommitAsync(cancel);
    }

    /// <summary>Name, address and every way in; a new stamp ends every session with the next request.</summary>
    Task<int> Forget(Leaver leaver, CancellationToken cancel)
    {
        var nobody = $"left-{leaver.Id}";
        return db.Users.Where(p => p.Id == leaver.Id && p.LeftAtUtc == null).ExecuteUpdateAsync(u => u
            .SetProperty(p => p.LeftAtUtc, leaver.AtUtc).SetProperty(p => p.Name, "").SetProperty(p => p.Language, (string?)null)
            .SetProperty(p => p.UserName, nobody).SetProperty(p => p.NormalizedUserName, nobody.ToUpperInvariant())
            .SetProperty(p => p.Email, (string?)null).SetProperty(p => p.NormalizedEmail, (string?)null).SetProperty(p => p.EmailConfirmed, false)
            .SetProperty(p => p.PhoneNumber, (string?)null).SetProperty(p => p.PhoneNumberConfirmed, false)
            .SetProperty(p => p.PasswordHash, (string?)null).SetProperty(p => p.TwoFactorEnabled, false)
            .SetProperty(p => p.SecurityStamp, Guid.CreateVersion7().ToString()).SetProperty(p => p.ConcurrencyStamp, Guid.CreateVersion7().ToString()), cancel);
    }

    async Task<Person> Find(Guid id) => await people.FindByIdAsync(id.ToString()) is { LeftAtUtc: null } person ? person : throw PeopleRefusals.NoPerson.AsException();
}
