using Microsoft.EntityFrameworkCore;
using Samsyn.Kernel.Data;
using Samsyn.Kernel.Names;
using Samsyn.Kernel.Organisations;
using Samsyn.Together.Challenges;

namespace Samsyn.Together.Names;

/// <summary>Looks for names in what is written together, with what is known at this moment.</summary>
sealed class NameCheck(SamsynDb db, IMedicineNames medicines, LatestFinder latest)
{
    NameFinder? _finder;

    /// <summary>The names in a text, each once, and whether it may stand.</summary>
    /// <param name="challenge">Whose allowed names count; null: none is allowed.</param>
    public async Task<IReadOnlyList<CheckedName>> Of(ChallengeText text, Guid? challenge, OrganisationTree tree, CancellationToken cancel) =>
        await Of(string.Join("\n.\n", text.Read.Select(p => p.Text)), challenge, tree, cancel);

    public async Task<IReadOnlyList<CheckedName>> Of(string text, Guid? challenge, OrganisationTree tree, CancellationToken cancel)
    {
        _finder ??= latest.Of(await medicines.All(cancel), [.. tree.All.Where(o => o.Kind == OrganisationKind.Company).Select(o => o.Name)]);
        var found = _finder.Find(text);
        if (found.Count == 0) return [];
        var allowed = challenge is { } id ? await db.Set<AllowedName>().AsNoTracking().Where(n => n.ChallengeId == id).ToDictionaryAsync(n => n.Name, n => n.Reason, cancel) : [];
        return [.. found.Select(f => new CheckedName(f, allowed.GetValueOrDefault(f.Key)))];
    }
}
