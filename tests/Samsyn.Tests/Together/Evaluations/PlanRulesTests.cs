using Samsyn.Together.Equity;
using Samsyn.Together.Evaluations;

namespace Samsyn.Tests.Together.Evaluations;

/// <summary>When something is due, and what plans and agreed actions must be.</summary>
public sealed class PlanRulesTests
{
    static readonly DateOnly Today = new(2026, 10, 5);

    static readonly EvaluationPlan Plan = new() { OrganisationId = Guid.CreateVersion7(), Month = 10, DaysOpen = 21, AsksPhases = true, Since = new(2025, 1, 1) };

    [Theory]
    [InlineData(null, "2026-10-01", true)]
    [InlineData(null, "2026-09-30", false)]
    [InlineData("2025-10-03", "2026-10-01", true)]
    [InlineData("2026-10-01", "2026-10-31", false)]
    [InlineData("2026-06-01", "2026-10-31", false)] // asked by hand in June
    public void Everybody_is_asked_in_the_month_of_the_plan_once(string? last, string today, bool due) => Assert.Equal(due, PlanRules.YearDue(Plan, last is null ? null : Day(last), Day(today)));

    [Theory]
    [InlineData(0, 0, null)]
    [InlineData(6, 0, null)]
    [InlineData(7, 0, 1)]
    [InlineData(7, 1, null)]
    [InlineData(13, 1, null)]
    [InlineData(14, 1, 2)]
    [InlineData(16, 0, 2)] // the server was away at the first
    [InlineData(21, 2, null)]
    public void Reminders_go_out_a_third_and_two_thirds_through(int day, int sent, int? due)
    {
        var round = new EquityRound { OrganisationId = Plan.OrganisationId, Instrument = "x", Edition = 1, OpenedOn = Today, ClosesOn = Today.AddDays(21), AskedPatients = 1, AskedProfessionals = 1, NotReached = 0, Reminders = sent };

        Assert.Equal(due, PlanRules.ReminderDue(round, Today.AddDays(day)));
    }

    [Theory]
    [InlineData(null, "2026-10-05", "2026-10-01")]
    [InlineData(null, "2026-11-05", "2027-10-01")]
    [InlineData("2026-10-01", "2026-10-05", "2027-10-01")]
    [InlineData("2026-08-01", "2026-10-05", "2027-10-01")]
    [InlineData("2025-10-01", "2026-03-05", "2026-10-01")]
    public void The_next_time_is_told(string? last, string today, string next) => Assert.Equal(Day(next), PlanRules.Next(Plan, last is null ? null : Day(last), Day(today)));

    [Theory]
    [InlineData(10, 21, null)]
    [InlineData(null, 21, "equity.plan-month")]
    [InlineData(13, 21, "equity.plan-month")]
    [InlineData(10, 6, "equity.plan-days")]
    [InlineData(10, null, "equity.plan-days")]
    public void A_plan_has_a_month_and_days(int? month, int? days, string? code) => Assert.Equal(code, PlanRules.Refused(month, days)?.Code);

    [Theory]
    [InlineData("Two patients", "Coordinator", 1, null)]
    [InlineData("", "Coordinator", 1, "action.text-missing")]
    [InlineData("Two patients", " ", 1, "action.owner-missing")]
    [InlineData("Two patients", "Coordinator", 0, "action.follow-up-past")]
    [InlineData("Two patients", "Coordinator", null, "action.follow-up-past")]
    public void An_action_has_a_text_an_owner_and_a_day_to_come(string text, string called, int? days, string? code) =>
        Assert.Equal(code, ActionRules.Refused(text, called, days is { } d ? Today.AddDays(d) : null, Today)?.Code);

    [Theory]
    [InlineData("Done", "It helped", null, null)]
    [InlineData("GoesOn", "Not yet", 30, null)]
    [InlineData("GoesOn", "Not yet", null, "action.follow-up-past")]
    [InlineData("Dropped", "", null, "action.seen-missing")]
    [InlineData(null, "It helped", null, "action.becomes")]
    public void A_follow_up_says_what_was_seen_and_when_it_is_looked_at_again(string? becomes, string text, int? days, string? code) =>
        Assert.Equal(code, ActionRules.RefusedFollowUp(Action(ActionState.GoesOn), becomes is null ? null : Enum.Parse<ActionState>(becomes), text, days is { } d ? Today.AddDays(d) : null, Today)?.Code);

    [Fact]
    public void What_is_done_is_not_followed_up_again_and_does_not_come_back()
    {
        Assert.Equal("action.state", ActionRules.RefusedFollowUp(Action(ActionState.Done), ActionState.Done, "x", null, Today)?.Code);
        Assert.Equal([true, false, false], new[] { ActionState.GoesOn, ActionState.Done, ActionState.Dropped }.Select(s => Action(s).IsDue(Today)));
    }

    static AgreedAction Action(ActionState state) => new()
    {
        RoundId = Guid.CreateVersion7(), OrganisationId = Plan.OrganisationId, Text = "x", OwnerId = Guid.CreateVersion7(), OwnerCalled = "x", AgreedOn = Today.AddDays(-30), FollowUpOn = Today, State = state,
    };

    static DateOnly Day(string text) => DateOnly.ParseExact(text, "yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);
}
