using Samsyn.Kernel.Content;
using Samsyn.Kernel.Texts;
using Samsyn.Together.Challenges;
using Samsyn.Together.Proposals;
using Samsyn.Together.Sides;

namespace Samsyn.Tests.Together.Proposals;

public sealed class ProposalRulesTests
{
    [Theory]
    [InlineData(true, false, null, true)] // one's own
    [InlineData(false, false, null, false)] // everybody else
    [InlineData(false, false, false, false)]
    [InlineData(false, true, null, false)] // who assesses and has not declared yet
    [InlineData(false, true, true, false)] // has a conflict
    [InlineData(false, true, false, true)]
    public void The_text_is_read_by_its_proposer_and_by_those_who_declared_that_there_is_no_conflict(bool isProposer, bool assesses, bool? hasConflict, bool reads) =>
        Assert.Equal(reads, ProposalRules.ReadsText(isProposer, assesses, hasConflict));

    [Theory]
    [InlineData("Assessed", false, true, false, null)]
    [InlineData("Assessed", false, true, null, "proposal.declare-first")]
    [InlineData("Assessed", false, true, true, "proposal.conflict")]
    [InlineData("Assessed", false, false, false, "proposal.not-in-group")]
    [InlineData("Assessed", true, true, false, "proposal.own")]
    [InlineData("Proposals", false, true, false, "proposal.not-assessed-now")]
    public void Who_judges_is_in_the_group_and_has_no_conflict(string state, bool isProposer, bool inGroup, bool? hasConflict, string? refused) =>
        Assert.Equal(refused, ProposalRules.RefusedAssessment(Enum.Parse<ChallengeState>(state), isProposer, inGroup, hasConflict)?.Code);

    [Theory]
    [InlineData("Patient Professional", "Yes, because", null)]
    [InlineData("Patient Industry", "Yes, because", null)]
    [InlineData("Patient", "Yes, because", "proposal.not-mixed")]
    [InlineData("Patient Patient", "Yes, because", "proposal.not-mixed")]
    [InlineData("Professional Research Industry", "Yes, because", "proposal.not-mixed")] // without patients
    [InlineData("", "Yes, because", "proposal.not-mixed")]
    [InlineData("Patient Professional", " ", "proposal.answer-missing")]
    public void It_is_answered_after_a_mixed_group_with_patients_has_judged_and_with_a_reason(string assessed, string answer, string? refused)
    {
        var sides = assessed.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(Enum.Parse<Side>).ToList();

        Assert.Equal(refused, ProposalRules.RefusedAnswer(ChallengeState.Assessed, ProposalState.HandedIn, isProposer: false, hasConflict: false, sides, answer)?.Code);
    }

    [Fact]
    public void A_proposal_is_amended_until_the_assessment_begins()
    {
        Assert.True(ProposalRules.MayWrite(ProposalState.Draft, ChallengeState.Proposals));
        Assert.True(ProposalRules.MayWrite(ProposalState.HandedIn, ChallengeState.Proposals));
        Assert.False(ProposalRules.MayWrite(ProposalState.HandedIn, ChallengeState.Assessed));
        Assert.False(ProposalRules.MayWrite(ProposalState.Draft, ChallengeState.Dialogue));
        Assert.False(ProposalRules.MayWrite(ProposalState.Accepted, ChallengeState.Proposals));
    }

    [Fact]
    public void The_shipped_criteria_are_the_five_that_were_promised_in_four_languages()
    {
        var problems = new List<ContentProblem>();
        var criteria = Criteria.Read("criteria.yaml", File.ReadAllText(Path.Combine(CasesFolder.Root, "content", "challenges", "criteria.yaml")), problems);

        Assert.Empty(problems);
        Assert.Equal(["patient-value", "feasibility", "evidence", "cost", "equity"], criteria.All.Select(c => c.Code));
        Assert.All(criteria.All.SelectMany(c => new[] { c.Name, c.Question, c.Low, c.High }), t => Assert.Equal(Languages.Cultures.Keys.Order(), t.All.Keys.Order()));
    }
}
