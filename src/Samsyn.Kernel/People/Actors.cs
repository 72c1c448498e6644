using System.Security.Claims;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using Samsyn.Kernel.Data;
using Samsyn.Kernel.Permissions;

namespace Samsyn.Kernel.People;

/// <summary>Finds who acts: the signed-in person, with the roles held at this moment.</summary>
/// <remarks>The security stamp is compared each time, so that a changed password or a withdrawn account ends every session at once.</remarks>
public sealed class Actors(SamsynDb db, IOptions<IdentityOptions> identity)
{
    public async Task<Actor> Of(ClaimsPrincipal principal, CancellationToken cancel)
    {
        if (!Guid.TryParse(principal.FindFirstValue(identity.Value.ClaimsIdentity.UserIdClaimType), out var id)) return Actor.Nobody;
        var stamp = principal.FindFirstValue(identity.Value.ClaimsIdentity.SecurityStampClaimType);
        var person = await db.Users.AsNoTracking()
            .Where(p => p.Id == id && p.SecurityStamp == stamp)
            .Select(p => new { p.Name, p.Language, Grants = db.RoleGrants.Where(g => g.PersonId == p.Id).ToList() })
            .FirstOrDefaultAsync(cancel);
        return person is null ? Actor.Nobody : new(id, person.Name, person.Grants) { Language = person.Language };
    }
}
