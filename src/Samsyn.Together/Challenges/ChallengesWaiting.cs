using Microsoft.EntityFrameworkCore;
using Samsyn.Kernel.Data;
using Samsyn.Kernel.Organisations;
using Samsyn.Kernel.Pages;
using Samsyn.Kernel.Permissions;
using Samsyn.Kernel.Texts;

namespace Samsyn.Together.Challenges;

/// <summary>On the home page: challenges to check, and one's own that came back, were hidden or are drafts.</summary>
sealed class ChallengesWaiting(SamsynDb db, ChallengeList list, ChallengeWords words, Texts t) : IWaiting
{
    const int Most = 3;

    public async Task<IReadOnlyList<WaitingThing>> For(Actor actor, OrganisationTree tree, CancellationToken cancel)
    {
        var back = await db.Set<Challenge>().AsNoTracking()
            .Where(c => c.AuthorId == actor.PersonId && ((c.State == ChallengeState.Draft && c.Reason != null) || c.HiddenBecause != null))
            .OrderByDescending(c => c.MovedAtUtc).Take(Most).ToListAsync(cancel);
        var drafts = await db.Set<Challenge>().AsNoTracking().Where(c => c.AuthorId == actor.PersonId && c.State == ChallengeState.Draft && c.Reason == null && c.HiddenBecause == null)
            .OrderByDescending(c => c.MovedAtUtc).Take(Most).ToListAsync(cancel);
        var waiting = await list.Waiting(actor, tree, Most + 1, cancel);
        List<WaitingThing> things =
        [
            .. back.Select(c => new WaitingThing(t[c.IsHidden ? "challenges.waiting.hidden" : "challenges.waiting.back", c.Title], $"/together/challenges/{c.Id}{(ChallengeBook.MayWrite(c) ? "/edit" : "")}", t["challenges.waiting.rewrite"])),
            .. drafts.Select(c => new WaitingThing(t["challenges.waiting.draft", c.Title], $"/together/challenges/{c.Id}/edit", t["challenges.waiting.continue"])),
            .. waiting.Take(Most).Select(c => new WaitingThing(words.Waits(c), $"/together/challenges/{c.Id}", t["challenges.waiting.check"])),
        ];
        if (waiting.Count > Most) things.Add(new(t["challenges.waiting.more"], "/together/moderation", t["challenges.waiting.see"]));
        return things;
    }
}
