namespace Samsyn.Medicines.Therapy;

/// <summary>How many days doses were given on.</summary>
/// <param name="DaysOfTherapy">DOT: each substance counts once for each calendar day it was given on, however many doses and whatever the route.
/// Two antibiotics on one day are two days of therapy.</param>
/// <param name="LengthOfTherapy">LOT: calendar days on which anything was given.</param>
/// <remarks>As in CDC's NHSN, Antimicrobial Use and Resistance module: counted from administrations, not from orders.</remarks>
readonly record struct TherapyDays(long DaysOfTherapy, long LengthOfTherapy)
{
    /// <summary>Days of all persons together.</summary>
    public static TherapyDays Of(IEnumerable<Administration> doses)
    {
        var days = doses.Select(d => (d.Person, d.Substance, Day: DateOnly.FromDateTime(d.At))).Distinct().ToList();
        return new(days.Count, days.Select(d => (d.Person, d.Day)).Distinct().Count());
    }
}
