using Microsoft.EntityFrameworkCore;
using Samsyn.Kernel.Data;
using Samsyn.Kernel.Organisations;
using Samsyn.Kernel.Pages;
using Samsyn.Kernel.Permissions;
using Samsyn.Kernel.Texts;

namespace Samsyn.Together.Gatherings;

/// <summary>On the home page: gatherings of the next days in which one has a seat, in time to give it back.</summary>
sealed class GatheringsWaiting(SamsynDb db, GatheringDesk desk, GatheringWords words, Texts t) : IWaiting
{
    const int Most = 3;
    const int DaysAhead = 7;

    public async Task<IReadOnlyList<WaitingThing>> For(Actor actor, OrganisationTree tree, CancellationToken cancel)
    {
        if (actor.PersonId is not { } person) return [];
        var (now, until) = (desk.Now, desk.Now.AddDays(DaysAhead));
        var soon = await db.Set<Gathering>().AsNoTracking().IgnoreAutoIncludes()
            .Where(g => g.CancelledBecause == null && g.StartsAtUtc > now && g.StartsAtUtc <= until && g.SignUps.Any(s => s.PersonId == person && s.IsSeated)).OrderBy(g => g.StartsAtUtc).Take(Most).ToListAsync(cancel);
        return [.. soon.Select(g => new WaitingThing(t["gatherings.waiting", g.Title, words.When(g)], $"/together/gatherings/{g.Id}", t["meetings.waiting.see"]))];
    }
}
