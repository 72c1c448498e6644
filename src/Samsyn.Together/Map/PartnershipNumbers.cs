using Samsyn.Kernel.Time;
using Samsyn.Together.Initiatives;
using Samsyn.Together.Participation;

namespace Samsyn.Together.Map;

/// <summary>The partnership map of one period, for programs.</summary>
/// <param name="MedianDaysUntilPatients">From the beginning until the first patient, among initiatives into which one has come.</param>
sealed record PartnershipNumbers(
    string From, string To, int Initiatives, int CellsCovered, int LevelsCovered, int PhasesCovered, int FramedByPatients, int PatientsSinceInitiate, int WithPatients, decimal? MedianDaysUntilPatients,
    IReadOnlyList<PartnershipCellNumber> Cells)
{
    public static PartnershipNumbers Of(PartnershipMap map, Period period)
    {
        var r = map.Robustness;
        return new($"{period.From}", $"{period.To}", r.Initiatives, r.Cells, r.Levels, r.Phases, r.FramedByPatients, r.SinceInitiate, r.WithPatients, r.MedianDays, [.. map.Cells.Select(PartnershipCellNumber.Of)]);
    }
}

/// <summary>One cell of it, the empty ones too.</summary>
sealed record PartnershipCellNumber(string Level, string Phase, int Initiatives, int WithPatients, string? PatientsSay, int WithProfessionals, int WithIndustry, int WithResearch)
{
    public static PartnershipCellNumber Of(PartnershipCell c) =>
        new(InitiativeWords.Word(c.Level), InitiativeWords.Word(c.Phase), c.Initiatives, c.WithPatients, c.PatientsSay is { } say ? InitiativeWords.Word(say) : null, c.WithProfessionals, c.WithIndustry, c.WithResearch);
}

/// <summary>A year and the year before it.</summary>
/// <param name="Organisation">Code; null: everywhere that the reader may see.</param>
sealed record PartnershipYears(string? Organisation, PartnershipNumbers Period, PartnershipNumbers YearBefore);
