using Microsoft.EntityFrameworkCore;
using Samsyn.Kernel.Data;
using Samsyn.Kernel.Organisations;
using Samsyn.Kernel.Permissions;
using Samsyn.Together.Challenges;

namespace Samsyn.Together.Search;

/// <summary>Published challenges that are perhaps about the same as one that is being written, among those that its author may see.</summary>
sealed class SimilarChallenges(SamsynDb db, Access access, IChallengeSearch search)
{
    /// <summary>The database's nearest by its own ranking; which of them are shown, our own rule says, alike on both databases.</summary>
    const int Candidates = 40;

    const int Shown = 3;

    public async Task<IReadOnlyList<Challenge>> To(Actor reader, OrganisationTree tree, Challenge written, CancellationToken cancel)
    {
        var stems = Stems(written);
        var near = await search.WithAny([.. stems.Distinct(StringComparer.Ordinal)], Candidates, cancel);
        var found = await db.Set<Challenge>().AsNoTracking().Where(ChallengeReach.Of(reader, access, tree).Seen)
            .Where(c => near.Contains(c.Id) && c.Id != written.Id && c.State != ChallengeState.Draft && c.State != ChallengeState.Sent && c.HiddenBecause == null)
            .ToListAsync(cancel);
        return [.. found.Select(c => (Challenge: c, Likeness: Likeness.Of(stems, Stems(c)))).Where(c => c.Likeness >= Likeness.Alike)
            .OrderByDescending(c => c.Likeness).ThenBy(c => c.Challenge.Id).Take(Shown).Select(c => c.Challenge)];
    }

    static IReadOnlyList<string> Stems(Challenge challenge) => SearchWords.Of(challenge.Title + " " + challenge.Need);
}
