using Samsyn.Together.Councils;
using Samsyn.Together.Sides;

namespace Samsyn.Tests.Together.Councils;

/// <summary>The yearly report says what the record says, and "not reported" where it says nothing.</summary>
public sealed class CouncilYearTests
{
    static readonly DateOnly Today = new(2027, 3, 1);

    [Fact]
    public void The_share_is_counted_day_by_day()
    {
        var council = MadeCouncil.Of(4, new ShareRule(1, 2));
        council.Sits(Side.Professional, from: new(2025, 1, 1));
        council.Sits(Side.Patient, from: new(2025, 1, 1), to: new(2026, 3, 31));
        council.Sits(Side.Patient, from: new(2026, 7, 1));

        var year = CouncilYear.Of(council, [], [], 2026, Today)!;

        // 90 days of the first quarter and 184 of the second half: one of two; from April to June none of one
        Assert.Equal((365, 90 + 184), (year.Days, year.DaysShareHeld!.Value));
        Assert.Equal(1, year.Came[Side.Patient]);
        Assert.Equal(1, year.Went[Side.Patient]);
        Assert.False(year.Came.ContainsKey(Side.Professional));
    }

    [Fact]
    public void A_year_is_counted_from_the_founding_and_until_yesterday()
    {
        var council = MadeCouncil.Of(4);

        Assert.Equal((new DateOnly(2027, 1, 1), new DateOnly(2027, 2, 28)), (CouncilYear.Of(council, [], [], 2027, Today)!.From, CouncilYear.Of(council, [], [], 2027, Today)!.To));
        Assert.Null(CouncilYear.Of(council, [], [], 2019, Today));
        Assert.Null(CouncilYear.Of(council, [], [], 2028, Today));
        Assert.Null(CouncilYear.Of(council, [], [], 2026, Today)!.DaysShareHeld);
        Assert.Equal([2027, 2026, 2025, 2024, 2023, 2022, 2021, 2020], CouncilYear.Years(council, Today));
    }

    [Fact]
    public void Presence_is_of_those_meetings_for_which_it_was_written_down()
    {
        var council = MadeCouncil.Of(4);
        var (patient, doctor) = (council.Sits(Side.Patient), council.Sits(Side.Professional));
        var known = Meeting(council, new(2026, 3, 1), patient);
        var unknown = Meeting(council, new(2026, 5, 1));
        unknown.IsAttendanceKnown = false;
        var before = Meeting(council, new(2025, 12, 1), doctor);

        var year = CouncilYear.Of(council, [known, unknown, before], [], 2026, Today)!;

        Assert.Equal((2, 1), (year.Meetings, year.WithAttendance));
        Assert.Equal([new SidePresence(Side.Patient, 1, 1), new SidePresence(Side.Professional, 0, 1)], year.Presence);
        Assert.Empty(CouncilYear.Of(council, [unknown], [], 2026, Today)!.Presence);
    }

    [Fact]
    public void Decisions_are_of_the_year_in_which_they_were_closed_and_the_chair_is_told_in_stretches()
    {
        var council = MadeCouncil.Of(4);
        council.Sits(Side.Patient, CouncilPosition.Chair, new(2025, 1, 1), new(2026, 6, 30));
        council.Sits(Side.Professional, CouncilPosition.Chair, new(2026, 7, 1), new(2027, 12, 31));
        CouncilDecision Decided(DateOnly on, string? answer, DateOnly? review) => new() { CouncilId = council.Id, Text = "x", PutOn = on, ClosedOn = on, State = CouncilDecisionState.Decided, Answer = answer, ReviewOn = review };

        var year = CouncilYear.Of(council, [], [Decided(new(2026, 2, 1), "Done", new(2026, 9, 1)), Decided(new(2026, 3, 1), null, null), Decided(new(2025, 3, 1), null, new(2026, 3, 1))], 2026, Today)!;

        Assert.Equal((2, 1, 2, 0), (year.Decided.Count, year.Answered, year.ReviewsDue, year.Reviewed));
        Assert.Equal([(new DateOnly(2026, 1, 1), new DateOnly(2026, 6, 30)), (new(2026, 7, 1), new(2026, 12, 31))], year.Chairs.Select(c => (c.From, c.To)));
    }

    static CouncilMeeting Meeting(Council council, DateOnly day, params CouncilMember[] there)
    {
        var meeting = new CouncilMeeting { CouncilId = council.Id, Title = "Meeting", StartsAtUtc = day.ToDateTime(new(13, 0), DateTimeKind.Utc), Length = 90, IsAttendanceKnown = true };
        meeting.Seats.AddRange(there.Select(m => new CouncilSeat { MeetingId = meeting.Id, MemberId = m.Id, WasThere = true }));
        return meeting;
    }
}
