using Samsyn.Kernel.Organisations;
using Samsyn.Kernel.Time;

namespace Samsyn.Medicines.Recommendations;

/// <summary>What a recommendation's page shows, before any word is chosen.</summary>
/// <param name="Recommendation">Which.</param>
/// <param name="Basis">What shares are shares of.</param>
/// <param name="Period">The months of the curves, from before the start where the data goes back so far.</param>
/// <param name="Whole">The organisation looked at.</param>
/// <param name="Departments">Those below it with any event of the group, lowest share first, of equals the one that took longest; the whole's own where it has none below.</param>
/// <param name="Currency">What money is in; null: no cost is known.</param>
public sealed record RecommendationAnswer(
    Recommendation Recommendation, FollowBasis Basis, Period Period, OrganisationAdoption Whole, IReadOnlyList<OrganisationAdoption> Departments, string? Currency)
{
    /// <summary>The last three months: what "now", the money and the persons who do not follow are of.</summary>
    public Period Now => new(Period.To.Plus(1 - Adoption.MonthsTogether), Period.To);
}

/// <summary>One organisation's adoption of a recommendation.</summary>
/// <param name="Organisation">Which.</param>
/// <param name="Months">In the order of the answer's period.</param>
/// <param name="Adoption">What came of them.</param>
/// <param name="LostPerWeek">Minor units; null: missing.</param>
/// <param name="Deviations">Null: not asked for, or hidden because the persons are few.</param>
public sealed record OrganisationAdoption(Organisation Organisation, IReadOnlyList<FollowedMonth> Months, Adoption Adoption, decimal? LostPerWeek, Deviations? Deviations);
