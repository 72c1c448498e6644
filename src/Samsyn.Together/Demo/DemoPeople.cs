using Microsoft.EntityFrameworkCore;
using Samsyn.Kernel.Data;
using Samsyn.Kernel.Permissions;

namespace Samsyn.Together.Demo;

/// <summary>Finds the demo region's people by their keys.</summary>
static class DemoPeople
{
    public const string Domain = "@demo.invalid";

    public static async Task<Actor> ActorOf(string key, SamsynDb db, CancellationToken cancel)
    {
        var person = await db.Users.AsNoTracking().SingleAsync(p => p.Email == key + Domain, cancel);
        return new(person.Id, person.Name, await db.RoleGrants.AsNoTracking().Where(g => g.PersonId == person.Id).ToListAsync(cancel));
    }
}
