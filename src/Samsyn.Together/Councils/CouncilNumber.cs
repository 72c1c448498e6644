using System.Globalization;

namespace Samsyn.Together.Councils;

/// <summary>One council for programs.</summary>
/// <param name="Organisation">Code of the organisation whose council it is.</param>
/// <param name="IsJoint">Whether two parties govern together.</param>
/// <param name="Sitting">How many sit in it today, deputies not counted.</param>
/// <param name="Rule">The least share of patients, <c>1-2</c> for a half; null: no rule.</param>
/// <param name="IsShareMet">Null: no rule, or nobody sits in it.</param>
/// <param name="NextTermEnds">Day within the next three months on which a term ends that has not been renewed; null: none.</param>
sealed record CouncilNumber(
    Guid Id, string Name, string Language, string? Organisation, bool IsJoint, string Founded, string? Ended, int Seats, int Sitting, int Patients, int Vacant, string? Rule, bool? IsShareMet, string? NextTermEnds)
{
    public static CouncilNumber Of(CouncilLine l) => new(l.Council.Id, l.Council.Name, l.Council.Language, l.Organisation?.Code, l.Council.IsJoint, Day(l.Council.FoundedOn), l.Council.EndedOn is { } e ? Day(e) : null, l.Council.Seats,
        l.Standing.Sitting, l.Standing.Patients, l.Standing.Vacant, l.Council.LeastPatients?.Key, l.Standing.IsShareMet, l.Standing.EndsSoon is [var first, ..] ? Day(first.Term.To) : null);

    static string Day(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
