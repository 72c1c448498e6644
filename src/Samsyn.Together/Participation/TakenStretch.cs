namespace Samsyn.Together.Participation;

/// <summary>Phases in a row in which somebody has the same say at the same level: for those who read who takes part. Pure.</summary>
/// <param name="Last">The same as <paramref name="First"/> where it is one phase.</param>
/// <param name="To">Null: it goes on.</param>
sealed record TakenStretch(Level Level, Say Say, Phase First, Phase Last, DateOnly From, DateOnly? To)
{
    /// <summary>In the order in which they begin.</summary>
    public static IReadOnlyList<TakenStretch> Of(IEnumerable<TakingPart> takes)
    {
        var stretches = new List<TakenStretch>();
        foreach (var t in takes.OrderBy(t => t.Phase).ThenBy(t => t.From))
        {
            var before = stretches.FindLastIndex(s => s.Level == t.Level && s.Say == t.Say && t.Phase - s.Last == 1);
            var one = new TakenStretch(t.Level, t.Say, t.Phase, t.Phase, t.From, t.To);
            if (before < 0) stretches.Add(one);
            else stretches[before] = stretches[before] with { Last = t.Phase, To = t.To };
        }
        return [.. stretches.OrderBy(s => s.From).ThenBy(s => s.Level)];
    }
}
