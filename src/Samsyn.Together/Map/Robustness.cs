using Samsyn.Together.Participation;
using Samsyn.Together.Sides;

namespace Samsyn.Together.Map;

/// <summary>How widely and how early patients take part. Pure.</summary>
/// <remarks>A partnership is the more robust the more levels and phases it spans, and the earlier patients come in.</remarks>
/// <param name="Cells">Of 24: a level in a phase in which a patient is at least consulted.</param>
/// <param name="Levels">Of 6: with at least one such cell.</param>
/// <param name="Phases">Of 4: with at least one such cell.</param>
/// <param name="Initiatives">At work on any day of the period; the shares are of these.</param>
/// <param name="FramedByPatients">Whose challenge was framed by patients, or that patients began without one.</param>
/// <param name="SinceInitiate">Into which patients came in the first phase.</param>
/// <param name="WithPatients">Into which patients have come at all.</param>
/// <param name="MedianDays">From the beginning until the first patient, among those into which one has come; null: none.</param>
public sealed record Robustness(int Cells, int Levels, int Phases, int Initiatives, int FramedByPatients, int SinceInitiate, int WithPatients, decimal? MedianDays)
{
    public static readonly int AllLevels = Enum.GetValues<Level>().Length, AllPhases = Enum.GetValues<Phase>().Length, AllCells = AllLevels * AllPhases;

    public static Robustness Of(IEnumerable<PartnershipCell> cells, IReadOnlyCollection<PartnershipStart> starts)
    {
        var covered = cells.Where(c => c.IsCovered).ToList();
        var days = starts.Where(s => s.FirstPatientOn is not null).Select(s => Math.Max(0, s.FirstPatientOn!.Value.DayNumber - s.BegunOn.DayNumber)).Order().ToList();
        return new(covered.Count, covered.Select(c => c.Level).Distinct().Count(), covered.Select(c => c.Phase).Distinct().Count(),
            starts.Count, starts.Count(s => s.FramedBy is Side.Patient), starts.Count(s => s.Since is Phase.Initiate), days.Count, Median(days));
    }

    public decimal? ShareFramed => Share(FramedByPatients);
    public decimal? ShareSinceInitiate => Share(SinceInitiate);

    decimal? Share(int count) => Initiatives == 0 ? null : (decimal)count / Initiatives;

    static decimal? Median(List<int> sorted) => sorted.Count == 0 ? null : (sorted[(sorted.Count - 1) / 2] + sorted[sorted.Count / 2]) / 2m;
}
