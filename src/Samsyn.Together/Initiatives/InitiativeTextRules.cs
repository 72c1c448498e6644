using Samsyn.Kernel.Problems;

namespace Samsyn.Together.Initiatives;

/// <summary>What is wrong with the text of an initiative, with the field's name. Pure.</summary>
static class InitiativeTextRules
{
    /// <param name="isNew">Whether it begins with this: then it must be said what was decided.</param>
    public static IReadOnlyList<(string Field, Refusal Refusal)> Wrong(InitiativeText text, bool isNew)
    {
        var found = new List<(string, Refusal)>();
        if (string.IsNullOrWhiteSpace(text.Title)) found.Add((nameof(text.Title), Refusal.Of("initiative.title-missing")));
        else if (text.Title.Length > InitiativeText.LongestTitle) found.Add((nameof(text.Title), Refusal.Of("initiative.long", $"{InitiativeText.LongestTitle}")));
        if (string.IsNullOrWhiteSpace(text.Why)) found.Add((nameof(text.Why), Refusal.Of("initiative.why-missing")));
        else if (text.Why.Length > InitiativeText.LongestText) found.Add((nameof(text.Why), Refusal.Of("initiative.long", $"{InitiativeText.LongestText}")));
        if (text.Aim.Length > InitiativeText.LongestText) found.Add((nameof(text.Aim), Refusal.Of("initiative.long", $"{InitiativeText.LongestText}")));
        if (text.Levels.Count == 0) found.Add((nameof(text.Levels), Refusal.Of("initiative.level-missing")));
        if (text.Measures.Count > InitiativeText.MostMeasures) found.Add((nameof(text.Measures), Refusal.Of("initiative.measures-many", $"{InitiativeText.MostMeasures}")));
        if (isNew && PhaseRules.Undecided(text.Decided) is { } undecided) found.Add((nameof(text.Decided), undecided));
        return found;
    }
}
