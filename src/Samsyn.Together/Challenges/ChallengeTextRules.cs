using Samsyn.Kernel.Problems;

namespace Samsyn.Together.Challenges;

/// <summary>What is wrong with a text: what cannot be saved at all, and what is still missing when it is to be sent. Pure.</summary>
static class ChallengeTextRules
{
    /// <summary>What stands in the way of saving, with the field's name. A draft needs no more than a title.</summary>
    public static IReadOnlyList<(string Field, Refusal Refusal)> Unsaveable(ChallengeText text)
    {
        var found = new List<(string, Refusal)>();
        if (string.IsNullOrWhiteSpace(text.Title)) found.Add((nameof(text.Title), Refusal.Of("challenge.title-missing")));
        else if (text.Title.Length > ChallengeText.LongestTitle) found.Add((nameof(text.Title), Refusal.Of("challenge.title-long", $"{ChallengeText.LongestTitle}")));
        found.AddRange(text.Read.Where(p => p.Field != nameof(text.Title) && p.Text.Length > ChallengeText.LongestText)
            .Select(p => (p.Field, Refusal.Of("challenge.text-long", $"{ChallengeText.LongestText}"))));
        if (text.Measures.Count > ChallengeText.MostMeasures) found.Add((nameof(text.Measures), Refusal.Of("challenge.measures-many", $"{ChallengeText.MostMeasures}")));
        return found;
    }

    /// <summary>What is still missing before others can understand it.</summary>
    /// <param name="areas">The codes of the areas that there are.</param>
    public static IReadOnlyList<(string Field, Refusal Refusal)> Unsendable(ChallengeText text, IEnumerable<string> areas)
    {
        var found = new List<(string, Refusal)>(Unsaveable(text));
        if (string.IsNullOrWhiteSpace(text.Need)) found.Add((nameof(text.Need), Refusal.Of("challenge.need-missing")));
        if (string.IsNullOrWhiteSpace(text.Whom)) found.Add((nameof(text.Whom), Refusal.Of("challenge.whom-missing")));
        if (!areas.Contains(text.Area)) found.Add((nameof(text.Area), Refusal.Of("challenge.area-missing")));
        return found;
    }

    /// <summary>The page that a challenge was framed from, if it is one of this site.</summary>
    /// <remarks><c>//elsewhere</c> and <c>/\elsewhere</c> leave the site in browsers.</remarks>
    public static string? LocalPath(string? path) =>
        path is ['/', ..] && path is not ['/', '/' or '\\', ..] && path.Length <= ChallengeText.LongestPath && !path.Any(char.IsControl) ? path : null;
}
