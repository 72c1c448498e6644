using Ical.Net;
using Samsyn.Together.Meetings;

namespace Samsyn.Tests.Together.Meetings;

public sealed class MeetingRulesTests
{
    static readonly DateOnly Today = new(2026, 6, 1);

    [Theory]
    [InlineData("https://region.example/plan.pdf", true)]
    [InlineData("http://region.example/plan.pdf", true)]
    [InlineData("/together/challenges", true)]
    [InlineData("javascript:alert(1)", false)]
    [InlineData("data:text/html,x", false)]
    [InlineData("file:///etc/passwd", false)]
    [InlineData("//elsewhere.example", false)]
    [InlineData("plan.pdf", false)]
    public void A_document_lies_at_the_address_of_a_page(string address, bool may) => Assert.Equal(may, MeetingRules.RefusedDocument("Plan", address) is null);

    [Fact]
    public void A_decision_comes_back_once()
    {
        var decision = new Decision { InitiativeId = Guid.CreateVersion7(), Text = "We ask every day", DecidedOn = new(2026, 3, 1), ReviewOn = new(2026, 6, 1) };
        Assert.False(decision.IsDue(new(2026, 5, 31)));
        Assert.True(decision.IsDue(Today));

        decision.ReviewedOn = Today;

        Assert.False(decision.IsDue(new(2026, 7, 1)));
        Assert.Equal("meeting.reviewed", MeetingRules.RefusedReview(decision, "Once more")?.Code);
    }

    [Theory]
    [InlineData("2026-06-02", null, "initiative.future")]
    [InlineData("2026-06-01", "2026-06-01", "meeting.review-before")]
    [InlineData("2026-06-01", "2026-09-01", null)]
    public void A_decision_is_looked_at_again_after_it_was_made(string on, string? back, string? refused) =>
        Assert.Equal(refused, MeetingRules.RefusedDecision("We ask", Day(on), back is null ? null : Day(back), Today)?.Code);

    [Fact]
    public void A_calendar_reads_the_file_of_a_meeting()
    {
        var meeting = new Meeting
        {
            InitiativeId = Guid.CreateVersion7(), Title = "First meeting: who, what, when", StartsAtUtc = new(2026, 3, 2, 12, 0, 0, DateTimeKind.Utc), Length = 90, Place = "Room 4, second floor", Agenda = "A round\nThe aim",
        };

        var read = Assert.Single(Calendar.Load(MeetingCalendar.Text(meeting, "Shorter waiting"))!.Events);

        Assert.Equal("First meeting: who, what, when – Shorter waiting", read.Summary);
        Assert.Equal(meeting.StartsAtUtc, read.Start!.AsUtc);
        Assert.Equal(new DateTime(2026, 3, 2, 13, 30, 0, DateTimeKind.Utc), read.End!.AsUtc);
        Assert.Equal("Room 4, second floor", read.Location);
        Assert.Equal("A round\nThe aim", read.Description!.ReplaceLineEndings("\n"));
        Assert.Equal($"meeting-{meeting.Id}@samsyn", read.Uid);
    }

    static DateOnly Day(string text) => DateOnly.Parse(text, System.Globalization.CultureInfo.InvariantCulture);
}
