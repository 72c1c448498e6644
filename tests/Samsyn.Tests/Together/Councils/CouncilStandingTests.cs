using Samsyn.Together.Councils;
using Samsyn.Together.Participation;
using Samsyn.Together.Sides;

namespace Samsyn.Tests.Together.Councils;

public sealed class CouncilStandingTests
{
    static readonly DateOnly Today = MadeCouncil.Today;
    static readonly ShareRule Half = new(1, 2);

    [Fact]
    public void Deputies_have_no_seat_and_whoever_has_not_said_yes_is_not_counted()
    {
        var council = MadeCouncil.Of(5, Half);
        council.Sits(Side.Patient);
        council.Sits(Side.Professional);
        council.Sits(Side.Patient, CouncilPosition.Deputy);
        council.Sits(Side.Patient).State = ParticipantState.Invited;
        council.Sits(Side.Patient).State = ParticipantState.Declined;

        var standing = CouncilStanding.Of(council, Today);

        Assert.Equal((1, 2, 3), (standing.Patients, standing.Sitting, standing.Vacant));
        Assert.True(standing.IsShareMet);
    }

    [Theory]
    [InlineData(9, 1, null, 1)] // all seats taken: somebody must be followed by a patient
    [InlineData(10, 1, 1, 1)] // a vacant seat for a patient suffices: 5 of 10
    public void Four_of_nine_lack_one(int seats, int lacks, int? fill, int follow)
    {
        var council = MadeCouncil.Of(seats, Half);
        for (var i = 0; i < 9; i++) council.Sits(i < 4 ? Side.Patient : Side.Professional);

        var standing = CouncilStanding.Of(council, Today);

        Assert.False(standing.IsShareMet);
        Assert.Equal((lacks, fill, follow), (Half.More(4, 9), standing.ToFill, standing.ToFollow));
    }

    [Fact]
    public void A_term_that_ends_within_three_months_is_told_unless_it_was_renewed()
    {
        var council = MadeCouncil.Of(4, Half);
        council.Sits(Side.Patient, to: Today.AddDays(90));
        council.Sits(Side.Patient, to: Today.AddDays(30)).Then(CouncilPosition.Member, Today.AddDays(31), Today.AddYears(2));
        council.Sits(Side.Professional, to: Today.AddDays(91));
        council.Sits(Side.Professional);

        var standing = CouncilStanding.Of(council, Today);

        Assert.Equal(["Patient 0"], standing.EndsSoon.Select(e => e.Member.Called));
        // 2 of 4 today; when the one has ended 1 of 3
        Assert.Equal((2, 4, 1, 3, true), (standing.Patients, standing.Sitting, standing.PatientsThen, standing.SittingThen, standing.WillBreak));
    }

    [Fact]
    public void Without_a_rule_nothing_is_met_or_broken()
    {
        var council = MadeCouncil.Of(4);
        council.Sits(Side.Professional);

        Assert.Null(CouncilStanding.Of(council, Today).IsShareMet);
    }

    [Fact]
    public void A_chair_held_longer_than_agreed_is_due_and_terms_in_a_row_are_one_stretch()
    {
        var council = MadeCouncil.Of(4, mostChairMonths: 24);
        council.Sits(Side.Patient, CouncilPosition.Chair, new(2023, 1, 1), new(2024, 12, 31)).Then(CouncilPosition.Chair, new(2025, 1, 1), new(2026, 12, 31));

        Assert.Equal((new DateOnly(2023, 1, 1), true), (CouncilStanding.Of(council, Today).ChairSince!.Value, CouncilStanding.Of(council, Today).ChairIsDue));
        Assert.False(CouncilStanding.Of(council, new(2024, 12, 31)).ChairIsDue);
        Assert.True(CouncilStanding.Of(council, new(2025, 1, 1)).ChairIsDue);
    }
}
