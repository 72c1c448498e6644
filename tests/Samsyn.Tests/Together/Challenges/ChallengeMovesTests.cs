using Samsyn.Together.Challenges;
using static Samsyn.Together.Challenges.ChallengeAct;
using static Samsyn.Together.Challenges.ChallengeDoer;
using static Samsyn.Together.Challenges.ChallengeState;

namespace Samsyn.Tests.Together.Challenges;

public sealed class ChallengeMovesTests
{
    [Theory]
    [InlineData(nameof(Draft), Author, "Send")]
    [InlineData(nameof(Sent), Author, "Withdraw")]
    [InlineData(nameof(Sent), Moderator, "Publish Return")]
    [InlineData(nameof(ChallengeState.Dialogue), Author, "")]
    [InlineData(nameof(ChallengeState.Dialogue), Reader, "")]
    [InlineData(nameof(ChallengeState.Dialogue), Steerer, "OpenForProposals TakeUp Close")]
    [InlineData(nameof(ChallengeState.Dialogue), Moderator, "Close Hide")]
    [InlineData(nameof(ChallengeState.Proposals), Steerer, "Assess TakeUp Close")]
    [InlineData(nameof(Assessed), Steerer, "TakeUp Close")]
    [InlineData(nameof(TakenUp), Steerer, "Close")]
    [InlineData(nameof(Closed), Steerer, "Reopen")]
    [InlineData(nameof(Closed), Moderator, "Reopen Hide")]
    // A moderator who framed it oneself: another must publish, send back and hide
    [InlineData(nameof(Sent), Author | Moderator, "Withdraw")]
    [InlineData(nameof(ChallengeState.Dialogue), Author | Moderator, "Close")]
    public void Each_may_do_what_the_table_says(string state, object doer, string acts) =>
        Assert.Equal(acts, string.Join(' ', ChallengeMoves.For(Enum.Parse<ChallengeState>(state), false, (ChallengeDoer)doer)));

    [Fact]
    public void What_is_hidden_can_only_be_shown_again()
    {
        foreach (var state in new[] { ChallengeState.Dialogue, ChallengeState.Proposals, Assessed, TakenUp, Closed })
        {
            Assert.Equal([Show], ChallengeMoves.For(state, isHidden: true, Moderator | Steerer));
            Assert.Empty(ChallengeMoves.For(state, isHidden: true, Author));
        }
    }

    [Fact]
    public void Every_act_has_one_line_and_leads_to_where_it_can_be_left_again()
    {
        Assert.Equal(Enum.GetValues<ChallengeAct>().Order(), ChallengeMoves.All.Select(m => m.Act).Order());
        foreach (var reached in ChallengeMoves.All.Select(m => m.To).OfType<ChallengeState>().Distinct())
            Assert.NotEmpty(ChallengeMoves.For(reached, false, Author | Moderator | Steerer));
    }

    [Fact]
    public void Nobody_moves_a_challenge_who_is_only_a_reader()
    {
        foreach (var state in Enum.GetValues<ChallengeState>())
            Assert.Empty(ChallengeMoves.For(state, false, Reader));
    }

    [Theory]
    [InlineData(Return, "", "challenge.reason")]
    [InlineData(Return, " \n", "challenge.reason")]
    [InlineData(Return, "Names a product", null)]
    [InlineData(Publish, "", null)]
    public void What_others_must_understand_needs_a_reason(object act, string reason, string? refused) =>
        Assert.Equal(refused, ChallengeMoves.Refused((ChallengeAct)act, Sent, false, Moderator, reason)?.Code);

    [Fact]
    public void A_reason_has_an_end() =>
        Assert.Equal("challenge.reason-long", ChallengeMoves.Refused(Return, Sent, false, Moderator, new('x', ChallengeMoves.LongestReason + 1))?.Code);

    [Fact]
    public void Why_not_is_said_by_what_stands_in_the_way()
    {
        Assert.Equal("challenge.reach", ChallengeMoves.Refused(Publish, Sent, false, Author, null)?.Code);
        Assert.Equal("challenge.state", ChallengeMoves.Refused(Publish, ChallengeState.Dialogue, false, Moderator, null)?.Code);
        Assert.Equal("challenge.own", ChallengeMoves.Refused(Publish, Sent, false, Author | Moderator, null)?.Code);
    }
}
