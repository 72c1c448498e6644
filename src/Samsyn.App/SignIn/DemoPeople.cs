using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Samsyn.Kernel.Data;
using Samsyn.Kernel.Organisations;
using Samsyn.Kernel.People;

namespace Samsyn.App.SignIn;

/// <summary>Makes the people of the demo region; what is there already stays as it is.</summary>
sealed class DemoPeople(SamsynDb db, UserManager<Person> people, OrganisationTrees trees)
{
    /// <summary>All of them with their grants, as far as there are organisations to stand at.</summary>
    public async Task Make(CancellationToken cancel)
    {
        if ((await trees.Current(db, cancel)).All.Any())
            foreach (var demo in DemoPerson.All) await Make(demo, cancel);
    }

    /// <returns>The person; null while there is no organisation to stand at.</returns>
    public async Task<Person?> Make(DemoPerson demo, CancellationToken cancel)
    {
        var places = DemoPlaces.For(demo.Place, await trees.Current(db, cancel));
        if (places.Count == 0) return null;
        var person = await people.FindByNameAsync(demo.Email);
        if (person is null)
        {
            person = new() { UserName = demo.Email, Email = demo.Email, Name = demo.Name };
            var made = await people.CreateAsync(person);
            if (!made.Succeeded) throw new InvalidOperationException(made.ToString());
        }
        var held = await db.RoleGrants.Where(g => g.PersonId == person.Id && g.Role == demo.Role).Select(g => g.OrganisationId).ToListAsync(cancel);
        // Who stands in one place stays there when more organisations arrive; who overlooks regions gets the new ones too
        if (held.Count > 0 && demo.Place != DemoPlace.Region) return person;
        db.RoleGrants.AddRange(places.Where(o => !held.Contains(o.Id)).Select(o => new RoleGrant { PersonId = person.Id, Role = demo.Role, OrganisationId = o.Id }));
        await db.SaveChangesAsync(cancel);
        return person;
    }
}
