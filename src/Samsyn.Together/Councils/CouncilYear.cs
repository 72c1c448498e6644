using Samsyn.Together.Sides;

namespace Samsyn.Together.Councils;

/// <summary>What a council was and did in one year, computed from its record and never typed in. Pure. Null: not reported, which is not none.</summary>
/// <param name="From">The first day counted: of the year, or the day on which it was founded.</param>
/// <param name="To">The last day counted: of the year, of the council, or yesterday.</param>
/// <param name="Days">How many days that are.</param>
/// <param name="DaysShareHeld">On how many of them the share of patients was met; null: there was no rule.</param>
/// <param name="AtEnd">Who sat in it on the last of them.</param>
/// <param name="Meetings">How many were held.</param>
/// <param name="WithMinutes">For how many of them something was written down.</param>
/// <param name="Presence">Who was there, by side; empty where attendance was written down for no meeting.</param>
/// <param name="Chairs">Who chaired it, the first first.</param>
/// <param name="Came">Members whose first term began, by side.</param>
/// <param name="Went">Members whose last term ended, by side.</param>
/// <param name="Decided">What was decided or put and closed in the year.</param>
/// <param name="Answered">How many of the decided ones have an answer today.</param>
/// <param name="ReviewsDue">How many decisions were to be looked at again in the year.</param>
/// <param name="Reviewed">How many of those were.</param>
sealed record CouncilYear(
    int Year, DateOnly From, DateOnly To, int Days, int? DaysShareHeld, CouncilStanding AtEnd, int Meetings, int WithMinutes, IReadOnlyList<SidePresence> Presence, IReadOnlyList<ChairStretch> Chairs,
    IReadOnlyDictionary<Side, int> Came, IReadOnlyDictionary<Side, int> Went, IReadOnlyList<CouncilDecision> Decided, int Answered, int ReviewsDue, int Reviewed)
{
    /// <summary>Meetings for which it was written down who was there.</summary>
    public int WithAttendance { get; private init; }

    /// <returns>Null: it did not exist on any day of that year before today.</returns>
    public static CouncilYear? Of(Council council, IReadOnlyList<CouncilMeeting> meetings, IReadOnlyList<CouncilDecision> decisions, int year, DateOnly today)
    {
        var from = Later(new(year, 1, 1), council.FoundedOn);
        var to = Earlier(Earlier(new(year, 12, 31), council.EndedOn ?? DateOnly.MaxValue), today.AddDays(-1));
        if (from > to) return null;
        var days = Enumerable.Range(0, to.DayNumber - from.DayNumber + 1).Select(from.AddDays).ToList();
        var held = meetings.Where(m => DayOf(m) >= from && DayOf(m) <= to).OrderBy(m => m.StartsAtUtc).ToList();
        var closed = decisions.Where(d => d.ClosedOn >= from && d.ClosedOn <= to).OrderBy(d => d.ClosedOn).ToList();
        var due = decisions.Where(d => d.State is CouncilDecisionState.Decided && d.ReviewOn >= from && d.ReviewOn <= to).ToList();
        return new(year, from, to, days.Count,
            council.LeastPatients is { } rule ? days.Count(d => Met(council, rule, d)) : null, CouncilStanding.Of(council, to), held.Count, held.Count(m => m.Minutes is not null),
            SidePresence.Of(council, [.. held.Where(m => m.IsAttendanceKnown)]), ChairStretch.Of(council, from, to),
            BySide(council.Members.Where(m => m.HasTaken && First(m) >= from && First(m) <= to)), BySide(council.Members.Where(m => m.HasTaken && Last(m) >= from && Last(m) <= to)),
            closed, closed.Count(d => d.State is CouncilDecisionState.Decided && d.Answer is not null), due.Count, due.Count(d => d.ReviewedOn is not null))
        {
            WithAttendance = held.Count(m => m.IsAttendanceKnown),
        };
    }

    /// <summary>The years that can be told of, the latest first.</summary>
    public static IReadOnlyList<int> Years(Council council, DateOnly today)
    {
        var last = Earlier(council.EndedOn ?? DateOnly.MaxValue, today.AddDays(-1)).Year;
        return [.. Enumerable.Range(0, Math.Max(0, last - council.FoundedOn.Year + 1)).Select(i => last - i)];
    }

    static bool Met(Council council, ShareRule rule, DateOnly day)
    {
        var sitting = CouncilStanding.SittingOn(council, day);
        return rule.IsMet(sitting.Count(s => s.Member.Side is Side.Patient), sitting.Count);
    }

    static Dictionary<Side, int> BySide(IEnumerable<CouncilMember> members) => members.GroupBy(m => m.Side).ToDictionary(g => g.Key, g => g.Count());

    static DateOnly? First(CouncilMember m) => m.Terms.Count == 0 ? null : m.Terms.Min(t => t.From);

    static DateOnly? Last(CouncilMember m) => m.Terms.Count == 0 ? null : m.Terms.Max(t => t.To);

    internal static DateOnly DayOf(CouncilMeeting meeting) => DateOnly.FromDateTime(meeting.StartsAtUtc);

    internal static DateOnly Later(DateOnly a, DateOnly b) => a > b ? a : b;

    internal static DateOnly Earlier(DateOnly a, DateOnly b) => a < b ? a : b;
}
