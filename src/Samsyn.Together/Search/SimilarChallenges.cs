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

    /// <param name="title">What it is called so far.</param>
    /// <param name="need">What is written of it so far.</param>
    /// <param name="itself">The challenge, where it has been saved.</param>
    public async Task<IReadOnlyList<Challenge>> To(Actor reader, OrganisationTree tree, string title, string need, Guid? itself, CancellationToken cancel)
    {
        var stems = Stems(title, need);
        if (stems.Count == 0) return [];
        var near = await search.WithAny([.. stems.Distinct(StringComparer.Ordinal)], Candidates, cancel);
        var found = await db.Set<Challenge>().AsNoTracking().Where(ChallengeReach.Of(reader, access, tree).Seen)
            .Where(c => near.Contains(c.Id) && c.Id != itself && c.State != ChallengeState.Draft && c.State != ChallengeState.Sent && c.HiddenBecause == null)
            .ToListAsync(cancel);
        return [.. found.Select(c => (Challenge: c, Likeness: Likeness.Of(stems, Stems(c.Title, c.Need)))).Where(c => c.Likeness >= Likeness.Alike)
            .OrderByDescending(c => c.Likeness).ThenBy(c => c.Challenge.Id).Take(Shown).Select(c => c.Challenge)];
    }

    static IReadOnlyList<string> Stems(string title, string need) => SearchWords.Of(title + " " + need);
}
