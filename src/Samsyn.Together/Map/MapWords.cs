using Samsyn.Kernel.Texts;
using Samsyn.Kernel.Time;
using Samsyn.Together.Challenges;
using Samsyn.Together.Initiatives;
using Samsyn.Together.Participation;

namespace Samsyn.Together.Map;

/// <summary>Says what the partnership map shows in the reader's words.</summary>
sealed class MapWords(Texts t, InitiativeWords words, ChallengeWords shared)
{
    /// <summary>More cells in one sentence are not read; the list below the map has them all.</summary>
    const int MostNamed = 3;

    /// <summary>The answer of the page: when patients come in, how it was a year before, and where they are not.</summary>
    public string Lead(PartnershipMap now, PartnershipMap before, string place)
    {
        var all = now.Robustness.Initiatives;
        if (all == 0) return t["map.lead.none", place];
        if (now.MostOften is not { } phase) return t["map.lead.no-patients", place, all];
        var came = t["map.lead", place, words.Phase(phase), now.Since(phase), all];
        var was = before.Robustness.Initiatives == 0 ? null : t["map.lead.before", before.Since(phase), before.Robustness.Initiatives];
        return string.Join(' ', new[] { came, was, Empty(now) }.OfType<string>());
    }

    /// <summary>Whole levels before single cells.</summary>
    string Empty(PartnershipMap map)
    {
        var gaps = map.WithoutPatients;
        return map.EmptyLevels.Count > 0 ? t["map.lead.empty-levels", string.Join(", ", map.EmptyLevels.Select(shared.Level))]
            : gaps.Count > 0 ? t["map.lead.empty", string.Join("; ", gaps.Take(MostNamed).Select(Cell))]
            : map.Robustness.Cells == Robustness.AllCells ? t["map.lead.full"] : t["map.lead.deserted"];
    }

    /// <summary>"The region, plan".</summary>
    public string Cell(PartnershipCell c) => Cell(c.Level, c.Phase);

    public string Cell(Level level, Phase phase) => t["map.cell", shared.Level(level), words.Phase(phase)];

    /// <summary>What could be asked next where patients are not yet.</summary>
    public string Ask(Phase phase) => t[$"map.ask.{InitiativeWords.Word(phase)}"];

    /// <summary>Whom one could ask at that level.</summary>
    public string Whom(Level level) => t[$"map.whom.{InitiativeWords.Word(level)}"];

    /// <summary>"2025"; "nov 2025 – okt 2026".</summary>
    public string Year(Period period) => period == Period.Year(period.From.Year) ? $"{period.From.Year}" : $"{t.Month(period.From)} – {t.Month(period.To)}";

    /// <summary>"3 of 25 (12 %)".</summary>
    public string Share(int count, int of, decimal? share) => share is null ? "–" : t["map.share", count, of, t.Percent(share, 0)];

    /// <summary>In the fewest words: they stand in a cell on a phone.</summary>
    public string Say(Say say) => t[$"map.say.{InitiativeWords.Word(say)}"];

    /// <summary>What patients are in a cell, in few words.</summary>
    public string Say(PartnershipCell c) => c.PatientsSay is { } say ? Say(say) : t[c.Initiatives == 0 ? "map.nobody" : "map.no-patient"];
}
