using Samsyn.Together.Sides;

namespace Samsyn.Together.Panels;

/// <summary>An outcome with how much it matters to those who review: patients by themselves, and the others.</summary>
/// <param name="Patients">The median of patients' ratings; null: none has rated it.</param>
/// <param name="PatientsCount">How many patients have rated it.</param>
sealed record RatedOutcome(PanelOutcome Outcome, decimal? Patients, int PatientsCount, decimal? Others, int OthersCount)
{
    /// <summary>From which weight an outcome is decisive.</summary>
    public const int Decisive = 7;

    /// <summary>Decisive to patients, and not measured.</summary>
    public bool IsMissed => Patients >= Decisive && Outcome.Use is OutcomeUse.NotMeasured;

    /// <summary>What matters most to patients first; what no patient has rated last.</summary>
    public static IReadOnlyList<RatedOutcome> Of(IEnumerable<PanelOutcome> outcomes, IEnumerable<PanelMember> members)
    {
        var sides = members.ToDictionary(m => m.Id, m => m.Side);
        return [.. outcomes.Select(o =>
        {
            var (patients, others) = (Weights(o, s => s is Side.Patient), Weights(o, s => s is not Side.Patient));
            return new RatedOutcome(o, Median(patients), patients.Count, Median(others), others.Count);
        }).OrderByDescending(r => r.Patients ?? 0).ThenByDescending(r => r.PatientsCount).ThenBy(r => r.Outcome.Place)];

        List<int> Weights(PanelOutcome outcome, Func<Side, bool> side) =>
            [.. outcome.Ratings.Where(r => sides.TryGetValue(r.MemberId, out var s) && side(s)).Select(r => r.Weight).Order()];
    }

    /// <summary>Of an even number the mean of the two in the middle.</summary>
    static decimal? Median(List<int> sorted) => sorted.Count == 0 ? null : (sorted[(sorted.Count - 1) / 2] + sorted[sorted.Count / 2]) / 2m;
}
