namespace Samsyn.Together.Participation;

/// <summary>The levels at which an initiative works; stored as one number that queries can look into.</summary>
[Flags]
enum LevelSet
{
    None = 0,
    Micro = 1,
    Meso = 2,
    Organisation = 4,
    Regional = 8,
    National = 16,
    Global = 32,
}

static class LevelSets
{
    public static LevelSet Alone(Level level) => (LevelSet)(1 << (int)level);

    public static LevelSet Of(IEnumerable<Level> levels) => levels.Aggregate(LevelSet.None, (all, level) => all | Alone(level));

    public static bool Has(this LevelSet levels, Level level) => (levels & Alone(level)) != 0;

    /// <summary>From the patient meeting to the world.</summary>
    public static IReadOnlyList<Level> Each(this LevelSet levels) => [.. Enum.GetValues<Level>().Where(l => levels.Has(l))];
}
