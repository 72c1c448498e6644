using Microsoft.EntityFrameworkCore;
using Samsyn.Kernel.Data;
using Samsyn.Kernel.Organisations;
using Samsyn.Kernel.Pages;
using Samsyn.Kernel.Permissions;

namespace Samsyn.App.People;

/// <summary>Whom an administrator may see: people with a role within the administrator's reach, and people who have none yet.</summary>
sealed class PeopleList(SamsynDb db, Access access, TimeProvider time)
{
    /// <summary>Most people shown at once; a search narrows them.</summary>
    public const int Most = 200;

    /// <param name="find">Part of a name or an address; null or empty: all.</param>
    public async Task<IReadOnlyList<ListedPerson>> For(Scope scope, string? find, CancellationToken cancel) =>
        await Read(scope, string.IsNullOrWhiteSpace(find) ? null : find.Trim(), null, cancel);

    public async Task<ListedPerson?> One(Scope scope, Guid id, CancellationToken cancel) =>
        await Read(scope, null, id, cancel) is [var person] ? person : null;

    /// <summary>The organisations at which the actor may give roles, as a tree.</summary>
    public IReadOnlyList<Choice> Choices(Scope scope)
    {
        var choices = new List<Choice>();
        foreach (var top in access.Tops(scope.Actor, PeoplePermissions.Manage, scope.Tree)) Add(top, 0);
        return choices;

        void Add(Organisation organisation, int depth)
        {
            choices.Add(new(organisation.Code, organisation.Name, depth));
            foreach (var child in scope.Tree.Under(organisation).Where(o => o.SuccessorId is null)) Add(child, depth + 1);
        }
    }

    async Task<IReadOnlyList<ListedPerson>> Read(Scope scope, string? find, Guid? id, CancellationToken cancel)
    {
        var reach = access.Tops(scope.Actor, PeoplePermissions.Manage, scope.Tree).SelectMany(scope.Tree.WithAllBelow).Select(o => o.Id).ToHashSet();
        var people = db.Users.AsNoTracking().Where(p => p.LeftAtUtc == null).Where(p => !db.RoleGrants.Any(g => g.PersonId == p.Id) || db.RoleGrants.Any(g => g.PersonId == p.Id && reach.Contains(g.OrganisationId)));
        if (id is not null) people = people.Where(p => p.Id == id);
        if (find is not null)
        {
            var upper = find.ToUpperInvariant();
#pragma warning disable CA1304, CA1311, CA1862 // Becomes SQL: the database compares
            people = people.Where(p => p.Name.ToUpper().Contains(upper) || p.NormalizedEmail!.Contains(upper));
#pragma warning restore CA1304, CA1311, CA1862
        }
        var now = time.GetUtcNow();
        var found = await people.OrderBy(p => p.Name).ThenBy(p => p.Id).Take(Most)
            .Select(p => new { p.Id, p.Name, p.Email, p.LockoutEnd, Grants = db.RoleGrants.Where(g => g.PersonId == p.Id).ToList() })
            .ToListAsync(cancel);
        return [.. found.Select(p => new ListedPerson(p.Id, p.Name, p.Email ?? "", p.LockoutEnd > now, [.. p.Grants.Where(g => reach.Contains(g.OrganisationId))]))];
    }
}
