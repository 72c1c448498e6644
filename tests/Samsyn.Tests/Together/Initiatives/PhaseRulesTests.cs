using System.Globalization;
using Samsyn.Together.Initiatives;
using Samsyn.Together.Participation;

namespace Samsyn.Tests.Together.Initiatives;

public sealed class PhaseRulesTests
{
    [Fact]
    public void Phases_are_opened_in_order()
    {
        var initiative = Made.At(Phase.Plan);

        Assert.Equal(Phase.Implement, PhaseRules.Next(initiative));
        Assert.Equal("initiative.phase-order", PhaseRules.RefusedOpening(initiative, Phase.Evaluate, Made.Today, null, "Yes", Made.Today)?.Code);
        Assert.Equal("initiative.phase-order", PhaseRules.RefusedOpening(initiative, Phase.Plan, Made.Today, null, "Yes", Made.Today)?.Code);
        Assert.Null(PhaseRules.RefusedOpening(initiative, Phase.Implement, Made.Today, null, "Yes", Made.Today));
    }

    [Fact]
    public void The_next_may_be_opened_while_the_one_before_goes_on()
    {
        var initiative = Made.At(Phase.Implement);

        Assert.Equal([Phase.Implement], PhaseRules.Open(initiative));
        Assert.Null(PhaseRules.RefusedOpening(initiative, Phase.Evaluate, Made.Today, null, "We look at it already", Made.Today));
    }

    [Theory]
    [InlineData("2026-06-02", null, "Yes", "initiative.future")]
    [InlineData("2026-01-15", null, "Yes", "initiative.before-phase")]
    [InlineData("2026-05-01", "2026-04-30", "Yes", "initiative.due-before")]
    [InlineData("2026-05-01", "2026-07-01", " ", "initiative.decided-missing")]
    [InlineData("2026-05-01", "2026-07-01", "Yes", null)]
    public void A_phase_is_opened_on_a_day_that_has_come_with_what_was_decided(string on, string? due, string decided, string? refused) =>
        Assert.Equal(refused, PhaseRules.RefusedOpening(Made.At(Phase.Plan), Phase.Implement, DateOnly.Parse(on, CultureInfo.InvariantCulture), due is null ? null : DateOnly.Parse(due, CultureInfo.InvariantCulture), decided, Made.Today)?.Code);

    [Theory]
    [InlineData(nameof(Phase.Initiate), "2026-05-01", "Done", "initiative.phase-order")]
    [InlineData(nameof(Phase.Implement), "2026-05-01", "Done", "initiative.phase-order")]
    [InlineData(nameof(Phase.Plan), "2026-01-31", "Done", "initiative.before-phase")]
    [InlineData(nameof(Phase.Plan), "2026-06-02", "Done", "initiative.future")]
    [InlineData(nameof(Phase.Plan), "2026-05-01", "", "initiative.decided-missing")]
    [InlineData(nameof(Phase.Plan), "2026-05-01", "Done", null)]
    public void A_phase_that_is_open_is_closed_with_what_was_decided(string phase, string on, string decided, string? refused) =>
        Assert.Equal(refused, PhaseRules.RefusedClosing(Made.At(Phase.Plan), Enum.Parse<Phase>(phase), DateOnly.Parse(on, CultureInfo.InvariantCulture), decided, Made.Today)?.Code);

    [Theory]
    [InlineData("2026-05-01", "", "initiative.outcome-missing")]
    [InlineData("2026-01-30", "Better", "initiative.before-phase")]
    [InlineData("2026-05-01", "Better", null)]
    public void It_ends_with_what_came_of_it(string on, string outcome, string? refused) =>
        Assert.Equal(refused, PhaseRules.RefusedEnding(Made.At(Phase.Plan), DateOnly.Parse(on, CultureInfo.InvariantCulture), outcome, Made.Today)?.Code);
}
