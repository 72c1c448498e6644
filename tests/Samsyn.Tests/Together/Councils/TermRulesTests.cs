using Samsyn.Together.Councils;
using Samsyn.Together.Governance;
using Samsyn.Together.Participation;
using Samsyn.Together.Sides;

namespace Samsyn.Tests.Together.Councils;

public sealed class TermRulesTests
{
    [Theory]
    [InlineData("2026-07-01", "2026-07-01", "council.term-order")]
    [InlineData("2026-07-01", "2028-07-01", "council.term-long")] // two years and a day
    [InlineData("2026-07-01", "2028-06-30", null)]
    [InlineData("2019-07-01", "2020-06-30", "council.before-founded")]
    public void A_term_has_an_order_and_an_end(string from, string to, string? code) =>
        Assert.Equal(code, TermRules.Refused(MadeCouncil.Of(3), null, null, CouncilPosition.Member, Day(from), Day(to))?.Code);

    [Fact]
    public void Nobody_has_more_terms_in_a_row_than_the_council_says_and_a_year_away_begins_anew()
    {
        var council = MadeCouncil.Of(3, mostTerms: 2);
        var member = council.Sits(Side.Patient, from: new(2022, 1, 1), to: new(2023, 12, 31)).Then(CouncilPosition.Member, new(2024, 1, 1), new(2025, 12, 31));

        Assert.Equal("council.terms-many", TermRules.Refused(council, member, null, CouncilPosition.Member, new(2026, 1, 1), new(2027, 12, 31))?.Code);
        Assert.Equal("council.terms-many", TermRules.Refused(council, member, null, CouncilPosition.Member, new(2026, 12, 31), new(2027, 12, 31))?.Code);
        Assert.Null(TermRules.Refused(council, member, null, CouncilPosition.Member, new(2027, 1, 1), new(2028, 12, 31)));
    }

    [Fact]
    public void Another_position_within_the_term_is_no_further_term()
    {
        var council = MadeCouncil.Of(3, mostTerms: 2);
        var member = council.Sits(Side.Patient);

        TermRules.Change(member, member.Terms[0], CouncilPosition.Chair, new(2026, 6, 1));

        Assert.Equal([(CouncilPosition.Member, new(2026, 5, 31)), (CouncilPosition.Chair, new DateOnly(2027, 12, 31))], member.Terms.Select(t => (t.Position, t.To)));
        Assert.Equal(1, TermRules.InARow(member, new(2028, 1, 1)));
        Assert.Null(TermRules.Refused(council, member, null, CouncilPosition.Chair, new(2028, 1, 1), new(2029, 12, 31)));
    }

    [Fact]
    public void There_is_one_chair_at_a_time_and_of_a_joint_body_one_of_each_party()
    {
        var council = MadeCouncil.Of(3);
        council.Sits(Side.Patient, CouncilPosition.Chair, to: new(2026, 6, 30));

        Assert.Equal("council.chair-taken", TermRules.Refused(council, null, null, CouncilPosition.Chair, new(2026, 6, 30), new(2027, 6, 30))?.Code);
        Assert.Null(TermRules.Refused(council, null, null, CouncilPosition.Chair, new(2026, 7, 1), new(2027, 6, 30)));

        var joint = MadeCouncil.Joint(3, 3);
        joint.Sits(Side.Professional, CouncilPosition.Chair, party: Party.Provider);
        Assert.Null(TermRules.Refused(joint, null, Party.Patients, CouncilPosition.Chair, new(2026, 7, 1), new(2027, 6, 30)));
    }

    [Fact]
    public void A_seat_is_given_once_and_deputies_need_none()
    {
        var council = MadeCouncil.Of(2);
        council.Sits(Side.Patient, to: new(2026, 12, 31));
        // Overlaps the first on no day: at most one other sits there at a time
        council.Sits(Side.Patient, from: new(2027, 1, 1), to: new(2027, 12, 31));

        Assert.Null(TermRules.Refused(council, null, null, CouncilPosition.Member, new(2026, 7, 1), new(2027, 6, 30)));
        council.Sits(Side.Professional, from: new(2027, 1, 1), to: new(2027, 12, 31));
        Assert.Equal("council.full", TermRules.Refused(council, null, null, CouncilPosition.Member, new(2026, 7, 1), new(2027, 6, 30))?.Code);
        Assert.Null(TermRules.Refused(council, null, null, CouncilPosition.Deputy, new(2026, 7, 1), new(2027, 6, 30)));
    }

    [Fact]
    public void Whoever_says_yes_late_sits_there_from_that_day_and_whoever_leaves_until_that_day()
    {
        var member = MadeCouncil.Of(2).Sits(Side.Patient);

        TermRules.Answer(member, true, new(2026, 3, 1));
        Assert.Equal(new(2026, 3, 1), member.Terms[0].From);

        member.Then(CouncilPosition.Member, new(2028, 1, 1), new(2029, 12, 31));
        TermRules.Leave(member, new(2026, 9, 1));
        Assert.Equal([new DateOnly(2026, 9, 1)], member.Terms.Select(t => t.To));
        Assert.Equal(ParticipantState.Left, member.State);
    }

    [Fact]
    public void Each_party_of_a_joint_body_fills_its_own_seats()
    {
        var (lead, patient) = (Guid.CreateVersion7(), Guid.CreateVersion7());
        var joint = MadeCouncil.Joint(3, 3);
        bool May(CouncilDoer doer, Guid who, Party party) => SeatRights.MayCall(joint, doer, who, party, MadeCouncil.Today);

        // Whoever looks after it calls the first of the patient organisation, and then no other
        Assert.True(May(CouncilDoer.Steerer, lead, Party.Patients));
        joint.Sits(Side.Patient, CouncilPosition.Chair, party: Party.Patients, person: patient);
        Assert.False(May(CouncilDoer.Steerer, lead, Party.Patients));
        Assert.True(May(CouncilDoer.Steerer, lead, Party.Provider));
        Assert.True(May(CouncilDoer.Chair | CouncilDoer.Member, patient, Party.Patients));
        Assert.False(May(CouncilDoer.Chair | CouncilDoer.Member, patient, Party.Provider));
    }

    static DateOnly Day(string day) => DateOnly.Parse(day, System.Globalization.CultureInfo.InvariantCulture);
}
