using Microsoft.EntityFrameworkCore;
using Samsyn.Kernel.Data;
using Samsyn.Kernel.Organisations;
using Samsyn.Kernel.Pages;
using Samsyn.Kernel.Permissions;
using Samsyn.Kernel.Texts;
using Samsyn.Together.Challenges;
using Samsyn.Together.Initiatives;
using Samsyn.Together.News;

namespace Samsyn.Together.ToldBack;

/// <summary>On the home page: what came of what one contributed to, until one has read it.</summary>
sealed class ToldWaiting(SamsynDb db, Access access, UnseenNews news, Texts t) : IWaiting
{
    const int Most = 3;

    public async Task<IReadOnlyList<WaitingThing>> For(Actor actor, OrganisationTree tree, CancellationToken cancel)
    {
        var told = await news.For(actor, TogetherPermissions.Told, "told:", Most, cancel);
        if (told.Count == 0) return [];
        var ids = told.Select(n => IdOf(n.Path)).ToList();
        var titles = await db.Set<Initiative>().AsNoTracking().IgnoreAutoIncludes().Where(InitiativeReach.Of(actor, access, tree).Seen).Where(i => ids.Contains(i.Id)).Select(i => new { i.Id, i.Title }).ToListAsync(cancel);
        titles.AddRange(await db.Set<Challenge>().AsNoTracking().IgnoreAutoIncludes().Where(ChallengeReach.Of(actor, access, tree).Seen).Where(c => ids.Contains(c.Id)).Select(c => new { c.Id, c.Title }).ToListAsync(cancel));
        // Who may not see it any more is not told its name
        return [.. from n in told join x in titles on IdOf(n.Path) equals x.Id select new WaitingThing(t["told.waiting", x.Title], n.Path, t["told.waiting.read"])];
    }

    /// <summary>"/together/initiatives/ID/told".</summary>
    static Guid IdOf(string path) => path.Split('/') is [_, _, _, var id, ..] && Guid.TryParse(id, out var found) ? found : Guid.Empty;
}
