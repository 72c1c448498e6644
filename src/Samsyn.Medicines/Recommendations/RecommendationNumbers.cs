namespace Samsyn.Medicines.Recommendations;

/// <summary>A recommendation for programs. Shares from 0 to 1, money in whole currency units; null is missing or hidden.</summary>
sealed record RecommendationNumbers(
    string Code, string Name, string Council, string Country, bool Example, string Basis, decimal? Target, string ValidFrom, string? ImplementBy, string? Currency,
    OrganisationNumbers Organisation, IReadOnlyList<OrganisationNumbers> Departments)
{
    public static RecommendationNumbers Of(RecommendationAnswer answer, string language)
    {
        var r = answer.Recommendation;
        return new(r.Code, r.Name[language], r.Council[language], r.Country, r.IsExample, answer.Basis.Word(), r.Target(answer.Basis), Day(r.ValidFrom)!, Day(r.ImplementBy), answer.Currency,
            OrganisationNumbers.Of(answer.Whole), [.. answer.Departments.Select(OrganisationNumbers.Of)]);
    }

    internal static string? Day(DateOnly? day) => day?.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);
}

/// <summary>One organisation's adoption for programs.</summary>
sealed record OrganisationNumbers(
    string Organisation, string Name, decimal? Before, decimal? Share, decimal? WeeksToHalf, decimal? WeeksToTarget, string State, string? ReachedOn, int? DaysLate,
    decimal? LostPerWeek, decimal? NotFollowing, decimal? WithReason, decimal? NotExplained, IReadOnlyList<MonthNumbers> Months)
{
    public static OrganisationNumbers Of(OrganisationAdoption o) => new(
        o.Organisation.Code, o.Organisation.Name, Rounded(o.Adoption.Before, 6), Rounded(o.Adoption.Now, 6), Rounded(o.Adoption.WeeksToHalf, 2), Rounded(o.Adoption.WeeksToTarget, 2), Word(o.Adoption.State),
        RecommendationNumbers.Day(o.Adoption.ReachedOn), o.Adoption.DaysLate, Rounded(o.LostPerWeek / 100, 2),
        o.Deviations?.NotFollowing, o.Deviations?.WithReason, o.Deviations?.NotExplained,
        [.. o.Months.Select(m => new MonthNumbers(m.Month.ToString(), m.Followed, m.Total, Rounded(m.Share, 6)))]);

    static decimal? Rounded(decimal? value, int decimals) => value is { } v ? decimal.Round(v, decimals) : null;

    static string Word(TargetState state) => state switch
    {
        TargetState.NoTarget => "no-target",
        TargetState.ReachedLate => "reached-late",
        _ => state.ToString().ToLowerInvariant(),
    };
}

/// <summary>One month of the curve.</summary>
sealed record MonthNumbers(string Month, decimal? Followed, decimal? Total, decimal? Share);
