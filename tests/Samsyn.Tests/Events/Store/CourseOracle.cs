using System.Globalization;
using Samsyn.Events.Store;

namespace Samsyn.Tests.Events.Store;

/// <summary>Makes courses of doses by going through a person's doses one after the other.</summary>
static class CourseOracle
{
    const int Gap = 36, Tolerance = 12;

    sealed record Dose(OracleEvent Event, DateTime At, bool IsOwn);

    /// <summary>The first events of the courses that a figure counts.</summary>
    /// <param name="events">In the order in which those of one moment count, all with a person.</param>
    /// <param name="isIn">Whether an event is of the figure's own set (true) or of the one that is switched to (false).</param>
    public static IEnumerable<OracleEvent> Begun(Summed figure, IEnumerable<OracleEvent> events, Func<bool, OracleEvent, bool> isIn) =>
        from person in events.Where(e => e.Person.Length > 0 && e.HasTime && (isIn(true, e) || isIn(false, e))).GroupBy(e => e.Person)
        from course in Courses([.. person.Select(e => new Dose(e, At(e), isIn(true, e))).OrderBy(d => d.At).ThenBy(d => !d.IsOwn)])
        let own = course.Where(d => d.Dose.IsOwn).ToList()
        where own.Count > 0
        let begun = own[0].Dose.At
        let last = own[^1].Dose.At
        let switched = course.Where(d => d.IsSwitch && d.Dose.At >= begun).Select(d => (DateTime?)d.Dose.At).FirstOrDefault()
        let limit = TimeSpan.FromHours(figure.Hours ?? 0)
        where figure.Quantity switch
        {
            Quantity.Courses => figure.Hours is null || last - begun > limit,
            Quantity.Switches => switched is { } at && at - begun <= limit,
            _ => switched is not null || last - begun > limit,
        }
        select own[0].Dose.Event;

    static IEnumerable<List<(Dose Dose, bool IsSwitch)>> Courses(List<Dose> doses)
    {
        var course = new List<(Dose Dose, bool IsSwitch)>();
        var (hadOwn, switchedSince) = (false, false);
        foreach (var (i, dose) in doses.Index())
        {
            var isSwitch = !dose.IsOwn && !doses.Skip(i + 1).Any(d => d.IsOwn && d.At - dose.At <= TimeSpan.FromHours(Tolerance));
            var gap = i > 0 && dose.At - doses[i - 1].At > TimeSpan.FromHours(Gap);
            if (course.Count > 0 && (gap || (dose.IsOwn && hadOwn && switchedSince)))
            {
                yield return course;
                course = [];
            }
            course.Add((dose, isSwitch));
            if (dose.IsOwn) (hadOwn, switchedSince) = (true, false);
            else if (isSwitch) switchedSince = true;
        }
        if (course.Count > 0) yield return course;
    }

    static DateTime At(OracleEvent e) => DateTime.Parse(e.Time, CultureInfo.InvariantCulture);
}
