using Samsyn.Together.Sides;

namespace Samsyn.Together.Councils;

/// <summary>How many seats of one side were taken at meetings. Pure.</summary>
/// <param name="There">Times that somebody with a seat was there.</param>
/// <param name="Could">Times that somebody had a seat.</param>
sealed record SidePresence(Side Side, int There, int Could)
{
    public decimal Share => (decimal)There / Could;

    /// <param name="meetings">Those for which it was written down who was there.</param>
    public static IReadOnlyList<SidePresence> Of(Council council, IReadOnlyList<CouncilMeeting> meetings)
    {
        var seats = from meeting in meetings
                    from s in CouncilStanding.SittingOn(council, CouncilYear.DayOf(meeting))
                    select (s.Member.Side, WasThere: meeting.Seats.Exists(x => x.MemberId == s.Member.Id && x.WasThere));
        return [.. seats.GroupBy(s => s.Side).OrderBy(g => g.Key).Select(g => new SidePresence(g.Key, g.Count(s => s.WasThere), g.Count()))];
    }
}
