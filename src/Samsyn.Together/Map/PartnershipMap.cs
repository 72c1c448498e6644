using Samsyn.Together.Participation;

namespace Samsyn.Together.Map;

/// <summary>Level by phase: where patients take part, where they do not, and when they come in. Pure.</summary>
public sealed class PartnershipMap
{
    readonly Dictionary<(Level, Phase), PartnershipCell> _cells;
    readonly Dictionary<Phase, int> _since;

    /// <param name="cells">Those in which anybody takes part.</param>
    /// <param name="starts">Of each initiative that was at work.</param>
    public PartnershipMap(IEnumerable<PartnershipCell> cells, IReadOnlyCollection<PartnershipStart> starts)
    {
        _cells = cells.ToDictionary(c => (c.Level, c.Phase));
        _since = starts.Where(s => s.Since is not null).GroupBy(s => s.Since!.Value).ToDictionary(g => g.Key, g => g.Count());
        Robustness = Robustness.Of(_cells.Values, starts);
    }

    /// <summary>From the world down to the patient meeting, as the map is read.</summary>
    public static IReadOnlyList<Level> Levels { get; } = [.. Enum.GetValues<Level>().Reverse()];

    public static IReadOnlyList<Phase> Phases { get; } = Enum.GetValues<Phase>();

    public Robustness Robustness { get; }

    /// <summary>All 24, as the map is read.</summary>
    public IEnumerable<PartnershipCell> Cells => Levels.SelectMany(level => Phases.Select(phase => At(level, phase)));

    public PartnershipCell At(Level level, Phase phase) => _cells.GetValueOrDefault((level, phase)) ?? PartnershipCell.Empty(level, phase);

    /// <summary>In how many initiatives patients came in at a phase.</summary>
    public int Since(Phase phase) => _since.GetValueOrDefault(phase);

    /// <summary>The phase in which patients come in most often, the later of two alike: what is better is not claimed. Null: they have come into none.</summary>
    public Phase? MostOften => _since.Count == 0 ? null : _since.OrderByDescending(s => s.Value).ThenByDescending(s => s.Key).First().Key;

    /// <summary>Cells without patients in which others are at work: where one can ask at once. The fullest first.</summary>
    public IReadOnlyList<PartnershipCell> WithoutPatients => [.. Cells.Where(c => c is { IsCovered: false, Initiatives: > 0 }).OrderByDescending(c => c.Initiatives)];

    /// <summary>Cells in which nobody is at work.</summary>
    public IReadOnlyList<PartnershipCell> Deserted => [.. Cells.Where(c => c.Initiatives == 0)];

    /// <summary>Levels with no patient in any phase.</summary>
    public IReadOnlyList<Level> EmptyLevels => [.. Levels.Where(level => Phases.All(phase => !At(level, phase).IsCovered))];
}
